import type { Page, Request } from 'playwright-core';
import { expect, test } from 'vitest';
import { EVERY_PAGE, eventually, fragment, inView, open, PAGES, search } from './page.ts';
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
  targets,
  told,
} from './search-panel.ts';

/** Paths of all that `page` asks the site for. */
function listen(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}

test('nothing of search is loaded before the reader asks for it', async () => {
  for (const path of EVERY_PAGE) {
    let asked: string[] = [];
    const page = await open(path, { before: async (page) => (asked = listen(page)) });
    await page.waitForLoadState('networkidle');
    // The search page is the panel; there it is the index that has to wait.
    const ofSearch = path === PAGES.search ? /pagefind/ : /pagefind|search-(panel|dialog)/;
    expect(asked.filter((path) => ofSearch.test(path))).toEqual([]);
    await page.keyboard.press('Control+k');
    await eventually(() => asked.join('\n')).toMatch(ofSearch);
    await panel(page).getByRole('searchbox').waitFor();
  }
});

test('Tab through the field of the header loads nothing of search, a letter in it does', async () => {
  const page = await open(PAGES.home);
  const asked = listen(page);
  const box = page.locator('search-box').getByRole('searchbox');
  await box.focus();
  await page.keyboard.press('Tab');
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await box.press('i');
  await field(page).waitFor();
  await eventually(() => field(page).inputValue()).toBe('i');
  expect(asked.join('\n')).toMatch(/search-dialog/);
});

test('the search page loads the index when its field gets the focus', async () => {
  const page = await open(PAGES.search);
  const asked = listen(page);
  await field(page).focus();
  await eventually(() => asked.join('\n')).toMatch(/\.pf_meta/);
});

/** What the results shown say: sections, and where there are several voices in one, which one. */
const texts = (page: Page) => links(page).allTextContents();

test('the search page shows sections, grouped by session, with the words marked', async () => {
  const page = await openFound('istio');
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
  expect(new Set(groups.map(({ session }) => session)).size).toBe(groups.length);
  for (const { pages, marks } of groups) {
    expect(new Set(pages).size).toBe(1);
    for (const marked of marks) expect(marked.join()).toMatch(/istio/i);
  }
  await panel(page).getByRole('button', { name: 'Show more' }).click();
  await eventually(() => links(page).count()).toBeGreaterThan(12);
  expect(await status(page).textContent()).toBe(`${await links(page).count()} results`);
});

test('words are marked in the title and in the excerpt, and nowhere else', async () => {
  const page = await openFound('istio');
  const result = panel(page).getByRole('link', { name: 'Talk 10' }).first();
  for (const part of ['.title', '.excerpt']) {
    const marks = await result.locator(`${part} mark`).allTextContents();
    expect(new Set(marks), part).toEqual(new Set(['Istio']));
  }
  expect(await panel(page).locator('mark').count()).toBe(
    await panel(page).locator(':is(.title, .excerpt) mark').count(),
  );
  expect(await result.locator('.title').textContent()).toBe(
    'Talk 10: Using Istio and Envoy for network request caching',
  );
});

test('how many results there are is told politely, by an element that was there before', async () => {
  const page = await open(PAGES.search);
  await status(page).evaluate((status) => (status.id = 'the-same'));
  await field(page).fill('cookies');
  await told(page).toBe('2 results');
  await field(page).fill('istio');
  await told(page).toMatch(/^\d\d? results$/);
  expect(await status(page).getAttribute('id')).toBe('the-same');
  // The role is polite by itself.
  expect(['polite', null]).toContain(await status(page).getAttribute('aria-live'));
  expect(await status(page).isVisible()).toBe(true);
});

