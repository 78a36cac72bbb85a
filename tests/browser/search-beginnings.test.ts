import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { address, eventually, focused, open, openedTab, PAGES, SESSIONS } from './page.ts';
import { field, found, links, panel, status, targets } from './search-panel.ts';

const recent = (page: Page) =>
  panel(page).locator('section', { hasText: 'Recent searches' }).getByRole('link');
const clear = (page: Page) => panel(page).getByRole('button', { name: 'Clear' });

/** A new page on which each of `queries` was searched for, and the best section opened. */
async function openAfter(...queries: string[]) {
  const page = await open(PAGES.home);
  for (const query of queries) {
    await page.goto(address(PAGES.search));
    await field(page).fill(query);
    await page.keyboard.press('Enter');
    await page.waitForURL(/#/);
  }
  return page;
}

/** Opens the dialog and waits for the beginnings, which end with the sessions. */
async function openDialog(page: Page) {
  await page.keyboard.press('Control+k');
  await panel(page).getByRole('heading', { name: 'Sessions' }).waitFor();
  return page.getByRole('dialog', { name: 'Search' });
}

test('the search page offers the sessions when the reader comes to its field', async () => {
  const page = await open(PAGES.search);
  await field(page).waitFor();
  expect(await links(page).count()).toBe(0);
  await field(page).focus();
  await eventually(() => targets(page)).toEqual(SESSIONS.map((path) => `/${path}`));
  expect(await links(page).locator('.title').allTextContents()).toEqual([
    'Anthos workshop',
    'Writing operators with Kubebuilder v2',
    'Lightning talks',
  ]);
  await links(page).last().click();
  await page.waitForURL(address(PAGES.talks));
});

test('the dialog offers the sessions, and the arrow keys lead to them', async () => {
  const page = await open(PAGES.home);
  await openDialog(page);
  for (let key = 1; key <= 2; key++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(address(PAGES.workshop));
});

test('words take the place of the beginnings, which come back when they are deleted', async () => {
  const page = await open(PAGES.search);
  await field(page).fill('istio');
  await found(page);
  const sessions = panel(page).getByRole('heading', { name: 'Sessions' });
  expect(await sessions.count()).toBe(0);
  await panel(page).getByRole('combobox', { name: 'kind' }).waitFor();
  await field(page).fill('');
  await sessions.waitFor();
  expect(await status(page).textContent()).toMatch(/^Every section of the notes is searched/);
  expect(await panel(page).getByRole('combobox').count()).toBe(0);
  expect(new URL(page.url()).search).toBe('');
});

test('searches that led to a section are offered, latest first, once each, five at most', async () => {
  const page = await openAfter(
    'mission',
    'istio',
    'cookies',
    'drift',
    'theory',
    'wales',
    'Cookies',
  );
  await openDialog(page);
  const latest = ['Cookies', 'wales', 'theory', 'drift', 'istio'];
  expect(await recent(page).allTextContents()).toEqual(latest);
  await page.goto(address(PAGES.search));
  await eventually(() => recent(page).allTextContents()).toEqual(latest);
});

test('a search whose results were not opened is not kept', async () => {
  const page = await open(PAGES.search);
  await field(page).fill('istio');
  await found(page);
  await field(page).fill('');
  await panel(page).getByRole('heading', { name: 'Sessions' }).waitFor();
  expect(await recent(page).count()).toBe(0);
});

test.each([
  ['on the search page', (page: Page) => page.goto(address(PAGES.search))],
  ['in the dialog', openDialog],
])('%s a recent search is searched again, without leaving the page', async (_, begin) => {
  const page = await openAfter('cookies', 'istio');
  await begin(page);
  await page.evaluate(() => (document.title = 'still here'));
  await recent(page).getByText('cookies').click();
  await found(page);
  expect(await targets(page)).toEqual(
    [1, 2].map(() => expect.stringContaining('#talk-13-') as string),
  );
  expect(await field(page).inputValue()).toBe('cookies');
  expect(await focused(page)).toBe('Search the notes');
  expect(await page.title()).toBe('still here');
});

test('a recent search can be opened in another tab', async () => {
  const page = await openAfter('cookies');
  await openDialog(page);
  const tab = await openedTab(page, () => recent(page).click({ modifiers: ['Control'] }));
  await found(tab);
  expect(await field(tab).inputValue()).toBe('cookies');
  expect(await field(page).inputValue()).toBe('');
});

test('Clear forgets the recent searches, leaves the sessions and returns to the field', async () => {
  const page = await openAfter('cookies', 'istio');
  await openDialog(page);
  await clear(page).click();
  await eventually(() => recent(page).count()).toBe(0);
  expect(await page.evaluate(() => localStorage.getItem('recent-searches'))).toBeNull();
  await eventually(() => targets(page)).toEqual(SESSIONS.map((path) => `/${path}`));
  expect(await focused(page)).toBe('Search the notes');
  await page.reload();
  await openDialog(page);
  expect(await recent(page).count()).toBe(0);
});

test.each(['{', 'null', '7', '"istio"', '{"0":"istio"}', '[7,null,["istio"]]'])(
  'where what was kept is damaged (%s), nothing recent is offered and searching works',
  async (kept) => {
    const page = await open(PAGES.search, {
      before: (page) =>
        page.addInitScript((kept) => localStorage.setItem('recent-searches', kept), kept),
    });
    await field(page).focus();
    await panel(page).getByRole('heading', { name: 'Sessions' }).waitFor();
    expect(await recent(page).count()).toBe(0);
    await field(page).fill('cookies');
    await found(page);
    await page.keyboard.press('Enter');
    await page.waitForURL(/#talk-13-/);
  },
);
