import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { EVERY_PAGE, eventually, fragment, inView, open, PAGES, search } from './page.ts';

const panel = (page: Page) => page.locator('search-panel');
const status = (page: Page) => panel(page).getByRole('status');
const links = (page: Page) => panel(page).locator('.results a');

/** Resolves when the panel says how many sections it found. */
const found = (page: Page) =>
  eventually(() => status(page).textContent()).toMatch(/^\d+ sections? found$/);

test('nothing of search is loaded before the reader asks for it', async () => {
  for (const path of EVERY_PAGE) {
    const asked: string[] = [];
    const page = await open(path, {
      before: async (page) =>
        page.on('request', (request) => asked.push(new URL(request.url()).pathname)),
    });
    await page.waitForLoadState('networkidle');
    // The search page is the panel; there it is the index that has to wait.
    const ofSearch = path === PAGES.search ? /pagefind/ : /pagefind|search-(panel|dialog)/;
    expect(asked.filter((path) => ofSearch.test(path))).toEqual([]);
    await page.keyboard.press('Control+k');
    await eventually(() => asked.join('\n')).toMatch(ofSearch);
    await panel(page).getByRole('searchbox').waitFor();
  }
});

test('the search page shows sections, grouped by session, with the words marked', async () => {
  const page = await open(`${PAGES.search}?q=istio`);
  await found(page);
  const groups = await panel(page)
    .locator('.results > section')
    .evaluateAll((sections) =>
      sections.map((section) => ({
        session: section.querySelector('h2')!.firstChild!.textContent,
        pages: [...section.querySelectorAll('a')].map((link) => new URL(link.href).pathname),
        marks: [...section.querySelectorAll('a')].map((link) =>
          [...link.querySelectorAll('mark')].map((mark) => mark.textContent),
        ),
      })),
    );
  expect(groups.map(({ session }) => session)).toEqual(
    expect.arrayContaining(['Anthos workshop', 'Lightning talks']),
  );
  for (const { pages, marks } of groups) {
    expect(new Set(pages).size).toBe(1);
    for (const marked of marks) expect(marked.join()).toMatch(/istio/i);
  }
  const count = groups.flatMap(({ pages }) => pages).length;
  expect(await status(page).textContent()).toBe(`${count} sections found`);
});

test('a kind can be chosen, and only its sections are shown', async () => {
  const page = await open(`${PAGES.search}?q=istio`);
  await found(page);
  const all = await links(page).count();
  const kind = panel(page).getByRole('combobox', { name: 'kind' });
  const option = await kind.getByRole('option', { name: /^talks/ }).textContent();
  const count = Number(/\((\d+)\)/.exec(option!)![1]);
  expect(count).toBeLessThan(all);
  await kind.selectOption('talks');
  await eventually(() => status(page).textContent()).toBe(`${count} sections found`);
  const addresses = await links(page).evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(addresses.filter((href) => !href!.startsWith(`/${PAGES.talks}#`))).toEqual([]);
  await kind.selectOption('');
  await eventually(() => links(page).count()).toBe(all);
});

test('on the search page the words are part of the address and outlive a reload', async () => {
  const page = await open(PAGES.search);
  await panel(page).getByRole('searchbox').fill('client-go fake');
  await page.waitForURL(/\?q=client-go\+fake$/);
  await found(page);
  const first = await links(page).first().textContent();
  await page.reload();
  await found(page);
  expect(await panel(page).getByRole('searchbox').inputValue()).toBe('client-go fake');
  expect(await links(page).first().textContent()).toBe(first);
});

test('Ctrl+K on the search page leads to the field that is there', async () => {
  const page = await open(`${PAGES.search}?q=istio`);
  await found(page);
  await page.keyboard.press('Control+k');
  await eventually(() =>
    panel(page)
      .getByRole('searchbox')
      .evaluate((field) => field === document.activeElement),
  ).toBe(true);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

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

test('a result on the page one is on closes the dialog and leads to its section', async () => {
  const page = await open(PAGES.lab);
  const step = 'step-5-keep-the-clusters-in-line-with-a-config-repository';
  // The second time the address stays the same; the page has to move all the same.
  for (let time = 1; time <= 2; time++) {
    await page.evaluate(() => scrollTo(0, 0));
    const dialog = await search(page, 'ingress gateway');
    await dialog.getByRole('link', { name: 'Step 5' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(fragment(page)).toBe(step);
    await inView(page, step);
  }
});
