/** How browsers and search engines learn that the site can be searched. */
import { expect, test } from 'vitest';
import { address, open, PAGES } from './page.ts';
import { found, panel } from './search-panel.ts';

/** The template's path and query, with `words` in its place, on the site as it is served here. */
function fill(template: string, words: string): string {
  const { pathname, search } = new URL(template.replace(/\{\w+\}/, encodeURIComponent(words)));
  return pathname.slice(1) + search;
}

test('the description that the home page links to leads to results', async () => {
  // Chromium shows XML with styles of its own, which the policy refuses.
  const page = await open(PAGES.home, { tolerated: /^Applying inline style/ });
  const link = page.locator('link[rel=search]');
  expect(await link.getAttribute('type')).toBe('application/opensearchdescription+xml');
  // As a document of its own, a browser reads it as XML, or not at all.
  await page.goto(new URL((await link.getAttribute('href'))!, page.url()).href);
  const { template, name } = await page.evaluate(() => ({
    template: document.querySelector('Url[type="text/html"]')!.getAttribute('template')!,
    name: document.querySelector('ShortName')!.textContent,
  }));
  expect(name).toMatch(/^.{1,16}$/);
  expect(template).toContain('{searchTerms}');
  await page.goto(address(fill(template, 'istio & envoy')));
  await found(page);
  expect(await panel(page).getByRole('searchbox').inputValue()).toBe('istio & envoy');
});

test('the home page tells search engines the address of its search', async () => {
  const page = await open(PAGES.home);
  const data = JSON.parse(
    (await page.locator('script[type="application/ld+json"]').textContent())!,
  ) as { '@type': string; potentialAction: { '@type': string; target: { urlTemplate: string } } };
  expect(data['@type']).toBe('WebSite');
  expect(data.potentialAction['@type']).toBe('SearchAction');
  await page.goto(address(fill(data.potentialAction.target.urlTemplate, 'cookies')));
  await found(page);
});
