import { expect, test } from 'vitest';
import { STOP_WORDS, WEAK_WORDS } from '../../../src/search/stop-words.ts';
import { splitWords } from '../../../src/search/words.ts';

test('words are listed as queries are read, or no query would ever have them', () => {
  for (const word of [...STOP_WORDS, ...WEAK_WORDS]) expect(splitWords(word)).toEqual([word]);
});

test('a word says either nothing or little', () => {
  expect([...STOP_WORDS.intersection(WEAK_WORDS)]).toEqual([]);
});

test('names of numbered sections and of what the notes are about are neither', () => {
  for (const word of ['step', 'section', 'talk', 'cluster', 'operator', 'delete', 'test']) {
    expect(STOP_WORDS.has(word) || WEAK_WORDS.has(word)).toBe(false);
  }
});
