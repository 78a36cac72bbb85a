import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { NARROW, open, PAGES, shiftsOf, watchShifts, WIDE } from './page.ts';
import {
  field,
  filter,
  found,
  hold,
  links,
  openFound,
  panel,
  resultsOf,
  status,
  told,
} from './search-panel.ts';

test('where nothing is found, the contents are offered', async () => {
  const page = await open(resultsOf('xylophone'));
  await told(page).toMatch(/^Nothing found for “xylophone”/);
  await status(page).getByRole('link', { name: 'contents' }).click();
  await page.waitForURL(`**/${PAGES.contents}`);
});

/** Chromium and Pagefind note each request that failed; no page can keep them from it. */
const FAILED =
  /Failed to load|^Failed to fetch|net::ERR_INTERNET_DISCONNECTED|^(Error: )?Pagefind: WASM Error/;

/** The two ways on that a message offers where search failed with the words `istio`. */
async function offersTwoWays(page: Page) {
  const ways = await status(page)
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('href')]));
  expect(ways).toEqual([
    [expect.stringMatching(/^(Try|Load the page) again$/), `/${resultsOf('istio')}`],
    ['the contents', `/${PAGES.contents}`],
  ]);
  expect(await links(page).count()).toBe(0);
  expect(await panel(page).getByRole('combobox').count()).toBe(0);
}

const FILES = [
  'pagefind.js',
  'search-entry.json',
  'terms.*.json',
  'pagefind-entry.json*',
  'wasm.*',
  '*.pf_meta',
  'index/*',
  'fragment/*',
];

describe.each(FILES)('where pagefind/%s', (files) => {
  const pattern = `**/pagefind/${files}`;

  test.each([
    ['is missing', (route: Route) => route.fulfill({ status: 404 }), 'could not be loaded. '],
    ['can not be reached', (route: Route) => route.abort(), 'could not be loaded'],
  ] as const)('%s, search says so, and what to do', async (_, fail, message) => {
    const page = await open(resultsOf('istio'), {
      before: (page) => page.route(pattern, fail),
      tolerated: FAILED,
    });
    await told(page).toContain(`The search index ${message}`);
    await offersTwoWays(page);
    await page.unroute(pattern);
    await status(page).getByRole('link', { name: 'Try again' }).click();
    await found(page);
  });
});

test.each(['/search/?q=istio', '/search/?q=istio&kind=talks'])(
  'where the filters can not be had, %s shows results all the same',
  async (path) => {
    const page = await open(path.slice(1), {
      before: (page) => page.route('**/pagefind/filter/*', (route) => route.abort()),
      tolerated: FAILED,
    });
    await told(page).toMatch(/^\d+ results$/);
    expect(await links(page).count()).toBeGreaterThan(2);
  },
);

test('a reader who went offline before the first search is told so', async () => {
  const page = await open(PAGES.search, { tolerated: FAILED });
  await field(page).waitFor();
  await page.context().setOffline(true);
  await field(page).fill('istio');
  await told(page).toMatch(/^The search index could not be loaded: you seem to be offline\. /);
  await offersTwoWays(page);
  await page.context().setOffline(false);
  await status(page).getByRole('link', { name: 'Try again' }).click();
  await found(page);
});

test('a reader who goes offline later is told so when the next words can not be had', async () => {
  const page = await openFound('cookies', { tolerated: FAILED });
  await page.context().setOffline(true);
  await field(page).fill('istio');
  await told(page).toMatch(/you seem to be offline/);
  await offersTwoWays(page);
  await page.context().setOffline(false);
  await field(page).fill('istio ');
  await found(page);
});

test('in the dialog, a failed search leads to the search page with its words', async () => {
  const page = await open(PAGES.home, {
    before: (page) => page.route('**/pagefind/terms.*', (route) => route.abort()),
    tolerated: FAILED,
  });
  await page.keyboard.press('Control+k');
  await field(page).fill('istio');
  await told(page).toMatch(/could not be loaded/);
  await offersTwoWays(page);
  await page.unroute('**/pagefind/terms.*');
  await status(page).getByRole('link', { name: 'Try again' }).click();
  await page.waitForURL(`**/${resultsOf('istio')}`);
  await found(page);
});

test('a search that a filter leaves without results says so, and can be widened', async () => {
  const page = await openFound('istio');
  await filter(page, 'kind').selectOption('lab');
  await field(page).fill('cookies');
  await told(page).toMatch(/with this filter/);
  await status(page).getByRole('button').click();
  await told(page).toBe('2 results');
  expect(new URL(page.url()).search).toBe('?q=cookies');
});

test('an index that could not be had is asked for again with the next words', async () => {
  const page = await open(PAGES.search, {
    before: (page) => page.route('**/pagefind/**', (route) => route.abort()),
    tolerated: FAILED,
  });
  await field(page).fill('istio');
  await told(page).toMatch(/could not be loaded/);
  await page.unroute('**/pagefind/**');
  await field(page).fill('cookies');
  await found(page);
});

test.each([PAGES.search, PAGES.lab])(
  'where the search itself can not be loaded, its page leads to the contents, also from /%s',
  async (path) => {
    const page = await open(path, {
      before: (page) => page.route('**/search-dialog*.js', (route) => route.abort()),
      tolerated: FAILED,
    });
    if (path !== PAGES.search) {
      const box = page.locator('search-box').getByRole('searchbox');
      await box.fill('istio');
      await page.waitForURL(`**/${resultsOf('istio')}`);
    }
    const contents = page.locator('search-panel').getByRole('link', { name: 'the contents' });
    await contents.waitFor();
    expect(await contents.getAttribute('href')).toBe(`/${PAGES.contents}`);
  },
);

test.each([NARROW, WIDE])(
  'results move nothing on the search page at $width px',
  async (viewport) => {
    const page = await openFound('istio', { viewport, before: watchShifts });
    expect(await shiftsOf(page)).toEqual([]);
  },
);

test('after a new deploy, search offers to load the page again, with the words', async () => {
  const page = await openFound('cookies', { tolerated: FAILED });
  const parts = ['search-entry.json', 'index/*', 'fragment/*'].map((file) => `**/pagefind/${file}`);
  await page.route(parts[0]!, (route) => route.fulfill({ json: { index: 'a new one' } }));
  for (const part of parts.slice(1))
    await page.route(part, (route) => route.fulfill({ status: 404 }));
  await field(page).fill('istio');
  await told(page).toMatch(/^The site has changed since this page was opened/);
  await offersTwoWays(page);
  await page.evaluate(() => (document.title = 'the old page'));
  for (const part of parts) await page.unroute(part);
  await status(page).getByRole('link', { name: 'Load the page again' }).click();
  await page.waitForFunction(() => document.title !== 'the old page');
  await found(page);
  expect(await field(page).inputValue()).toBe('istio');
});

test('a search that takes its time says so, until it is done', async () => {
  const page = await open(PAGES.search);
  const release = await hold(page, '**/pagefind/*.pf_meta');
  await field(page).fill('istio');
  await told(page).toBe('Searching …');
  release();
  await found(page);
});

test('a search given up while it took its time leaves no trace', async () => {
  const page = await open(PAGES.search);
  const release = await hold(page, '**/pagefind/*.pf_meta');
  await field(page).fill('istio');
  await told(page).toBe('Searching …');
  await field(page).fill('');
  await told(page).toMatch(/^Every section of the notes is searched/);
  release();
  await field(page).fill('cookies');
  await told(page).toBe('2 results');
});
