import { describe, expect, test } from 'vitest';
import type { BuiltPage } from '../../src/build/built-site.ts';
import { readDist } from './dist.ts';
import { KB, requested, weigh, weighAll, weighPage } from './page-weight.ts';

const { pages, files } = await readDist('dist');

/** What `page` may weigh, in KB: a list of all terms or updates is long, and each figure adds to it. */
function limitOf({ path, html, session }: BuiltPage): number {
  if (/^\/glossary\/|\/updates\/$/.test(path)) return 18;
  if (!session) return 11;
  const figures = html.split('<svg class="diagram"').length - 1;
  return /<(figure|pre)\b/.test(html) ? 17 + Math.max(0, figures - 3) : 11;
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

  test('weighs 11 KB at most, 17 KB with the code, the voices and up to three figures of a session', () => {
    expect(weighPage(page, 'dist')).toBeLessThanOrEqual(limitOf(page) * KB);
  });
});

test('all CSS is one file of 6 KB at most, and there are no fonts', () => {
  const styles = [...files].filter((file) => file.endsWith('.css'));
  expect(styles).toHaveLength(1);
  expect(weigh(`dist${styles[0]}`)).toBeLessThanOrEqual(6 * KB);
  expect([...files].filter((file) => /\.(woff2?|ttf|otf)$/.test(file))).toEqual([]);
});
