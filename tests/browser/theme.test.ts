import { expect, test } from 'vitest';
import { open, PAGES, search } from './page.ts';

declare global {
  interface Window {
    /** When the chosen theme was set. */
    themeSet: number;
  }
}

const scheme = () => getComputedStyle(document.documentElement).colorScheme;

test('the theme follows the system until one is chosen, and the choice is kept over a reload', async () => {
  const page = await open(PAGES.home, { colorScheme: 'dark' });
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await paper();

  await page.getByRole('radio', { name: 'Light theme' }).check();
  const light = await paper();
  expect(light).not.toBe(dark);
  await page.reload();
  expect(await page.evaluate(scheme)).toBe('light');
  expect(await paper()).toBe(light);
  expect(await page.getByRole('radio', { name: 'Light theme' }).isChecked()).toBe(true);

  await page.getByRole('radio', { name: 'Automatic theme' }).check();
  await page.reload();
  expect(await paper()).toBe(dark);
});

test('nothing is painted before a chosen theme is set, however late its script comes', async () => {
  const painted = () => performance.getEntriesByType('paint').length > 0;
  const page = await open(PAGES.lab, {
    colorScheme: 'light',
    before: async (page) => {
      await page.addInitScript(() => {
        localStorage.setItem('theme', 'dark');
        new MutationObserver(() => {
          window.themeSet ??= performance.now();
        }).observe(document, { attributeFilter: ['data-theme'], subtree: true });
      });
      await page.route('**/theme-before-paint*', async (route) => {
        // Gives the page the chance to be painted too early.
        await page.waitForFunction(painted, null, { polling: 20, timeout: 500 }).catch(() => {});
        await route.continue();
      });
    },
  });
  await page.waitForFunction(painted, null, { polling: 20 });
  const { themeSet, paint } = await page.evaluate(() => ({
    themeSet: window.themeSet,
    paint: performance.getEntriesByType('paint')[0]!.startTime,
  }));
  expect(paint).toBeGreaterThan(themeSet);
  expect(await page.evaluate(scheme)).toBe('dark');
});

test('where storage is switched off, a theme can be chosen and lasts as long as the page', async () => {
  const page = await open(PAGES.lab, {
    colorScheme: 'light',
    before: (page) =>
      page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('Access is denied', 'SecurityError');
          },
        });
      }),
  });
  await page.getByRole('radio', { name: 'Dark theme' }).check();
  expect(await page.evaluate(scheme)).toBe('dark');
  await page.getByRole('checkbox').first().check();
  expect(await page.locator('lab-progress output').textContent()).toMatch(/^1 of /);
  await search(page, 'istio');
  await page.reload();
  expect(await page.evaluate(scheme)).toBe('light dark');
});
