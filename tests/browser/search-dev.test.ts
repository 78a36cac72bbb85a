import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { develop } from './develop.ts';
import { eventually, open, PAGES } from './page.ts';
import { found, links, panel } from './search-panel.ts';

test('the development server searches the notes, and what is added to them', async () => {
  const { project, url } = await develop();
  // Opened on the built site first, as every test is; the development server has no policy to break.
  // The page may ask for a part of the old index just when the new one has taken its place.
  const page = await open(PAGES.about, { tolerated: /404/ });
  await page.goto(`${url}${PAGES.search}?q=cookies`);
  await found(page);
  expect(await links(page).first().textContent()).toContain('Talk 13');

  const file = path.join(project, 'content/kubecon-eu-2019/lightning-talks.mdx');
  const notes = await readFile(file, 'utf8');
  await writeFile(file, notes.replace('There are three sets', 'Zanzibar. There are three sets'));
  await eventually(async () => {
    await page.goto(`${url}${PAGES.search}?q=zanzibar`);
    await panel(page)
      .getByRole('status')
      .filter({ hasText: /result|found/ })
      .waitFor();
    return panel(page).getByRole('status').textContent();
  }).toBe('1 result');
});
