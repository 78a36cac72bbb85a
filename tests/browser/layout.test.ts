import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  EVERY_PAGE,
  NARROW,
  open,
  PAGES,
  search,
  SESSIONS,
  shiftsOf,
  watchShifts,
  WIDE,
} from './page.ts';

/** How far the page can be scrolled sideways. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Doubles the text, as a reader's browser can; the policy allows it through the CSSOM only. */
const doubleText = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });

/** Pieces of text that reach beyond the window or what clips them; what scrolls by itself is left out. */
const cutOffText = (page: Page) =>
  page.evaluate(() => {
    const cutOff: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const holder = text.parentElement!;
      if (!text.nodeValue?.trim() || holder.closest('.visually-hidden, .skip-link')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right, width } = range.getBoundingClientRect();
      let frame = { left: 0, right: document.documentElement.clientWidth };
      for (let outer: Element | null = holder; outer; outer = outer.parentElement) {
        const { overflowX } = getComputedStyle(outer);
        if (overflowX === 'visible') continue;
        frame = overflowX === 'hidden' ? outer.getBoundingClientRect() : { left, right };
        break;
      }
      const out = left < frame.left - 0.5 || right > frame.right + 0.5;
      if (width > 0 && out) cutOff.push(text.nodeValue.trim());
    }
    return cutOff;
  });

test.each(EVERY_PAGE)('/%s never scrolls sideways', async (path) => {
  const page = await open(path);
  for (const width of [320, 360, 768, 1280, 1600]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await sideways(page), `${width} px`).toBe(0);
  }
});

test.each(EVERY_PAGE)('/%s fits 320 px with text twice as large', async (path) => {
  const page = await open(path, { viewport: { width: 320, height: 640 } });
  await doubleText(page);
  expect(await cutOffText(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);
});

test.each([
  { width: 1280, height: 900 },
  { width: 1280, height: 600 },
  { width: 360, height: 640 },
  { width: 667, height: 375 },
])('the search dialog fits a window of $width x $height', async (viewport) => {
  const page = await open(PAGES.talks, { viewport });
  const dialog = await search(page, 'istio');
  const { x, y, width, height } = (await dialog.boundingBox())!;
  expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(viewport.width);
  expect(y + height).toBeLessThanOrEqual(viewport.height);
});

test('the search dialog fits 320 px with text twice as large', async () => {
  const page = await open(PAGES.talks, { viewport: { width: 320, height: 640 } });
  await doubleText(page);
  const dialog = await search(page, 'istio');
  const { y, height } = (await dialog.boundingBox())!;
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y + height).toBeLessThanOrEqual(640);
  expect(await dialog.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
});

describe.each([NARROW, WIDE])('at $width px', (viewport) => {
  test.each(EVERY_PAGE)('nothing on /%s moves while it loads', async (path) => {
    const page = await open(path, {
      viewport,
      before: async (page) => {
        await watchShifts(page);
        // Scripts come only when the page can be seen, as they do on a slow line.
        await page.route(/(?<!theme-before-paint.*)\.js$/, async (route) => {
          await page.waitForFunction(
            () => performance.getEntriesByName('first-contentful-paint').length > 0,
          );
          await route.continue();
        });
      },
    });
    await page.waitForLoadState('networkidle');
    expect(await shiftsOf(page)).toEqual([]);
  });
});

test.each(SESSIONS)('/%s asks for at most four files, all of this site', async (path) => {
  const asked: string[] = [];
  const page = await open(path, {
    before: async (page) => page.on('request', (request) => asked.push(request.url())),
  });
  await page.waitForLoadState('networkidle');
  expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(4);
  expect(new Set(asked.map((url) => new URL(url).origin))).toEqual(
    new Set([new URL(page.url()).origin]),
  );
});
