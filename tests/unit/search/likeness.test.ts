import { expect, test } from 'vitest';
import type { Alternative } from '../../../src/search/concepts.ts';
import { isAsked, likeness } from '../../../src/search/likeness.ts';

const asking = (words: string, weight = 1, isBeginning = false): Alternative => ({
  words,
  weight,
  isBeginning,
});

test.each([
  ['cluster', 'cluster', 1],
  ['clusters', 'cluster', 0.9],
  ['cluster', 'clusters', 0.9],
  ['clustering', 'cluster', 0.7],
  ['reconciler', 'reconcile', 0.7],
  ['clusterfuzz', 'cluster', 0],
  ['node', 'cluster', 0],
])('%j is as much %j as %d', (word, asked, like) => {
  expect(likeness(word, asked, asking(asked))).toBeCloseTo(like);
});

test('a word counts less where what was asked for counts less', () => {
  expect(likeness('cluster', 'cluster', asking('cluster', 0.5))).toBeCloseTo(0.5);
  expect(likeness('clusters', 'cluster', asking('cluster', 0.5))).toBeCloseTo(0.45);
  expect(likeness('clustering', 'cluster', asking('cluster', 0.5))).toBeCloseTo(0.35);
});

test('a beginning is said by every word that begins so, and by no other', () => {
  expect(likeness('cluster', 'clu', asking('clu', 0.8, true))).toBe(0.8);
  expect(likeness('conclude', 'clu', asking('clu', 0.8, true))).toBe(0);
});

test('a word is asked for if any name of any concept has it, in whatever form', () => {
  const concept = { sections: 1, weight: 1, isWeak: false, isQuoted: false };
  const concepts = [
    { ...concept, alternatives: [asking('mesh')] },
    { ...concept, alternatives: [asking('crd'), asking('custom resource', 0.75)] },
  ];
  for (const word of ['mesh', 'crds', 'custom', 'resources']) {
    expect(isAsked(word, concepts)).toBe(true);
  }
  expect(isAsked('cluster', concepts)).toBe(false);
  expect(isAsked('mesh', [])).toBe(false);
});
