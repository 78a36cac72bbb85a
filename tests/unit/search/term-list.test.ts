import { describe, expect, test } from 'vitest';
import { listTerms } from '../../../src/search/term-list.ts';
import { section } from './notes.ts';

/** A section without any words but those of `facts`. */
const bare = (facts: Parameters<typeof section>[0]) =>
  section({ title: '', session: '', event: '', kind: '', ...facts });

test('words are listed by the number of sections that have them, in the order of the alphabet', () => {
  const records = ['mesh istio', 'Mesh, mesh', 'operator'].map((text) => bare({ text }));
  expect(listTerms(records, [])).toEqual({
    sections: 3,
    terms: { 1: 'istio operator', 2: 'mesh' },
    synonyms: [],
  });
});

test('every fact of a section is searched, but not its address, its voice or its markup', () => {
  const record = section({
    url: '/path/#fragment',
    title: 'Title',
    session: 'Session',
    event: 'Event',
    kind: 'Kind',
    numbers: ['1step', '2step'],
    keywords: ['key word'],
    sessionKeywords: ['context'],
    links: ['k8s', 'io'],
    html: '<p>markup</p>',
    text: 'Text',
  });
  expect(listTerms([record], []).terms).toEqual({
    1: '1step 2step context event io k8s key kind session text title word',
  });
});

test('words of different facts stay apart', () => {
  const record = bare({ title: 'A', keywords: ['b', 'c'], links: ['d'], text: 'e' });
  expect(listTerms([record], []).terms).toEqual({ 1: 'a b c d e' });
});

test.each([
  [15, '15'],
  [16, '16'],
  [17, '16'],
  [31, '16'],
  [33, '32'],
])('a word of %i sections is told to be in %s', (count, told) => {
  const records = Array.from({ length: count }, () => bare({ text: 'mesh' }));
  expect(listTerms(records, [])).toMatchObject({ sections: count, terms: { [told]: 'mesh' } });
});

describe('synonyms', () => {
  const records = [bare({ text: 'custom resource kubernetes' })];
  const listed = (...groups: string[][]) => listTerms(records, groups).synonyms;

  test('are written as queries are read, each once', () => {
    expect(listed(['Kubernetes', 'K8s', 'kubernetes!'])).toEqual([['kubernetes', 'k8s']]);
    expect(listed(['Custom-Resource', 'CR'])).toEqual([['custom resource', 'cr']]);
  });

  test('are listed if the notes have other forms of them', () => {
    expect(listed(['resources', 'means'])).toEqual([['resources', 'means']]);
  });

  test('are listed if the notes have all words of any of them', () => {
    expect(listed(['mesh', 'istio'], ['CR', 'custom resource'], ['custom mesh', 'istio'])).toEqual([
      ['cr', 'custom resource'],
    ]);
  });
});

test('no sections have no words', () => {
  expect(listTerms([], [['a', 'b']])).toEqual({ sections: 0, terms: {}, synonyms: [] });
});
