import { expect, test } from 'vitest';
import { eventually, NARROW, open, PAGES, shiftsOf, watchShifts, WIDE } from './page.ts';
import { found, links, panel, status } from './search-panel.ts';

test('where nothing is found, the contents are offered', async () => {
  const page = await open(`${PAGES.search}?q=xylophone`);
  await eventually(() => status(page).textContent()).toMatch(/^Nothing found for “xylophone”/);
  await status(page).getByRole('link', { name: 'contents' }).click();
  await page.waitForURL(`**/${PAGES.contents}`);
});

/** Chromium and Pagefind note each request that failed; no page can keep them from it. */
const FAILED =
  /^Failed to load (resource: net::ERR_FAILED|the meta index|the index chunk)|^Pagefind: WASM Error/;

test.each([
  ['program', 'pagefind.js'],
  ['index', '*.pf_meta'],
  ['texts', 'fragment/*'],
])('where its %s can not be loaded, search says how to go on', async (_, files) => {
  const pattern = `**/pagefind/${files}`;
  const page = await open(`${PAGES.search}?q=istio`, {
    before: (page) => page.route(pattern, (route) => route.abort()),
    tolerated: FAILED,
  });
  await eventually(() => status(page).textContent()).toMatch(/could not be loaded/);
  const contents = status(page).getByRole('link', { name: 'contents' });
  expect(await contents.getAttribute('href')).toBe(`/${PAGES.contents}`);
  await page.unroute(pattern);
  await status(page).getByRole('link', { name: 'Try again' }).click();
  await found(page);
});

test('where words can not be looked up because the reader is offline, search says so', async () => {
  const page = await open(`${PAGES.search}?q=istio`, {
    tolerated: /net::ERR_INTERNET_DISCONNECTED|^Failed to load the index chunk/,
  });
  await found(page);
  await page.context().setOffline(true);
  await panel(page).getByRole('searchbox').fill('kubectl');
  await eventually(() => status(page).textContent()).toMatch(/could not be loaded/);
});

test('a search that a filter leaves without results says so, and can be widened', async () => {
  const page = await open(`${PAGES.search}?q=istio`);
  await found(page);
  await panel(page).getByRole('combobox').selectOption('lab');
  await panel(page).getByRole('searchbox').fill('cookies');
  await eventually(() => status(page).textContent()).toMatch(/with this filter/);
  await status(page).getByRole('button').click();
  await eventually(() => links(page).count()).toBe(1);
});

test('an index that could not be had is asked for again with the next words', async () => {
  const page = await open(PAGES.search, {
    before: (page) => page.route('**/pagefind/**', (route) => route.abort()),
    tolerated: FAILED,
  });
  await panel(page).getByRole('searchbox').fill('istio');
  await eventually(() => status(page).textContent()).toMatch(/could not be loaded/);
  await page.unroute('**/pagefind/**');
  await panel(page).getByRole('searchbox').fill('cookies');
  await found(page);
});

test('where the search itself can not be loaded, its page leads to the contents', async () => {
  const page = await open(PAGES.search, {
    before: (page) => page.route('**/search-dialog*.js', (route) => route.abort()),
    tolerated: FAILED,
  });
  const contents = page.locator('search-panel').getByRole('link', { name: 'the contents' });
  await contents.waitFor();
  expect(await contents.getAttribute('href')).toBe(`/${PAGES.contents}`);
});

test.each([NARROW, WIDE])(
  'results move nothing on the search page at $width px',
  async (viewport) => {
    const page = await open(`${PAGES.search}?q=istio`, { viewport, before: watchShifts });
    await found(page);
    expect(await shiftsOf(page)).toEqual([]);
  },
);
