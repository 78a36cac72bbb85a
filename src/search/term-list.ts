/** The list of all words that can be found, for the reader's slips and for words of the same meaning. */
import type { SearchRecord } from './section-index.ts';
import type { TermList } from './vocabulary.ts';
import { indexedWords, splitWords, stem } from './words.ts';

/**
 * Lists the words of `records` and, of `synonyms`, what leads to any of them. How frequent a word is
 * tells how much it says of a section, so it is counted in the notes; those that only other voices say
 * are rare.
 */
export function listTerms(records: SearchRecord[], synonyms: string[][]): TermList {
  const frequencies = new Map<string, number>();
  const notes = records.filter(({ voice }) => voice === 'notes');
  for (const record of notes) {
    for (const word of indexedWords(textOf(record))) {
      frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    }
  }
  for (const record of records) {
    for (const word of indexedWords(textOf(record))) {
      if (!frequencies.has(word)) frequencies.set(word, 1);
    }
  }
  const byFrequency = Map.groupBy([...frequencies.keys()].sort(), (word) =>
    rounded(frequencies.get(word)!),
  );
  const stems = new Set([...frequencies.keys()].map(stem));
  return {
    sections: notes.length,
    terms: Object.fromEntries([...byFrequency].map(([count, words]) => [count, words.join(' ')])),
    synonyms: synonyms
      .map((group) => [...new Set(group.map((phrase) => splitWords(phrase).join(' ')))])
      .filter((group) =>
        group.some((phrase) => phrase.split(' ').every((w) => stems.has(stem(w)))),
      ),
  };
}

/** What many sections have is told to the next lower power of two, which packs better. */
const rounded = (frequency: number) =>
  frequency < 16 ? frequency : 2 ** Math.floor(Math.log2(frequency));

const textOf = (record: SearchRecord) =>
  [
    record.title,
    record.session,
    record.event,
    record.kind,
    ...record.numbers,
    ...record.keywords,
    ...record.sessionKeywords,
    ...record.links,
    record.text,
  ].join(' ');
