import { describe, expect, test } from 'vitest';
import { fold, indexedWords, singular, splitWords, stem } from '../../../src/search/words.ts';

test.each([
  ['Kubernetes', 'kubernetes'],
  ['Café', 'cafe'],
  ['Cafe\u0301', 'cafe'],
  ['ÅNGSTRÖM', 'angstrom'],
  ["don't", 'dont'],
  ['don’t', 'dont'],
  ['Ёлка', 'елка'],
  ['dry-run', 'dry-run'],
])('%j is compared as %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['clusters', 'cluster'],
  ['cluster', 'cluster'],
  ['books', 'book'],
  ['class', 'class'],
  ['status', 'status'],
  ['booking', 'booking'],
  ['s', 's'],
])('the singular of %j is %j', (word, one) => {
  expect(singular(word)).toBe(one);
});

test('the forms of a word have a stem in common, other words have not', () => {
  const forms = ['reconcile', 'reconciles', 'reconciled', 'reconciling'];
  expect(new Set(forms.map(stem)).size).toBe(1);
  expect(stem('cluster')).not.toBe(stem('clutter'));
});

describe('the words of a query', () => {
  test.each([
    ['Deploy the operator!', 'deploy|the|operator'],
    ['Kubernetes 1.11.2, then 1.12.', 'kubernetes|1.11.2|then|1.12'],
    ['what’s n\'t "quoted"', 'whats|nt|quoted'],
    ['Zürich, naïve', 'zurich|naive'],
    ['dry-run config_map a/b', 'dry|run|config|map|a|b'],
    ['ConfigMap', 'configmap'],
    ['Кластер 集群 クラスタ', 'кластер|集群|クラスタ'],
    ['3 nodes', '3|nodes'],
  ])('%j are %s', (text, words) => {
    expect(splitWords(text)).toEqual(words.split('|'));
  });

  test.each(['', ' \n', '?!… — *', '\ud800'])('%j has none', (text) => {
    expect(splitWords(text)).toEqual([]);
  });

  test('are cut after 40 characters', () => {
    expect(splitWords(`${'a'.repeat(41)} ${'b'.repeat(40)}`)).toEqual([
      'a'.repeat(40),
      'b'.repeat(40),
    ]);
  });
});

describe('the words of a text that the index has', () => {
  test.each([
    ['kubectl get pods, then', 'kubectl|get|pods|then'],
    ['dry-run', 'dryrun|dry|run'],
    ['ConfigMap', 'configmap|config|map'],
    ['gRPCServer', 'grpcserver|rpc|server'],
    ['my-ConfigMap', 'myconfigmap|my|configmap|config|map'],
    ['CRDs', 'crds'],
    ['config/crd/bases', 'config|crd|bases'],
    ['snake_case', 'snake|case'],
    ['Don’t', 'dont'],
    ['Café-Bar', 'cafebar|cafe|bar'],
    ['ÉcoleNormale', 'ecolenormale|ecole|normale'],
    ['1.11.2', '1|11|2|1.11.2'],
    ['go go Go', 'go'],
    ['Кластер', 'кластер'],
    ['client–server and—more', 'clientserver|andmore'],
    ['A → B…', 'a|b'],
  ])('of %j are %s', (text, words) => {
    expect([...indexedWords(text)].sort()).toEqual(words.split('|').sort());
  });

  test.each(['', '-', '…', '— / —'])('%j has none', (text) => {
    expect(indexedWords(text).size).toBe(0);
  });

  test('are no longer than those of a query', () => {
    expect([...indexedWords(`${'a'.repeat(30)}-${'b'.repeat(30)}`)]).toEqual([
      'a'.repeat(30),
      'b'.repeat(30),
    ]);
    expect([...indexedWords('c'.repeat(99))]).toEqual(['c'.repeat(40)]);
  });

  test('can be asked for word by word as a query reads them', () => {
    for (const text of ['dry-run', 'ConfigMap', 'a/b_c', 'v1.11', '1.11', 'naïve', 'don’t']) {
      expect([...indexedWords(text)]).toEqual(expect.arrayContaining(splitWords(text)));
    }
  });
});
