import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readDist } from './dist.ts';
import { asked, entry, search } from './search-index.ts';

/** How many sections are shown at first. */
const SHOWN = 12;

test('the first search loads 121 KB at most, a later one 30 KB', async () => {
  const { files } = await readDist('dist');
  const weigh = (file: string) => {
    const bytes = readFileSync(`dist/${file}`);
    // Pagefind's own files are packed already.
    return /\.(js|json)$/.test(file) ? brotliCompressSync(bytes).length : bytes.length;
  };
  const sum = (names: Iterable<string>) =>
    [...names].map((name) => weigh(name)).reduce((total, bytes) => total + bytes, 0);
  const inIndex = (name: string) => `pagefind/${name}`;

  const scripts = [...files].filter((file) => /^\/_astro\/search-.*\.js$/.test(file));
  expect(scripts.length).toBeGreaterThan(0);
  await search('kubernetes operator', SHOWN);
  // An index of this size is searched without Pagefind's worker.
  const always = ['pagefind.js', 'search-entry.json', entry.terms];
  const first = new Set([...always, ...asked].map(inIndex));
  expect(sum([...scripts, ...first])).toBeLessThanOrEqual(121 * 1024);

  await search('sidecar job never finishes', SHOWN);
  const later = asked.filter((name) => !first.has(inIndex(name)));
  expect(sum(later.map(inIndex))).toBeLessThanOrEqual(30 * 1024);
});
