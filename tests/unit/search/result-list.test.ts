import { expect, test } from 'vitest';
import type { SectionResult } from '../../../src/search/answer.ts';
import { groupBySession } from '../../../src/search/result-list.ts';

const result = (url: string): SectionResult => ({
  url,
  title: [],
  session: 'Talks',
  event: 'KubeCon',
  kind: 'talks',
  voice: 'notes',
  excerpt: [],
  words: [],
});

const groups = (...urls: string[]) =>
  groupBySession(urls.map(result)).map((group) => group.map(({ url }) => url));

test('sections are grouped by session: that of the best one first, and in each the best first', () => {
  expect(groups('/k/talks/#b', '/k/lab/#z', '/k/talks/#a', '/k/lab/#y')).toEqual([
    ['/k/talks/#b', '/k/talks/#a'],
    ['/k/lab/#z', '/k/lab/#y'],
  ]);
});

test('what stands before the first section is of the same session', () => {
  expect(groups('/k/lab/#a', '/k/lab/')).toEqual([['/k/lab/#a', '/k/lab/']]);
});

test('sessions of one title are two', () => {
  expect(groups('/k-2019/talks/#a', '/k-2020/talks/#a')).toHaveLength(2);
});

test('nothing found makes no groups', () => {
  expect(groups()).toEqual([]);
});
