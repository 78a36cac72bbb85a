import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import type { BuiltPage } from '../../src/build/built-site.ts';
import { readDist } from './dist.ts';
import { KB, requested, weigh, weighAll, weighPage } from './page-weight.ts';

const { pages, files } = await readDist('dist');

/** Words of the notes on a page; a page of the site's own has none. */
function wordsOf({ tree }: BuiltPage): number {
  let words = 0;
  visit(tree, 'element', (node) => {
    if (node.properties.className?.toString() === 'notes') {
      words = toString(node).split(/\s+/).length;
    }
  });
  return words;
}

describe.each(pages.map((page) => [page.path, page] as const))('%s', (_, page) => {
  const { scripts, blocking, styles, other } = requested(page);

  test('asks for four files at most, one of them its style', () => {
    expect(styles).toHaveLength(1);
    expect(1 + scripts.length + styles.length + other).toBeLessThanOrEqual(4);
  });

  test('asks for its style before any script holds it up', () => {
    const link = page.html.indexOf('<link rel="stylesheet"');
    expect(link).toBeGreaterThan(0);
    expect(link).toBeLessThan(page.html.indexOf('<script'));
  });

  test('loads 2.5 KB of JavaScript at most before the reader acts; half a kilobyte may block', () => {
    expect(weighAll('dist', scripts)).toBeLessThanOrEqual(2.5 * KB);
    expect(weighAll('dist', blocking)).toBeLessThanOrEqual(0.5 * KB);
  });

  test('weighs 10 KB at most, 12 KB if it is long, 16 KB with the pictures or code of a session', () => {
    const limit = /<(figure|pre)\b/.test(page.html) ? 16 : wordsOf(page) > 700 ? 12 : 10;
    expect(weighPage(page, 'dist')).toBeLessThanOrEqual(limit * KB);
  });
});

test('all CSS is one file of 6 KB at most, and there are no fonts', () => {
  const styles = [...files].filter((file) => file.endsWith('.css'));
  expect(styles).toHaveLength(1);
  expect(weigh(`dist${styles[0]}`)).toBeLessThanOrEqual(6 * KB);
  expect([...files].filter((file) => /\.(woff2?|ttf|otf)$/.test(file))).toEqual([]);
});
