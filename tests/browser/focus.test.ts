import { expect, test } from 'vitest';
import { eventually, focused, fragment, inView, NARROW, open, PAGES, SESSIONS } from './page.ts';

test('the skip link is the first stop of Tab, is seen there, and leads to the content', async () => {
  const page = await open(PAGES.talks);
  const link = page.getByRole('link', { name: 'Skip to the content' });
  const top = async () => (await link.boundingBox())!.y;
  expect(await top()).toBeLessThan(0);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Skip to the content');
  await eventually(top).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Home');
});

test('Enter on a link of the outline leads to its section, and Tab goes on from there', async () => {
  const page = await open(PAGES.lab);
  await page.getByRole('link', { name: 'Setup', exact: true }).focus();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('First notes');
  await page.keyboard.press('Enter');
  await inView(page, 'first-notes');
  expect(fragment(page)).toBe('first-notes');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Link to “First notes”');
});

test('on a narrow screen Enter opens the outline, and Tab reaches its links', async () => {
  const page = await open(PAGES.lab, { viewport: NARROW });
  await page.getByText('On this page').focus();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Link to “Setup”');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Setup');
});

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
