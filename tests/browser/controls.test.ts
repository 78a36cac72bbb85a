import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { EVERY_PAGE, NARROW, open, PAGES, search, SESSIONS } from './page.ts';

/**
 * Targets of less than 24 x 24 px that also lack the space around them that WCAG 2.5.8 asks for
 * instead: a circle of 24 px on each, which touches no other. Links within a sentence are exempt.
 */
const tightTargets = (page: Page) =>
  page.evaluate(() => {
    const inText = (link: Element) => {
      const block = link.closest('p, li, dd, td, figcaption');
      const copy = block?.cloneNode(true) as Element | undefined;
      copy?.querySelectorAll('a').forEach((other) => other.remove());
      return link.localName === 'a' && /\w/.test(copy?.textContent ?? '');
    };
    const scope = document.querySelector('dialog[open]') ?? document;
    const targets = [...scope.querySelectorAll('a, button, input, select, summary')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.matches(':disabled, .skip-link'))
      .map((element) => {
        const target = element.closest('label') ?? element;
        const { x, y, width, height } = target.getBoundingClientRect();
        const centre = { x: x + width / 2, y: y + height / 2 };
        const lines = [...target.getClientRects()];
        return { element, lines, width, height, centre, small: Math.min(width, height) < 24 };
      });
    const near = (one: (typeof targets)[number], other: (typeof targets)[number]) => {
      const { x, y } = one.centre;
      const between = Math.hypot(x - other.centre.x, y - other.centre.y);
      const away = other.lines.map(({ left, right, top, bottom }) =>
        Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)),
      );
      return Math.min(...away) < 12 || (other.small && between < 24);
    };
    return targets
      .filter((target) => target.small && !inText(target.element))
      .filter((target) => targets.some((other) => other !== target && near(target, other)))
      .map(({ element, width, height }) => `${width} x ${height}: ${element.outerHTML}`);
  });

test.each(EVERY_PAGE)('each control of /%s is large enough for a finger', async (path) => {
  const page = await open(path, { viewport: NARROW, hasTouch: true });
  expect(await page.locator('a:visible, button:visible').count()).toBeGreaterThan(5);
  expect(await tightTargets(page)).toEqual([]);
});

test('each control of the opened outline is large enough for a finger', async () => {
  const page = await open(PAGES.lab, { viewport: NARROW, hasTouch: true });
  await page.getByText('On this page').tap();
  await page.locator('page-outline a').first().waitFor();
  expect(await tightTargets(page)).toEqual([]);
});

test('each control of the search dialog is large enough for a finger', async () => {
  const page = await open(PAGES.lab, { viewport: NARROW, hasTouch: true });
  await search(page, 'istio');
  expect(await tightTargets(page)).toEqual([]);
});

test.each(SESSIONS)(
  'in forced colours each control of /%s can be told from its ground',
  async (path) => {
    const page = await open(path, { forcedColors: 'active' });
    const lost = await page.evaluate(() => {
      const ground = (element: Element): string => {
        const { backgroundColor } = getComputedStyle(element);
        return backgroundColor === 'rgba(0, 0, 0, 0)' && element.parentElement
          ? ground(element.parentElement)
          : backgroundColor;
      };
      return [...document.querySelectorAll('a, button, input, summary, svg')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => {
          const { color, stroke } = getComputedStyle(element);
          return (element.localName === 'svg' ? stroke : color) === ground(element);
        })
        .map((element) => element.outerHTML);
    });
    expect(lost).toEqual([]);
  },
);

test('in forced colours the chosen theme, and it alone, has a ring', async () => {
  const page = await open(PAGES.home, { forcedColors: 'active' });
  const rings = () =>
    page
      .locator('theme-choice label')
      .evaluateAll((labels) => labels.map((label) => getComputedStyle(label).outlineStyle));
  expect(await rings()).toEqual(['solid', 'none', 'none']);
  await page.getByRole('radio', { name: 'Dark theme' }).check({ force: true });
  await page.getByRole('searchbox').hover();
  expect(await rings()).toEqual(['none', 'none', 'solid']);
});

test.each(['none', 'active'] as const)(
  'the field of the search dialog shows its focus with forced colours %s',
  async (forcedColors) => {
    const page = await open(PAGES.home, { forcedColors });
    await page.keyboard.press('Control+k');
    const field = page.getByRole('dialog').getByRole('searchbox');
    await field.waitFor();
    const { x, y, width, height } = (await field.boundingBox())!;
    const clip = { x, width, y: y + height / 2, height: height / 2 + 4 };
    const focused = await page.screenshot({ clip });
    await page.keyboard.press('Shift+Tab');
    expect(focused.equals(await page.screenshot({ clip }))).toBe(false);
  },
);

test.each([
  ['reduce', 'auto'],
  ['no-preference', 'smooth'],
] as const)('where motion is to be %s, scrolling is %s', async (reducedMotion, behaviour) => {
  const page = await open(PAGES.lab, { reducedMotion });
  await page.keyboard.press('Tab');
  const scrolling = await page.evaluate(
    () => getComputedStyle(document.documentElement).scrollBehavior,
  );
  expect(scrolling).toBe(behaviour);
});
