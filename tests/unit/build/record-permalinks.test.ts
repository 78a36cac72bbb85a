import { expect, test } from 'vitest';
import type { Comparison } from '../../../src/build/check-ledger.ts';
import type { Published } from '../../../src/build/published.ts';
import { recordPermalinks } from '../../../src/build/record-permalinks.ts';
import { titleDigest, type Ledger } from '../../../src/notes/ledger.ts';

const TODAY = '2026-02-03';
const since = '2026-01-02';

const item = (address: string, title: string, isOwn = false): Published => ({
  address,
  title,
  file: 'content/e/talks.mdx',
  ...(isOwn ? {} : { digest: titleDigest(title) }),
});
const comparison = (added: Published[], retitled: Published[] = []): Comparison => ({
  published: [...added, ...retitled],
  added,
  retitled,
  vanished: [],
});

test('what is new is recorded as of today, with the digest of its title', () => {
  const added = [item('/e/talks/#a', 'A'), item('/about/', 'About', true)];
  expect(recordPermalinks({}, comparison(added), [], TODAY)).toEqual({
    '/e/talks/#a': { since: TODAY, title: titleDigest('A') },
    '/about/': { since: TODAY },
  });
});

const ledger: Ledger = {
  '/gone/': { since, title: titleDigest('Gone') },
  '/e/talks/#a': { since, title: titleDigest('A') },
  '/e/talks/1/': { since, title: titleDigest('A') },
  '/e/talks/#b': { since, title: titleDigest('B') },
};

test('no line is ever lost, and the ledger that was handed over is left alone', () => {
  const before = structuredClone(ledger);
  expect(recordPermalinks(ledger, comparison([]), [], TODAY)).toEqual(before);
  recordPermalinks(ledger, comparison([item('/new/', 'New')]), [], TODAY);
  expect(ledger).toEqual(before);
});

test('a new title is recorded only where it is accepted, and keeps its day', () => {
  const retitled = [item('/e/talks/#a', 'A2'), item('/e/talks/#b', 'B2')];
  const next = recordPermalinks(ledger, comparison([], retitled), ['/e/talks/#b'], TODAY);
  expect(next['/e/talks/#b']).toEqual({ since, title: titleDigest('B2') });
  expect(next['/e/talks/#a']).toEqual({ since, title: titleDigest('A') });
});

test('a short link goes with the anchor of its talk', () => {
  const retitled = [item('/e/talks/#a', 'A2'), item('/e/talks/1/', 'A2')];
  const next = recordPermalinks(ledger, comparison([], retitled), ['/e/talks/#a'], TODAY);
  expect(next['/e/talks/1/']).toEqual({ since, title: titleDigest('A2') });
});

test('an address that is accepted and has no new title changes nothing', () => {
  expect(recordPermalinks(ledger, comparison([]), ['/e/talks/#a'], TODAY)).toEqual(ledger);
});
