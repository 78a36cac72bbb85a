import type { Alternative, Concept } from './concepts.ts';
import { singular, stem } from './words.ts';

/** What another form of the word asked for counts. */
const PLURAL = 0.9;
const INFLECTED = 0.7;

/** How much `word`, of a section, is `asked`, one of the words of `alternative`: 0 to its weight. */
export function likeness(word: string, asked: string, alternative: Alternative): number {
  const { weight, isBeginning } = alternative;
  if (word === asked || (isBeginning && word.startsWith(asked))) return weight;
  if (singular(word) === singular(asked)) return weight * PLURAL;
  return stem(word) === stem(asked) ? weight * INFLECTED : 0;
}

/** Whether `word`, of a section, is one that any of `concepts` asks for. */
export const isAsked = (word: string, concepts: Concept[]): boolean =>
  concepts.some(({ alternatives }) =>
    alternatives.some((alternative) =>
      alternative.words.split(' ').some((asked) => likeness(word, asked, alternative) > 0),
    ),
  );
