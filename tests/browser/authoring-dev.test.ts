import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { develop } from './develop.ts';
import { NARROW, PAGES, open, overflow, violations } from './page.ts';

/** Makes a session of the notes a draft. */
async function makeDraft(project: string) {
  const file = path.join(project, 'content/kubecon-eu-2019/kubebuilder-v2.mdx');
  const notes = await readFile(file, 'utf8');
  await writeFile(file, notes.replace('kind: workshop', 'kind: workshop\ndraft: true'));
}

test('the development server marks drafts, and shows all that notes can have', async () => {
  const { url } = await develop(makeDraft);
  // Opened on the built site first, as every test is; the development server has no policy to break.
  const page = await open(PAGES.about);

  for (const list of [PAGES.home, PAGES.event, PAGES.contents]) {
    await page.goto(url + list);
    expect(await page.getByText('Draft', { exact: true }).count(), list).toBe(1);
  }
  await page.goto(url + PAGES.talks);
  expect(await page.getByText('Draft:').count()).toBe(0);
  await page.goto(url + PAGES.workshop);
  const banner = page.getByText('Draft:').locator('..');
  expect(await banner.textContent()).toContain('content/kubecon-eu-2019/kubebuilder-v2.mdx');
  expect(await violations(page)).toEqual([]);

  await banner.getByRole('link', { name: 'the styleguide' }).click();
  await page.getByRole('heading', { level: 1, name: 'Styleguide' }).waitFor();
  const sections = page.locator('.notes > section:has(> .heading)');
  const sources = sections.locator('> copy-code[data-language="mdx"]');
  expect(await sections.count()).toBeGreaterThan(15);
  expect(await sources.count()).toBe(await sections.count());
  expect(await sources.last().textContent()).toContain('<Term of="anthos">The platform</Term>');

  const picture = page.getByRole('img', { name: 'Three circles' });
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(320);
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Cite “Tables”' }).click();
  await page.getByText('“Tables”, in: Styleguide').waitFor();
  await page.keyboard.press('Escape');
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize(NARROW);
  expect(await overflow(page)).toBe(0);
});
