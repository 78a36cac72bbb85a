import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forgiven, isOtherWord, letterSet, slips, unlike } from '../../../src/search/spelling.ts';

describe('slips', () => {
  test.each([
    ['cluster', 'cluster', 0, 'the same word'],
    ['clusster', 'cluster', 1, 'a letter too many'],
    ['clster', 'cluster', 1, 'a letter too few'],
    ['luster', 'cluster', 1, 'the first letter missing'],
    ['clustes', 'cluster', 1, 'a wrong letter'],
    ['clutser', 'cluster', 1, 'two changed places'],
    ['lcuster', 'cluster', 1, 'the first two changed places'],
    ['clustre', 'cluster', 1, 'the last two changed places'],
    ['clutsre', 'cluster', 2, 'two pairs changed places'],
    ['clxxter', 'cluster', 2, 'two wrong letters'],
    ['lustes', 'cluster', 2, 'one missing and one wrong'],
    ['ca', 'abc', 3, 'no letter is touched twice'],
    ['', 'abc', 3, 'nothing typed'],
    ['', '', 0, 'nothing at all'],
  ])('from %j to %j are %i: %s', (typed, word, count) => {
    expect(slips(typed, word, 5)).toBe(count);
    expect(slips(word, typed, 5)).toBe(count);
  });

  test.each([
    ['kubernetes', 'k', 2],
    ['abcdef', 'uvwxyz', 2],
    ['cluster', 'clxxter', 1],
    ['cluster', 'clusters', 0],
    ['cluster', 'clustering', 1],
  ])('from %j to %j are told as one more than the %i wanted at most', (typed, word, most) => {
    expect(slips(typed, word, most)).toBe(most + 1);
  });

  test('as many as wanted are counted', () => {
    expect(slips('clxxter', 'cluster', 2)).toBe(2);
    expect(slips('cluster', 'clusters', 1)).toBe(1);
  });
});

test.each([
  [0, 0],
  [3, 0],
  [4, 1],
  [7, 1],
  [8, 2],
  [40, 2],
])('in a word of %i letters %i slips are forgiven', (length, count) => {
  expect(forgiven(length)).toBe(count);
});

test.each([
  ['held', 'helm', true],
  ['helm', 'help', true],
  ['hlem', 'helm', false],
  ['helm', 'helm', false],
  ['helmm', 'helm', false],
  ['hel', 'helm', false],
  ['clud', 'cloud', false],
])('%j is another word than %j: %s', (typed, word, isOther) => {
  expect(isOtherWord(typed, word)).toBe(isOther);
});

describe('letters', () => {
  test.each([
    ['', '', 0],
    ['helm', 'mehl', 0],
    ['helm', 'hello', 2],
    ['hello', 'helo', 0],
    ['pod', 'node', 3],
    ['a', 'q', 2],
    ['', 'pod', 3],
  ])('of %j and %j differ by %i', (one, other, count) => {
    expect(unlike(letterSet(one), letterSet(other))).toBe(count);
    expect(unlike(letterSet(other), letterSet(one))).toBe(count);
  });

  test('differ by two at most for each slip, so that no word is passed over', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdez09\u00df\u4e00'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const most = 2 * slips(one, other, 8);
        expect(unlike(letterSet(one), letterSet(other))).toBeLessThanOrEqual(most);
      }),
    );
  });
});
