import { describe, expect, test } from 'vitest';
import { countFacets, loadFacets, narrow, type Facets } from '../../../src/search/facets.ts';
import type { Pagefind } from '../../../src/search/pagefind.ts';

const facets: Facets = {
  event: { KubeCon: new Set(['a', 'b', 'c']), Devoxx: new Set(['d']) },
  kind: { lab: new Set(['a', 'd']), talks: new Set(['b', 'c']) },
};

const hits = ['d', 'c', 'a'].map((id) => ({ id }));

describe('what was found is narrowed', () => {
  test.each([
    [{}, ['d', 'c', 'a']],
    [{ event: 'KubeCon' }, ['c', 'a']],
    [{ event: 'KubeCon', kind: 'lab' }, ['a']],
    [{ event: 'Devoxx', kind: 'talks' }, []],
    [{ event: 'QCon' }, []],
    [{ speaker: 'KubeCon' }, ['d', 'c', 'a']],
    [{ kind: 'constructor' }, []],
    [{ kind: '__proto__' }, []],
  ])('by %j to %j, in the same order', (chosen, left) => {
    expect(narrow(hits, facets, chosen).map(({ id }) => id)).toEqual(left);
  });
});

describe('the values of a filter are counted', () => {
  test('in all that was found', () => {
    expect(countFacets(hits, facets, {})).toEqual({
      event: { KubeCon: 2, Devoxx: 1 },
      kind: { lab: 2, talks: 1 },
    });
  });

  test('in what the other filters leave, so that another value can be chosen', () => {
    expect(countFacets(hits, facets, { kind: 'talks' })).toEqual({
      event: { KubeCon: 1, Devoxx: 0 },
      kind: { lab: 2, talks: 1 },
    });
    expect(countFacets(hits, facets, { kind: 'lab', event: 'Devoxx' })).toEqual({
      event: { KubeCon: 1, Devoxx: 1 },
      kind: { lab: 1, talks: 0 },
    });
  });

  test('as none where nothing was found', () => {
    expect(countFacets([], facets, {})).toEqual({
      event: { KubeCon: 0, Devoxx: 0 },
      kind: { lab: 0, talks: 0 },
    });
  });
});

test('the index is asked for the sections of every value', async () => {
  const pagefind: Pick<Pagefind, 'filters' | 'search'> = {
    filters: async () => ({ event: { KubeCon: 3, Devoxx: 1 }, kind: { lab: 2, talks: 2 } }),
    search: async (words, options) => ({
      results: Object.entries(options?.filters ?? {}).flatMap(([name, value]) =>
        words === null
          ? [...facets[name]![value]!].map((id) => ({
              id,
              score: 1,
              words: [],
              data: () => Promise.reject(new Error('not to be read')),
            }))
          : [],
      ),
    }),
  };
  expect(await loadFacets(pagefind as Pagefind)).toEqual(facets);
});