test('words are put right, and can be searched for as they were typed', async () => {
  const page = await open(resultsOf('isito sidecar'));
  await told(page).toMatch(/^\d+ results\. Showing results for istio sidecar\./);
  expect(await status(page).locator('strong').textContent()).toBe('istio sidecar');
  const talk = panel(page).getByRole('link', { name: 'Talk 4' });
  expect(await talk.locator('.excerpt mark').allTextContents()).toContain('Istio');
  const literal = status(page).getByRole('link', { name: 'Search for isito sidecar instead' });
  expect(await literal.getAttribute('href')).toBe('/search/?q=%22isito%22+sidecar');
  await literal.click();
  await page.waitForURL(/\?q=%22isito%22\+sidecar$/);
  expect(await field(page).inputValue()).toBe('"isito" sidecar');
  await told(page).toMatch(/^Nothing found for "isito" sidecar\./);
  expect(await links(page).count()).toBe(0);
});

test('where nothing is found, words of the notes that look alike are named, and found', async () => {
  const page = await open(resultsOf('"isito" sidecar'));
  const proposed = status(page).locator('[data-query]');
  await told(page).toContain('The notes have ');
  const words = await proposed.allTextContents();
  expect(words[0]).toBe('istio');
  for (const word of words) {
    await proposed.getByText(word, { exact: true }).click();
    await found(page);
    expect(await field(page).inputValue()).toBe(word);
    await page.goto(page.url().replace(/q=.*/, 'q=%22isito%22+sidecar'));
    await told(page).toContain('The notes have ');
  }
});

test('words that no section has are named', async () => {
  const page = await open(resultsOf('istio xylophone qqzz'));
  await told(page).toMatch(/^\d+ results\. No section has “xylophone” or “qqzz”$/);
});

test('an explained search keeps the dialog open and the focus in its field', async () => {
  const page = await open(PAGES.home);
  const dialog = await search(page, 'isito sidecar');
  await status(page).getByRole('link', { name: 'instead' }).click();
  await told(page).toMatch(/^Nothing found/);
  expect(await dialog.isVisible()).toBe(true);
  expect(await field(page).evaluate((field) => field === document.activeElement)).toBe(true);
  expect(new URL(page.url()).pathname).toBe('/');
});

test('more results are shown step by step, and the focus goes to the first of them', async () => {
  const page = await openFound('kubernetes');
  const count = Number.parseInt((await status(page).textContent())!);
  const more = panel(page).getByRole('button', { name: 'Show more' });
  for (let shown = 12; shown < count; shown += 12) {
    const before = await texts(page);
    expect(before).toHaveLength(shown);
    await more.click();
    await eventually(() => links(page).count()).toBe(Math.min(shown + 12, count));
    const added = (await texts(page)).filter((text) => !before.includes(text));
    await eventually(() => page.evaluate(() => document.activeElement!.textContent)).toBe(added[0]);
  }
  expect(await more.count()).toBe(0);
  expect(new Set(await texts(page)).size).toBe(count);
  await field(page).fill('cluster');
  await more.waitFor();
  expect(await links(page).count()).toBe(12);
});

test('a kind can be chosen, and only its sections are shown', async () => {
  const page = await openFound('istio');
  const all = await links(page).count();
  const kind = filter(page, 'kind');
  const option = await kind.getByRole('option', { name: /^talks/ }).textContent();
  const count = Number(/\((\d+)\)/.exec(option!)![1]);
  expect(count).toBeLessThan(all);
  await kind.focus();
  await kind.selectOption('talks');
  await told(page).toBe(`${count} results`);
  const addresses = await targets(page);
  expect(addresses.filter((href) => !href.startsWith(`/${PAGES.talks}#`))).toEqual([]);
  await eventually(() => kind.inputValue()).toBe('talks');
  expect(await kind.evaluate((select) => select === document.activeElement)).toBe(true);
  await kind.selectOption('');
  await eventually(() => links(page).count()).toBe(all);
});

/** How many sections each choice of a filter says that it leaves. */
async function counts(page: Page, name: string) {
  const texts = await filter(page, name).getByRole('option').allTextContents();
  return Object.fromEntries(
    texts.map((text) => [text.split(' (')[0], Number(/\((\d+)\)$/.exec(text)![1])]),
  );
}

