/** A few notes to search, with an index in memory in place of Pagefind. */
import { wordsOf } from '../../../src/search/excerpt.ts';
import type { SectionData } from '../../../src/search/pagefind.ts';
import { readQuery } from '../../../src/search/query.ts';
import { findCandidates, order, type Hit, type LookUp } from '../../../src/search/ranking.ts';
import type { SearchRecord } from '../../../src/search/section-index.ts';
import { listTerms } from '../../../src/search/term-list.ts';
import { Vocabulary } from '../../../src/search/vocabulary.ts';
import { indexedWords, stem } from '../../../src/search/words.ts';

/** A section of which a test says what matters to it. */
export const section = (facts: Partial<SearchRecord> = {}): SearchRecord => ({
  url: '/kubecon/lab/#notes',
  title: 'Notes',
  session: 'Lab',
  event: 'KubeCon',
  kind: 'lab',
  voice: 'notes',
  numbers: [],
  keywords: [],
  sessionKeywords: [],
  links: [],
  html: '',
  text: '',
  ...facts,
});

/** `record` as Pagefind gives it back. */
export const dataOf = (record: SearchRecord): SectionData => ({
  url: record.url,
  raw_content: record.text.trim().replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  meta: {
    title: record.title,
    session: record.session,
    event: record.event,
    kind: record.kind,
    voice: record.voice,
    ...(record.numbers.length > 0 && { number: record.numbers.join(' ') }),
    ...(record.keywords.length > 0 && { keywords: record.keywords.join(', ') }),
    ...(record.links.length > 0 && { links: record.links.join(' ') }),
    ...(record.sessionKeywords.length > 0 && { context: record.sessionKeywords.join(', ') }),
  },
});

/** Finds words in other forms too, and longer ones that begin so, as Pagefind does. */
export const lookUpIn =
  (records: SearchRecord[]): LookUp =>
  (asked) =>
    Promise.resolve(
      records.flatMap((record, index): Hit[] => {
        const data = dataOf(record);
        const facts = Object.values(data.meta).join(' ').split(' ');
        const places = asked.split(' ').map((word) => placesOf(word, wordsOf(data.raw_content)));
        const isThere = asked
          .split(' ')
          .every((word, at) => places[at]!.length > 0 || placesOf(word, facts).length > 0);
        if (!isThere) return [];
        const words = places.flat();
        return [{ id: String(index), score: 1 + words.length, words, data: async () => data }];
      }),
    );

const placesOf = (asked: string, words: string[]): number[] =>
  words.flatMap((word, at) =>
    [...indexedWords(word)].some((form) => form.startsWith(asked) || stem(form) === stem(asked))
      ? at
      : [],
  );

/** What a reader of notes with these sections can ask for. */
export const vocabularyOf = (records: SearchRecord[], synonyms: string[][] = []) =>
  new Vocabulary(listTerms(records, synonyms));

/** The titles of the sections that answer `text`, best first. */
export async function search(text: string, records: SearchRecord[], synonyms: string[][] = []) {
  const query = readQuery(text, vocabularyOf(records, synonyms));
  const found = await order(query, await findCandidates(query, lookUpIn(records)));
  return Promise.all(found.map(async ({ data }) => (await data()).meta.title));
}
