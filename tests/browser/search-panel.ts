/** Where things are in the search panel. */
import type { Page } from 'playwright-core';
import { eventually } from './page.ts';

export const panel = (page: Page) => page.locator('search-panel');
export const status = (page: Page) => panel(page).getByRole('status');
export const links = (page: Page) => panel(page).locator('.results a');

/** Resolves when the panel says how many sections it found. */
export const found = (page: Page) =>
  eventually(() => status(page).textContent()).toMatch(/^\d+ sections? found$/);
