import { expect, test } from 'vitest';
import { open, PAGES } from './page.ts';

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
