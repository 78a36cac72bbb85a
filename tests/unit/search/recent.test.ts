import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetSearches, recentSearches, rememberSearch } from '../../../src/search/recent.ts';

const KEY = 'recent-searches';

/** What the reader's browser keeps. */
let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('nothing was searched for at first', () => {
  expect(recentSearches()).toEqual([]);
});

test('the latest search comes first', () => {
  rememberSearch('istio');
  rememberSearch('operator');
  expect(recentSearches()).toEqual(['operator', 'istio']);
});

test('a search that is repeated is kept once, as it was last typed', () => {
  for (const query of ['Istio', 'operator', 'ISTIO']) rememberSearch(query);
  expect(recentSearches()).toEqual(['ISTIO', 'operator']);
});

test('at most five are kept', () => {
  for (const query of ['a', 'b', 'c', 'd', 'e', 'f']) rememberSearch(query);
  expect(recentSearches()).toEqual(['f', 'e', 'd', 'c', 'b']);
});

test('they can be forgotten, and nothing of them is left', () => {
  rememberSearch('istio');
  forgetSearches();
  expect(recentSearches()).toEqual([]);
  expect(kept.size).toBe(0);
});

test.each(['{', '', 'null', '"istio"', '{"0":"istio"}'])(
  '%j in place of them is none, and is replaced',
  (stored) => {
    kept.set(KEY, stored);
    expect(recentSearches()).toEqual([]);
    rememberSearch('mesh');
    expect(recentSearches()).toEqual(['mesh']);
  },
);

test('only what is text is taken', () => {
  kept.set(KEY, '["istio",1,null,["mesh"],"operator"]');
  expect(recentSearches()).toEqual(['istio', 'operator']);
});

describe('where nothing can be kept', () => {
  beforeEach(() => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  });

  test('nothing is remembered, and nothing fails', () => {
    rememberSearch('istio');
    forgetSearches();
    expect(recentSearches()).toEqual([]);
  });
});
