import { expect, test } from 'vitest';
import { eventually, NARROW, open, PAGES, shiftsOf, watchShifts, WIDE } from './page.ts';
import { found, hold, links, panel, status } from './search-panel.ts';

test('where nothing is found, the contents are offered', async () => {
  const page = await open(`${PAGES.search}?q=xylophone`);
  await eventually(() => status(page).textContent()).toMatch(/^Nothing found for “xylophone”/);
  await status(page).getByRole('link', { name: 'contents' }).click();
  await page.waitForURL(`**/${PAGES.contents}`);
});

/** Chromium and Pagefind note each request that failed; no page can keep them from it. */
const FAILED =
  /^Failed to load (resource: net::ERR_FAILED|the meta index|the index chunk)|^(Error: )?Pagefind: WASM Error/;

test.each([
  ['program', 'pagefind.js'],
  ['entry', 'search-entry.json'],
  ['term list', 'terms.*.json'],
  ['index', '*.pf_meta'],
  ['words', 'index/*'],
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

test('after a new deploy, search offers to load the page again, with the words', async () => {
  const page = await open(`${PAGES.search}?q=istio`, {
    tolerated: /404|^Failed to load the index/,
  });
  await found(page);
  await page.route('**/pagefind/search-entry.json', (route) => route.fulfill({ json: {} }));
  await page.route('**/pagefind/fragment/*', (route) => route.fulfill({ status: 404 }));
  await panel(page).getByRole('searchbox').fill('cookies');
  await eventually(() => status(page).textContent()).toMatch(/^The site has changed/);
  await page.unroute('**/pagefind/search-entry.json');
  await page.unroute('**/pagefind/fragment/*');
  await status(page).getByRole('link', { name: 'Load the page again' }).click();
  await found(page);
  expect(await panel(page).getByRole('searchbox').inputValue()).toBe('cookies');
});

test('a search that takes its time says so', async () => {
  const page = await open(PAGES.search);
  await panel(page).getByRole('searchbox').waitFor();
  const release = await hold(page, '**/pagefind/*.pf_meta');
  await panel(page).getByRole('searchbox').fill('istio');
  await eventually(() => status(page).textContent()).toBe('Searching …');
  release();
  await found(page);
});

test('words are put right, and can be searched for as they were typed', async () => {
  const page = await open(`${PAGES.search}?q=isito+sidecar`);
  const told = eventually(() => status(page).textContent());
  await told.toMatch(/^\d+ sections found\. Showing results for istio sidecar\./);
  await status(page).getByRole('link', { name: 'Search for isito sidecar instead' }).click();
  await page.waitForURL(/\?q=%22isito%22\+sidecar$/);
  await eventually(() => status(page).textContent()).toMatch(
    /^Nothing found for "isito" sidecar\./,
  );
  await status(page).getByRole('link', { name: 'istio', exact: true }).click();
  await found(page);
});

test('words that no section has are named', async () => {
  const page = await open(`${PAGES.search}?q=istio+xylophone`);
  await eventually(() => status(page).textContent()).toMatch(
    /^\d+ sections found\. No section has “xylophone”$/,
  );
});

test('more results can be shown, and the focus goes to the first of them', async () => {
  const page = await open(`${PAGES.search}?q=kubernetes`);
  await found(page);
  const shown = await links(page).count();
  await panel(page).getByRole('button', { name: 'Show more' }).click();
  await eventually(() => links(page).count()).toBeGreaterThan(shown);
  await eventually(() => page.evaluate(() => document.activeElement!.localName)).toBe('a');
});

test('filters are part of the address, count by what the others leave, and outlive a reload', async () => {
  const page = await open(`${PAGES.search}?q=istio`);
  await found(page);
  await panel(page).getByRole('combobox').selectOption('talks');
  await page.waitForURL(/\?q=istio&kind=talks$/);
  const labs = await panel(page).getByRole('option', { name: /^lab/ }).textContent();
  await page.reload();
  await eventually(() => panel(page).getByRole('combobox').inputValue()).toBe('talks');
  expect(await panel(page).getByRole('option', { name: /^lab/ }).textContent()).toBe(labs);
  for (const href of await links(page).evaluateAll((all) => all.map((a) => a.getAttribute('href'))))
    expect(href).toMatch(/^\/kubecon-eu-2019\/lightning-talks\//);
});
