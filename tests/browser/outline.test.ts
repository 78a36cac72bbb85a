import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { eventually, open, SESSIONS } from './page.ts';

const SECTIONS = 'page-outline nav > ol > li > a';

/** The sections marked in the outline as the one that is read. */
const current = (page: Page) =>
  page
    .locator(`${SECTIONS}[aria-current=location]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));

/** Whether any of the section that has the heading `#id` is in the window. */
const isInWindow = (page: Page, heading: string | undefined) =>
  page.evaluate((heading) => {
    const section = heading && document.querySelector(heading)?.closest('section');
    const { top, bottom } = (section || document.documentElement).getBoundingClientRect();
    return Boolean(section) && bottom > 0 && top < innerHeight;
  }, heading);

test.each(SESSIONS)(
  'while /%s is scrolled, the outline always marks one section, which is in the window',
  async (path) => {
    const page = await open(path);
    const order = await page
      .locator(SECTIONS)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    const seen: string[] = [];
    const end = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    const start = (await page.locator('.notes > section').first().boundingBox())!.y;
    for (let top = start; top < end; top += 60) {
      await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), top);
      await eventually(async () => {
        const marked = await current(page);
        return marked.length === 1 && (await isInWindow(page, marked[0]));
      }).toBe(true);
      seen.push(...(await current(page)));
    }
    const places = seen.map((heading) => order.indexOf(heading));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(new Set(places).size).toBeGreaterThan(order.length / 2);
  },
);

test.each(SESSIONS)('in the outline of /%s the section that was chosen is marked', async (path) => {
  const page = await open(path, { reducedMotion: 'reduce' });
  for (const link of await page.locator(SECTIONS).all()) {
    await link.click();
    await eventually(() => current(page)).toEqual([await link.getAttribute('href')]);
  }
});