test('each filter counts what the others leave, and not itself', async () => {
  const event = 'KubeCon + CloudNativeCon Europe 2019';
  const page = await openFound('istio');
  await filter(page, 'kind').waitFor();
  const { all, talks } = await counts(page, 'kind');
  const chosen = new URLSearchParams({ q: 'istio', kind: 'talks', event });
  await page.goto(`${page.url().split('?')[0]}?${chosen}`);
  await filter(page, 'event').waitFor();
  expect(await counts(page, 'event')).toEqual({ all: talks, [event]: talks });
  expect(await counts(page, 'kind')).toMatchObject({ all, talks });
});

test('words and filters are part of the address, and outlive a reload and the way back', async () => {
  const page = await openFound('istio');
  await filter(page, 'kind').selectOption('talks');
  await page.waitForURL(/\?q=istio&kind=talks$/);
  await told(page).toBe('6 results');
  const before = await targets(page);
  const isAsBefore = async () => {
    await found(page);
    await eventually(() => filter(page, 'kind').inputValue()).toBe('talks');
    expect(await field(page).inputValue()).toBe('istio');
    expect(await targets(page)).toEqual(before);
  };
  await page.reload();
  await isAsBefore();
  await links(page).last().click();
  await page.waitForURL(/#/);
  await page.goBack();
  await isAsBefore();
  await filter(page, 'kind').selectOption('');
  await page.waitForURL(/\?q=istio$/);
});

test('words that were sent off with Enter at once are there again on the way back', async () => {
  const page = await open(PAGES.search);
  await field(page).pressSequentially('cookies');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#talk-13/);
  await page.goBack();
  await found(page);
  expect(await field(page).inputValue()).toBe('cookies');
});

test('the dialog has words and filters again when the reader comes back from a result', async () => {
  const page = await open(PAGES.lab);
  const dialog = await search(page, 'istio');
  await filter(page, 'kind').selectOption('talks');
  await told(page).toBe('6 results');
  const before = await targets(page);
  await links(page).first().click();
  await page.waitForURL(/lightning-talks/);
  await page.keyboard.press('Control+k');
  await dialog.waitFor();
  expect(await field(page).inputValue()).toBe('');
  for (const way of ['goBack', 'reload'] as const) {
    await page[way]();
    expect(new URL(page.url()).pathname).toBe(`/${PAGES.lab}`);
    await page.keyboard.press('Control+k');
    await found(page);
    expect(await field(page).inputValue()).toBe('istio');
    await eventually(() => filter(page, 'kind').inputValue()).toBe('talks');
    expect(await targets(page)).toEqual(before);
  }
});

test('results of what was typed before never take the place of later ones', async () => {
  const page = await open(PAGES.search);
  await field(page).focus();
  await links(page).first().waitFor();
  const asked: Request[] = [];
  page.on('request', (request) => asked.push(request));
  const release = await hold(page, '**/pagefind/fragment/*', { times: 4 });
  await field(page).fill('istio');
  await eventually(
    () => asked.filter((one) => /fragment/.test(one.url())).length,
  ).toBeGreaterThanOrEqual(4);
  const late = [...asked];
  await field(page).fill('cookies');
  await told(page).toBe('2 results');
  release();
  for (const request of late) await (await request.response())?.finished();
  await page.evaluate(async () => {
    for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
  });
  expect(await status(page).textContent()).toBe('2 results');
  expect(await targets(page)).toEqual(
    [1, 2].map(() => expect.stringContaining('#talk-13-') as string),
  );
});

test('Ctrl+K on the search page leads to the field that is there', async () => {
  const page = await openFound('istio');
  await page.keyboard.press('Control+k');
  await eventually(() => field(page).evaluate((field) => field === document.activeElement)).toBe(
    true,
  );
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('a result on the page one is on closes the dialog and leads to its section', async () => {
  const page = await open(PAGES.lab);
  const step = 'step-5-keep-the-clusters-in-line-with-a-config-repository';
  // The second time the address stays the same; the page has to move all the same.
  for (let time = 1; time <= 2; time++) {
    await page.evaluate(() => scrollTo(0, 0));
    const dialog = await search(page, 'ingress gateway');
    await dialog.getByRole('link', { name: 'Step 5' }).first().click();
    await dialog.waitFor({ state: 'hidden' });
    expect(fragment(page)).toBe(step);
    await inView(page, step);
  }
});
