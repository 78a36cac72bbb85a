import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, focused, NARROW, open, PAGES, violations } from './page.ts';

const card = (page: Page) => page.locator('#term-card');
const term = (page: Page) => page.locator('.notes a[href*="/glossary/#"]').first();

/** What the glossary says of the first term. */
async function definitionOf(page: Page): Promise<string> {
  const id = new URL((await term(page).getAttribute('href'))!, page.url()).hash.slice(1);
  const terms = await page.evaluate(async () => (await fetch('/glossary/terms.json')).json());
  return (terms as Record<string, [string, string]>)[id]![1];
}

describe('the meaning of a term', () => {
  test('shows when it is pointed at, can be reached, and goes when it is left', async () => {
    const page = await open(PAGES.lab);
    await term(page).hover();
    await card(page).waitFor();
    expect(await card(page).textContent()).toContain(await definitionOf(page));
    await card(page).hover();
    await page.waitForTimeout(600);
    expect(await card(page).isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.mouse.move(0, 0);
    await eventually(() => card(page).count()).toBe(0);
  });

  test('shows for a reader with keys, is told with the link, and goes with Escape', async () => {
    const page = await open(PAGES.lab);
    await term(page).focus();
    await card(page).waitFor();
    expect(await term(page).getAttribute('aria-describedby')).toBe('term-card');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Glossary');
    await page.waitForTimeout(600);
    expect(await card(page).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await eventually(() => card(page).count()).toBe(0);
    expect(await term(page).getAttribute('aria-describedby')).toBe(null);
  });

  test('keeps the focus at its place when Escape closes it', async () => {
    const page = await open(PAGES.lab);
    await term(page).focus();
    await card(page).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await term(page).evaluate((link) => link === document.activeElement)).toBe(true);
  });

  test('shows with a tap, which leaves the page where it is; the card leads on', async () => {
    const page = await open(PAGES.lab, { hasTouch: true, isMobile: true, viewport: NARROW });
    await term(page).tap();
    await card(page).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/${PAGES.lab}`);
    const box = (await card(page).boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(NARROW.width);
    await card(page).getByRole('link', { name: 'Glossary' }).tap();
    await page.waitForURL('**/glossary/#*');
  });

  test('moves nothing', async () => {
    const page = await open(PAGES.lab);
    const height = () => page.evaluate(() => document.body.scrollHeight);
    const before = await height();
    await term(page).hover();
    await card(page).waitFor();
    expect(await height()).toBe(before);
  });

  test('is a link and nothing more where it can’t be had', async () => {
    const page = await open(PAGES.lab, {
      tolerated: /ERR_FAILED/,
      before: (page) => page.route('**/terms.json', (route) => route.abort()),
    });
    await term(page).hover();
    await page.waitForTimeout(300);
    expect(await card(page).count()).toBe(0);
    await term(page).click();
    await page.waitForURL('**/glossary/#*');
  });

  test('is a link without JavaScript', async () => {
    const page = await open(PAGES.lab, { javaScriptEnabled: false });
    const name = await term(page).textContent();
    await term(page).click();
    expect(await page.locator(':target').textContent()).toContain(name);
  });
});
