import { describe, expect, test } from 'vitest';
import { Vocabulary } from '../../../src/search/vocabulary.ts';

/** The vocabulary of notes that have the words of `terms` in as many sections as its keys say. */
const vocabulary = (terms: Record<string, string>, synonyms: string[][] = []) =>
  new Vocabulary({ sections: 20, terms, synonyms });

describe('the notes have', () => {
  const words = vocabulary({ 5: 'cluster pods', 1: 'deployment reconcile webhook' });

  test.each([
    ['cluster', 'same'],
    ['clusters', 'inflected'],
    ['pod', 'inflected'],
    ['reconciling', 'inflected'],
    ['deploy', 'beginning'],
    ['webh', 'beginning'],
    ['we', 'beginning'],
    ['w', undefined],
    ['webhookx', undefined],
    ['ebhook', undefined],
    ['zebra', undefined],
    ['', undefined],
  ])('%j as %s', (word, match) => {
    expect(words.match(word)).toBe(match);
    expect(words.has(word)).toBe(match === 'same' || match === 'inflected');
  });

  test('each word in so many sections, and other forms of it in none', () => {
    expect(words.sections).toBe(20);
    expect(words.frequency('pods')).toBe(5);
    expect(words.frequency('webhook')).toBe(1);
    expect(words.frequency('pod')).toBe(0);
  });

  test('all words of a phrase in no more sections than the rarest of them', () => {
    expect(words.sectionsWith('cluster')).toBe(5);
    expect(words.sectionsWith('cluster webhook')).toBe(1);
    expect(words.sectionsWith('unheard')).toBe(1);
  });
});

describe('synonyms', () => {
  const words = vocabulary(
    { 1: 'crd custom definition fleets hub owner reference resource start startup collection' },
    [
      ['crd', 'custom resource definition'],
      ['fleet', 'hub', 'armada'],
      ['crd', 'hub'],
      ['owner reference', 'garbage collection'],
      ['startup', 'start up'],
      ['gitops', 'own'],
    ],
  );

  test.each([
    ['crd', ['custom resource definition', 'hub']],
    ['crds', ['custom resource definition', 'hub']],
    ['custom resource definition', ['crd']],
    ['custom resource definitions', ['crd']],
    ['definition', []],
    ['resource custom definition', []],
    ['start up', ['startup']],
    ['start', []],
  ])('of %j are %j', (phrase, others) => {
    expect(words.synonyms(phrase.split(' '))).toEqual(others);
  });

  test('are told only if the notes have all of their words, in whatever form', () => {
    expect(words.synonyms(['armada'])).toEqual(['fleet', 'hub']);
    expect(words.synonyms(['hub'])).toEqual(['fleet', 'crd']);
    expect(words.synonyms(['owner', 'reference'])).toEqual([]);
    expect(words.match('own')).toBe('beginning');
    expect(words.synonyms(['gitops'])).toEqual([]);
  });

  test('are found whatever stop words stand between', () => {
    expect(words.synonyms(['garbage', 'of', 'the', 'collection'])).toEqual(['owner reference']);
  });

  test('that the notes lack are aliases, in all their forms', () => {
    const aliases = ['armada', 'armadas', 'garbage'];
    expect(aliases.every((word) => words.isAlias(word))).toBe(true);
    expect(['fleet', 'crd', 'unheard'].some((word) => words.isAlias(word))).toBe(false);
  });
});

describe('the word most likely meant', () => {
  test.each([
    ['the one with fewer slips, first in the list', { 1: 'controller', 9: 'controllez' }],
    ['the one with fewer slips, last in the list', { 1: 'controller', 9: 'controllee' }],
  ])('is %s', (_, terms) => {
    expect(vocabulary(terms).nearest('contriller')).toMatchObject({ word: 'controller', slips: 1 });
  });

  test('is then one with the same first letter', () => {
    const words = vocabulary({ 9: 'cloud', 1: 'proud', 12: 'xloud' });
    expect(words.nearest('ploud')?.word).toBe('proud');
  });

  test('is then the most frequent one', () => {
    expect(vocabulary({ 2: 'bluster', 3: 'cluster fluster' }).nearest('kluster')?.word).toBe(
      'cluster',
    );
    expect(vocabulary({ 2: 'bluster', 3: 'fluster' }).nearest('kluster')?.word).toBe('fluster');
  });

  test('may have two slips if it is long, whatever the letters', () => {
    const words = vocabulary({ 1: 'cluster deployment' });
    expect(words.nearest('dezloyxent')).toMatchObject({ word: 'deployment', slips: 2 });
    expect(words.nearest('clxxter')).toBeUndefined();
    expect(words.nearest('cluxter')?.word).toBe('cluster');
  });

  test('may be one that only synonyms know', () => {
    const words = vocabulary({ 1: 'cluster' }, [['cluster', 'kubernetes']]);
    expect(words.nearest('kubernets')?.word).toBe('kubernetes');
  });

  test.each([
    ['pdo', 'pod'],
    ['pood', 'pod'],
    ['held', 'helm'],
    ['elm', 'helm'],
  ])('of %j is not %j, which is too short', (typed, word) => {
    expect(vocabulary({ 1: word }).nearest(typed)).toBeUndefined();
  });

  test.each([
    ['hlem', 'helm'],
    ['helmm', 'helm'],
    ['clud', 'cloud'],
    ['cload', 'cloud'],
  ])('of %j is %j', (typed, word) => {
    expect(vocabulary({ 1: word }).nearest(typed)).toMatchObject({ word, slips: 1 });
  });
});

describe('words that look alike', () => {
  const words = vocabulary({ 1: 'cluster ct bluster lustre', 9: 'luster flusters' });

  test('are three at most: with the fewest slips first, then the most frequent', () => {
    expect(words.similar('clustr')).toEqual(['cluster', 'luster', 'bluster']);
  });

  test('differ in less than half of their letters, and are longer than two', () => {
    expect(words.similar('clubbing')).toEqual([]);
    expect(vocabulary({ 1: 'ct cat' }).similar('cot')).toEqual(['cat']);
    expect(vocabulary({ 1: 'abxx' }).similar('abcd')).toEqual([]);
  });
});

describe('two words written as one', () => {
  const words = vocabulary({
    1: 'side',
    2: 'sid',
    3: 'car',
    4: 'ecar',
    5: 'a ab pods',
    6: 'bpods',
  });

  test('are told apart, such that the rarer one is as common as can be', () => {
    expect(words.split('carpods')).toEqual(['car', 'pods']);
    expect(words.split('sidecar')).toEqual(['sid', 'ecar']);
  });

  test('are both of the notes and longer than a letter', () => {
    expect(words.split('carport')).toBeUndefined();
    expect(words.split('abpods')).toEqual(['ab', 'pods']);
    expect(words.split('abp')).toBeUndefined();
    expect(words.split('')).toBeUndefined();
  });
});
