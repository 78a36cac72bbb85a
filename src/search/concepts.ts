/** The words of a query as concepts: each with all its names, and with its slips put right. */
import { STOP_WORDS, WEAK_WORDS } from './stop-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One way to say a concept. */
export interface Alternative {
  /** A word, or words that must all be there. */
  words: string;
  /** What being said this way counts, from 0 to 1. */
  weight: number;
  /** Only the beginning of a word, as the reader is still typing it. */
  isBeginning: boolean;
}

/** One thing the reader asks for. A section that says it in any of its ways says it. */
export interface Concept {
  alternatives: Alternative[];
  /** In how many sections it may be. */
  sections: number;
  /** How much it tells sections apart: greater for what few sections have. */
  weight: number;
  /** A word such as `need` or `different`, which a section may well leave out. */
  isWeak: boolean;
  /** It was put in quotes: it has to be there, word by word. */
  isQuoted: boolean;
}

export interface Concepts {
  /** In the order in which they were typed. */
  concepts: Concept[];
  /** Words that the notes don't have, with the word that is looked up in their place. */
  corrections: { typed: string; word: string }[];
  /** Words that the notes don't have and that nothing is like. They are not looked up. */
  unknown: string[];
}

/** Synonyms are phrases of so many words at most. */
const LONGEST_PHRASE = 4;

const WEIGHT = { word: 1, corrected: 0.9, beginning: 0.8, synonym: 0.75, weak: 0.25 };

/** One word of the query on its way to become a concept. */
interface Word {
  text: string;
  /** How it is looked up by itself; nothing if the notes don't have it. */
  own: Alternative[];
  synonyms: Alternative[];
}

/**
 * Reads the words outside of quotes. Stop words are left out unless there is nothing else, in quotes
 * neither.
 */
export function readConcepts(all: string[], vocabulary: Vocabulary, hasQuotes = false): Concepts {
  const read: Concepts = { concepts: [], corrections: [], unknown: [] };
  const words = lookUpWords(all, vocabulary, read, hasQuotes);
  addSynonyms(words, vocabulary);
  for (const { text, own, synonyms } of words) {
    // A word counts in full even where a phrase that it is part of has it for another name.
    const alternatives = [...own, ...synonyms].filter(
      ({ words }, at, all) => all.findIndex((each) => each.words === words) === at,
    );
    if (alternatives.length > 0) read.concepts.push(makeConcept(text, alternatives, vocabulary));
    else read.unknown.push(text);
  }
  return read;
}

/** Words in quotes are one concept, of which nothing is put right. */
export const quotedConcept = (words: string[], vocabulary: Vocabulary): Concept => ({
  ...makeConcept('', known(words.join(' ')).own, vocabulary),
  isQuoted: true,
});

/** Finds for each word that means something what the notes have for it. */
function lookUpWords(
  all: string[],
  vocabulary: Vocabulary,
  read: Concepts,
  hasQuotes: boolean,
): Word[] {
  const words = joinWords(all, vocabulary);
  const telling = words.filter(({ text }) => !STOP_WORDS.has(text));
  const typed = telling.length > 0 || hasQuotes ? telling : words;
  return typed.flatMap(({ text, synonyms }, at) =>
    lookUpWord(text, at === typed.length - 1, vocabulary, read).map((word) => ({
      ...word,
      synonyms: [...synonyms, ...word.synonyms],
    })),
  );
}

/**
 * Joins words that the notes write as one: `side car`, `set up`. If they have both parts too, as in
 * `bare metal`, both ways are looked up.
 */
function joinWords(all: string[], vocabulary: Vocabulary): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < all.length; at++) {
    const [word, next] = [all[at]!, all[at + 1]];
    const joined = word + next;
    if (next === undefined || joined.length < 5 || !vocabulary.has(joined)) {
      words.push({ text: word, own: [], synonyms: [] });
      continue;
    }
    at += 1;
    const { own } = known(joined);
    const parts = [word, next].filter((part) => vocabulary.has(part) && !STOP_WORDS.has(part));
    if (parts.length === 2) words.push(...parts.map((text) => ({ text, own: [], synonyms: own })));
    else words.push({ text: joined, own: [], synonyms: [] });
  }
  return words;
}

function lookUpWord(word: string, isLast: boolean, vocabulary: Vocabulary, read: Concepts): Word[] {
  const match = vocabulary.match(word);
  if (match === 'same') return [known(word)];
  const variant = otherSpelling(word);
  if (variant !== word && vocabulary.has(variant)) return [{ ...known(variant), text: word }];
  if (match === 'inflected') return [known(word)];
  const unknown = { text: word, own: [], synonyms: [] };
  if (vocabulary.isAlias(word)) return [unknown];
  if (WEAK_WORDS.has(word)) return [];
  if (match === 'beginning' && (isLast || word.length > 2)) {
    return [known(word, WEIGHT.beginning, true)];
  }
  const near = vocabulary.nearest(word);
  const parts = vocabulary.split(word);
  if (parts && near?.slips !== 1) return parts.map((part) => known(part));
  if (near) {
    read.corrections.push({ typed: word, word: near.word });
    return [
      vocabulary.has(near.word)
        ? known(near.word, WEIGHT.corrected)
        : { ...unknown, text: near.word },
    ];
  }
  const numbers = word.split('.').filter((part) => vocabulary.has(part));
  return numbers.length > 0 ? numbers.map((part) => known(part)) : [unknown];
}

/** American for British spelling and the other way round. */
const otherSpelling = (word: string): string =>
  word.replace(
    /(?<=..)([iy])([sz])(?=(e|es|ed|er|ers|ing|ation|ations)$)/,
    (_, vowel, letter) => vowel + (letter === 's' ? 'z' : 's'),
  );

const known = (text: string, weight = WEIGHT.word, isBeginning = false): Word => ({
  text,
  own: [{ words: text, weight, isBeginning }],
  synonyms: [],
});

/** Gives every word of a phrase that has other names those names. */
function addSynonyms(words: Word[], vocabulary: Vocabulary) {
  words.forEach((_, from) => {
    for (let length = 1; length <= LONGEST_PHRASE && from + length <= words.length; length++) {
      const span = words.slice(from, from + length);
      const names = vocabulary.synonyms(span.map(({ text }) => text));
      for (const word of span) {
        word.synonyms.push(
          ...names.map((words) => ({ words, weight: WEIGHT.synonym, isBeginning: false })),
        );
      }
    }
  });
}

function makeConcept(text: string, alternatives: Alternative[], vocabulary: Vocabulary): Concept {
  const isWeak = WEAK_WORDS.has(text);
  const sections = alternatives
    .map(({ words }) => vocabulary.sectionsWith(words))
    .reduce((sum, count) => sum + count);
  const rarity = Math.log(1 + vocabulary.sections / sections);
  return {
    alternatives,
    sections,
    weight: isWeak ? rarity * WEIGHT.weak : rarity,
    isWeak,
    isQuoted: false,
  };
}
