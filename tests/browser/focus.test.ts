import { expect, test } from 'vitest';
import { open, SESSIONS } from './page.ts';

test.each(SESSIONS)('every stop of Tab on /%s shows that it has the focus', async (path) => {
  const page = await open(path, { reducedMotion: 'reduce' });
  const count = await page.evaluate(
    () =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'a, button, input, select, summary, [tabindex="0"]',
        ),
      ]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => !element.matches(':disabled, [type=radio]:not(:checked)')).length,
  );
  const without: string[] = [];
  const stops = new Set<string>();
  for (let stop = 0; stop < count; stop++) {
    await page.keyboard.press('Tab');
    const { name, shown } = await page.evaluate(focusRing);
    stops.add(name);
    if (!shown) without.push(name);
  }
  expect(stops.size).toBe(count);
  expect(without).toEqual([]);
});

/** Whether the focused element has a ring, or what holds it has, that nothing cuts off at its sides. */
function focusRing() {
  const element = document.activeElement!;
  const place = [...document.querySelectorAll('*')].indexOf(element);
  const name = `${place}: ${element.outerHTML.slice(0, 80)}`;
  const holder = [element, element.closest('label'), element.closest('form')].find(
    (holder) => holder && getComputedStyle(holder).outlineStyle !== 'none',
  );
  if (!holder) return { name, shown: false };
  const { outlineWidth, outlineOffset } = getComputedStyle(holder);
  const reach = parseFloat(outlineWidth) + parseFloat(outlineOffset);
  const { left, right } = holder.getBoundingClientRect();
  let shown = parseFloat(outlineWidth) >= 2;
  for (let outer = holder.parentElement; outer; outer = outer.parentElement) {
    if (getComputedStyle(outer).overflowX === 'visible') continue;
    const frame = outer.getBoundingClientRect();
    shown &&= left - reach >= frame.left && right + reach <= frame.right;
  }
  return { name, shown };
}
