/** What the content policy keeps out, and what of search it lets in. */
import { expect, test } from 'vitest';
import { eventually, open, PAGES } from './page.ts';
import { found, panel, resultsOf, status } from './search-panel.ts';

const REFUSED = /Trusted(HTML|ScriptURL)/;

test('no text becomes markup or a script', async () => {
  const page = await open(PAGES.about, { tolerated: REFUSED });
  const refused = (attempt: string) =>
    page.evaluate((attempt) => {
      try {
        if (attempt === 'markup') document.body.innerHTML = '<b>';
        else new Worker(attempt);
        return 'allowed';
      } catch (error) {
        return (error as Error).name;
      }
    }, attempt);
  expect(await refused('markup')).toBe('TypeError');
  expect(await refused('/pagefind/pagefind-worker.js')).toBe('TypeError');
});

test('a large index is searched in Pagefind\u2019s worker, and no other worker may start', async () => {
  const page = await open(PAGES.search, {
    tolerated: REFUSED,
    before: (page) =>
      page.route('**/pagefind/search-entry.json', async (route) => {
        const entry = (await (await route.fetch()).json()) as object;
        await route.fulfill({ json: { ...entry, records: 5000 } });
      }),
  });
  await panel(page).getByRole('searchbox').fill('istio');
  await found(page);
  const workers = page.workers().map((worker) => new URL(worker.url()).pathname);
  expect(workers).toEqual(['/pagefind/pagefind-worker.js']);
  const other = page.evaluate(() => {
    new Worker('/_astro/evil.js');
  });
  await expect(other).rejects.toThrow(/TrustedScriptURL/);
});

test('a small index is searched without a worker', async () => {
  const page = await open(resultsOf('istio'));
  await found(page);
  expect(page.workers()).toEqual([]);
});

test.each(['<qqzz onzzqq=zzqqzz()>', '"><qqzz>', '&lt;qqzz&gt;'])(
  '%j is text where nothing is found for it',
  async (query) => {
    const page = await open(resultsOf(query));
    await eventually(() => status(page).textContent()).toContain(query);
    expect(await panel(page).locator('qqzz').count()).toBe(0);
  },
);
