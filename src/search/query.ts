/** What a reader typed, understood: the words to look up in Pagefind's index, and what each counts. */
import { quotedConcept, readConcepts, type Concept, type Concepts } from './concepts.ts';
import { readNumbers } from './numbers.ts';
import type { Vocabulary } from './vocabulary.ts';
import { fold, splitWords } from './words.ts';

export interface Query extends Concepts {
  /** All that was typed, word by word, for sections that say just that. */
  words: string[];
  /** Commands, flags and names with signs in them, as they were typed. */
  literals: string[];
  /** What is to be explained, if the query asks what something is. */
  subject: string | undefined;
}

/** Of longer queries, which mostly are pasted, the rarest words are looked up, */
const MOST_CONCEPTS = 12;
/** and no more than those which so many sections have, so that large sites answer at once too; */
const MOST_HITS = 5000;
/** but always so many. */
const FEWEST_CONCEPTS = 3;
/** What is typed beyond so many characters is not read. */
const LONGEST_QUERY = 1000;

/** Reads any text; where nothing in it can be looked up, there are no concepts. */
export function readQuery(text: string, vocabulary: Vocabulary): Query {
  const typed = text.slice(0, LONGEST_QUERY);
  const phrases: string[][] = [];
  const rest = typed.replace(/["“”„]([^"“”„]*)["“”„]/g, (_, phrase: string) => {
    phrases.push(splitWords(phrase));
    return ' ';
  });
  const { concepts, corrections, unknown } = readConcepts(
    readNumbers(splitWords(rest), (name) => vocabulary.frequency(name) > 0),
    vocabulary,
    phrases.some(({ length }) => length > 0),
  );
  const words = splitWords(typed);
  return {
    words,
    subject: subjectOf(words.join(' ')),
    literals: literalsOf(typed),
    concepts: rarest([
      ...phrases
        .filter(({ length }) => length > 0)
        .map((phrase) => quotedConcept(phrase, vocabulary)),
      ...concepts,
    ]),
    corrections,
    unknown: [...phrases.flat().filter((word) => !vocabulary.has(word)), ...unknown],
  };
}

/** `--dry-run`, `config/crd`, `client.Get`: words with signs before or within them. */
const literalsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[^\s"“”„]+/g) ?? [])
    .map((run) => run.replace(/^[('‘]+|[.,;:!?)'’]+$/g, ''))
    .filter((run) => /[^\p{L}\p{N}'’]\p{L}/u.test(run) && !/^\p{L}+-\p{L}+$/u.test(run));

/** `operator` of `what is an operator in Kubernetes`. */
const subjectOf = (text: string): string | undefined =>
  /^(?:what is|whats|what are|define|definition of|meaning of) (?:an? |the )?(.+?)(?: (?:in|on|of|for) .*)?$/.exec(
    text,
  )?.[1];

function rarest(concepts: Concept[]): Concept[] {
  let hits = 0;
  const kept = new Set(
    [...concepts]
      .sort((a, b) => Number(b.isQuoted) - Number(a.isQuoted) || b.weight - a.weight)
      .slice(0, MOST_CONCEPTS)
      .filter(({ sections }, index) => (hits += sections) <= MOST_HITS || index < FEWEST_CONCEPTS),
  );
  return concepts.filter((each) => kept.has(each));
}

/** `text` with the words that are looked up in the place of others. */
export const corrected = (text: string, { corrections }: Query): string =>
  corrections.reduce((result, { typed, word }) => replaceWord(result, typed, word), text);

/** `text` such that nothing in it is corrected. */
export const literal = (text: string, { corrections }: Query): string =>
  corrections.reduce((result, { typed }) => replaceWord(result, typed, `"${typed}"`), text);

const replaceWord = (text: string, typed: string, replacement: string): string =>
  text
    .split(/([\p{L}\p{N}\p{M}'’]+)/u)
    .map((run) => (fold(run) === typed ? replacement : run))
    .join('');
