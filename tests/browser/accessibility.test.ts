import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { EVERY_PAGE, NARROW, open, PAGES, search } from './page.ts';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong, one line for each element. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(
    (tags) => window.axe.run({ runOnly: { type: 'tag', values: tags } }),
    [...WCAG, 'best-practice'],
  );
  expect(passes.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['color-contrast', 'target-size', 'region']),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test.each(EVERY_PAGE)('axe finds nothing on /%s', async (path) => {
    const page = await open(path, { colorScheme });
    expect(await violations(page)).toEqual([]);
  });

  test('axe finds nothing in the search dialog with results', async () => {
    const page = await open(PAGES.talks, { colorScheme });
    await search(page, 'istio');
    expect(await violations(page)).toEqual([]);
  });

  test('axe finds nothing on the search page with results', async () => {
    const page = await open(`${PAGES.search}?q=istio`, { colorScheme });
    await page.locator('.results a').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('axe finds nothing in the outline opened on a narrow screen', async () => {
    const page = await open(PAGES.lab, { colorScheme, viewport: NARROW });
    await page.getByText('On this page').click();
    await page.getByRole('link', { name: 'First notes', exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
