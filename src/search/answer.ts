import { withoutVoice } from './besides.ts';
import { loadEngine } from './engine.ts';
import { isAsked } from './likeness.ts';
import { excerptOf, markWords, wordsAt, type TextRun } from './excerpt.ts';
import { countFacets, narrow, type FacetCounts, type Filters } from './facets.ts';
import { corrected, literal, readQuery, type Query } from './query.ts';
import { saidPlaces } from './scoring.ts';
import { fold } from './words.ts';
import { findCandidates, order, type Candidate } from './ranking.ts';

/** A section as the results show it. */
export interface SectionResult {
  /** Permalink. */
  url: string;
  title: TextRun[];
  session: string;
  event: string;
  kind: string;
  /** Whose words they are. */
  voice: string;
  excerpt: TextRun[];
  /** The words found in it, as they are written there. */
  words: string[];
}

export interface Answer {
  /** How many results there are: sections, each once for every voice that says what is asked for. */
  count: number;
  /** The best of them, best first. */
  sections: SectionResult[];
  /** What was looked up, if words were corrected, and the query for which nothing is. */
  correction?: { corrected: string; literal: string };
  /** Words that no section has. */
  unknown: string[];
  /** Words of the notes that look like those, if nothing was found. */
  similar: string[];
  /** How many sections each filter would leave. Results need not wait for it. */
  counts(): Promise<FacetCounts>;
}

/** Loads what of the index a search for `text` will need, while the reader is still typing. */
export async function prepare(text: string): Promise<void> {
  const { vocabulary, lookUp } = await loadEngine();
  await findCandidates(readQuery(text, vocabulary), lookUp);
}

/** Searches for `text` and reads the best `most` sections. Rejects if search or its index can't be had. */
export async function answer(text: string, filters: Filters, most: number): Promise<Answer> {
  const { vocabulary, lookUp, facets } = await loadEngine();
  const query = readQuery(text, vocabulary);
  const found = await findCandidates(query, lookUp);
  const isFiltered = Object.keys(filters).length > 0;
  const left = isFiltered ? narrow(found, await facets(), filters) : found;
  const best = (await order(query, left)).slice(0, most);
  const { corrections, unknown } = query;
  return {
    count: left.length,
    sections: await Promise.all(best.map((candidate) => readSection(candidate, query))),
    ...(corrections.length > 0 && {
      correction: { corrected: corrected(text, query), literal: literal(text, query) },
    }),
    unknown,
    similar: left.length > 0 ? [] : unknown.flatMap((word) => vocabulary.similar(word)),
    counts: async () => countFacets(found, await facets(), filters),
  };
}

async function readSection({ data, places }: Candidate, query: Query): Promise<SectionResult> {
  const { url: address, raw_content, meta } = await data();
  const found = saidPlaces(query, raw_content, places);
  const title = markWords(meta.title, (word) => isAsked(fold(word), query.concepts));
  const inTitle = title.flatMap(({ text, marked }) => (marked ? text : []));
  return {
    url: withoutVoice(address),
    title,
    session: meta.session,
    event: meta.event,
    kind: meta.kind,
    voice: meta.voice,
    excerpt: excerptOf(raw_content, found),
    words: [...new Set([...wordsAt(raw_content, found), ...inTitle])],
  };
}
