import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import type { BuiltPage } from '../../src/build/built-site.ts';
import { readDist } from './dist.ts';

const KB = 1024;
const { pages, files } = await readDist('dist');

const bytes = (file: string) => brotliCompressSync(readFileSync(`dist/${file}`)).length;
const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);

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

/** The files that a page asks for by itself, the icon left out as browsers fetch it when idle. */
function requested({ tree }: BuiltPage) {
  const found = {
    scripts: [] as string[],
    blocking: [] as string[],
    styles: [] as string[],
    other: 0,
  };
  visit(tree, 'element', ({ tagName, properties }) => {
    const address = String(properties.src ?? properties.href ?? '').slice(1);
    if (tagName === 'script' && properties.type !== 'application/ld+json') {
      found.scripts.push(address);
      if (properties.type !== 'module') found.blocking.push(address);
    } else if (tagName === 'link' && String(properties.rel) === 'stylesheet') {
      found.styles.push(address);
    } else if (/^(img|iframe|video|audio|source|object|embed)$/.test(tagName)) {
      found.other += 1;
    } else if (tagName === 'link' && /preload|modulepreload/.test(String(properties.rel))) {
      found.other += 1;
    }
  });
  return found;
}

describe.each(pages.map((page) => [page.path, page] as const))('%s', (_, page) => {
  const { scripts, blocking, styles, other } = requested(page);
  const html = bytes(page.file);

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
    expect(sum(scripts.map(bytes))).toBeLessThanOrEqual(2.5 * KB);
    expect(sum(blocking.map(bytes))).toBeLessThanOrEqual(0.5 * KB);
  });

  test('weighs 10 KB at most, 12 KB if it is long, 16 KB with the pictures or code of a session', () => {
    const limit = /<(figure|pre)\b/.test(page.html) ? 16 : wordsOf(page) > 700 ? 12 : 10;
    expect(html + sum(scripts.map(bytes)) + sum(styles.map(bytes))).toBeLessThanOrEqual(limit * KB);
  });
});

test('all CSS is one file of 6 KB at most, and there are no fonts', () => {
  const styles = [...files].filter((file) => file.endsWith('.css'));
  expect(styles).toHaveLength(1);
  expect(bytes(styles[0]!.slice(1))).toBeLessThanOrEqual(6 * KB);
  expect([...files].filter((file) => /\.(woff2?|ttf|otf)$/.test(file))).toEqual([]);
});
