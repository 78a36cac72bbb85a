import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readDist } from './dist.ts';
import { nameOf, search } from './search-index.ts';

interface Golden {
  query: string;
  accept: string[];
  category: string;
}
const golden = parse(readFileSync('tests/fixtures/search-queries.yaml', 'utf8')) as {
  tuned: Golden[];
  aside: Golden[];
};
const all = [...golden.tuned, ...golden.aside];

describe('the golden queries', () => {
  test('are many, each once, and a third of them was kept aside', () => {
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(new Set(all.map(({ query }) => query.toLowerCase())).size).toBe(all.length);
    expect(golden.aside.length).toBeGreaterThanOrEqual(all.length / 3);
  });

  test('ask for every section twice at least, and for nothing else', async () => {
    const { site } = await readDist('dist');
    const sections = site.events
      .flatMap((event) => event.sessions)
      .flatMap((session) => session.sections.map(({ id }) => `${session.id}#${id}`));
    const accepted = all.flatMap(({ accept }) => accept);
    expect(new Set(accepted)).toEqual(new Set(sections));
    const rare = sections.filter((id) => accepted.filter((name) => name === id).length < 2);
    expect(rare).toEqual([]);
  });
});

describe.each([
  ['tuned', golden.tuned],
  ['aside', golden.aside],
])('%s', async (_, queries) => {
  const results = await Promise.all(
    queries.map(async ({ query, accept }) => {
      const names = (await search(query)).map(nameOf);
      return { query, accept, names, at: names.findIndex((name) => accept.includes(name)) };
    }),
  );
  const misses = results
    .filter(({ at }) => at !== 0)
    .map(({ query, accept, names, at }) => `${query} (${at + 1}): ${names[0]}, not ${accept}`)
    .join('\n');
  const share = (count: number) => (100 * count) / results.length;

  test('finds something for every query', () => {
    expect(results.filter(({ names }) => names.length === 0)).toEqual([]);
  });

  test('puts the right section first for 95 % and among three for 99 %', () => {
    console.log(`Not first:\n${misses}`);
    expect(share(results.filter(({ at }) => at === 0).length), misses).toBeGreaterThanOrEqual(95);
    const three = results.filter(({ at }) => at >= 0 && at < 3);
    expect(share(three.length), misses).toBeGreaterThanOrEqual(99);
  });
});
