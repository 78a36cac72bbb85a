/** Where things are in the search panel, of the search page or of the dialog. */
import type { Page, Route } from 'playwright-core';
import { eventually, open, PAGES } from './page.ts';

export const panel = (page: Page) => page.locator('search-panel');
export const field = (page: Page) => panel(page).getByRole('searchbox');
export const status = (page: Page) => panel(page).getByRole('status');
export const links = (page: Page) => panel(page).locator('.results a');
export const filter = (page: Page, name: string) => panel(page).getByRole('combobox', { name });

/** What the panel will say in a moment. */
export const told = (page: Page) => eventually(() => status(page).textContent());

/** Resolves when the panel says how many results there are. */
export const found = (page: Page) => told(page).toMatch(/^\d+ results?$/);

/** Address of the search page with the results of `words`. */
export const resultsOf = (words: string) => `${PAGES.search}?${new URLSearchParams({ q: words })}`;

/** Opens the search page with the results of `words`; resolves when they are there. */
export async function openFound(words: string, opening?: Parameters<typeof open>[1]) {
  const page = await open(resultsOf(words), opening);
  await found(page);
  return page;
}

/** Where the results shown lead to: paths and fragments. */
export const targets = (page: Page) =>
  links(page).evaluateAll((all) => all.map((link) => link.getAttribute('href')!));

/** Lets requests of `pattern`, or the first few, wait until the function returned is called. */
export async function hold(page: Page, pattern: string, some?: { times: number }) {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const wait = async (route: Route) => {
    await released;
    await route.continue();
  };
  await page.route(pattern, wait, some);
  return release;
}
