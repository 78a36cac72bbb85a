import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { EVERY_PAGE, NARROW, open, PAGES, violations } from './page.ts';
import { field, filter, found, hold, panel, status, told } from './search-panel.ts';

/** The states of search, and how to come to each once its field has the focus. */
const SEARCH: Record<string, (page: Page) => Promise<unknown>> = {
  beginnings: async (page) => {
    await page.evaluate(() =>
      localStorage.setItem('recent-searches', '["istio","client-go fake"]'),
    );
    await page.reload();
    await page.keyboard.press('Control+k');
    await panel(page).getByRole('heading', { name: 'Sessions' }).waitFor();
    await panel(page).getByRole('heading', { name: 'Recent searches' }).waitFor();
  },
  results: async (page) => {
    await field(page).fill('kubernetes');
    await found(page);
    await panel(page).getByRole('combobox', { name: 'kind' }).waitFor();
    await panel(page).getByRole('button', { name: 'Show more' }).waitFor();
  },
  'corrected words': async (page) => {
    await field(page).fill('isito');
    await told(page).toMatch(/instead$/);
  },
  'nothing found': async (page) => {
    await field(page).fill('"isito"');
    await told(page).toMatch(/^Nothing found .* The notes have/);
  },
  'nothing found with a filter': async (page) => {
    await field(page).fill('istio');
    await filter(page, 'kind').selectOption('lab');
    await field(page).fill('cookies');
    await status(page).getByRole('button', { name: 'Search everything' }).waitFor();
  },
  'a search under way': async (page) => {
    await hold(page, '**/pagefind/fragment/*');
    await field(page).fill('istio');
    await told(page).toBe('Searching …');
  },
  'a failed search': async (page) => {
    await page.route('**/pagefind/fragment/*', (route) => route.abort());
    await field(page).fill('istio');
    await told(page).toMatch(/could not be loaded/);
  },
};

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test.each(EVERY_PAGE)('axe finds nothing on /%s', async (path) => {
    const page = await open(path, { colorScheme });
    expect(await violations(page)).toEqual([]);
  });

  test.each(Object.entries(SEARCH))('axe finds nothing in search: %s', async (_, show) => {
    for (const path of [PAGES.search, PAGES.talks]) {
      const page = await open(path, { colorScheme, tolerated: /ERR_FAILED/ });
      await page.keyboard.press('Control+k');
      await field(page).waitFor();
      await show(page);
      expect(await violations(page), path).toEqual([]);
    }
  });

  test('axe finds nothing in the outline opened on a narrow screen', async () => {
    const page = await open(PAGES.lab, { colorScheme, viewport: NARROW });
    await page.getByText('On this page').click();
    await page.getByRole('link', { name: 'First notes', exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
