/**
 * The sections that answer a query. Pagefind is asked for one word at a time and gives the
 * candidates; the best of those are then read and put in order by what they say.
 */
import type { SectionData } from './pagefind.ts';
import type { Concept } from './concepts.ts';
import type { Query } from './query.ts';
import { wordsOf } from './excerpt.ts';
import { scoreSection } from './scoring.ts';
import { splitWords } from './words.ts';

/** A section as one search of Pagefind found it. */
export interface Hit {
  id: string;
  score: number;
  /** Places of the words found, counted in words from the section's beginning. */
  words: number[];
  data(): Promise<SectionData>;
}

/** A section as the whole query found it. */
export interface Candidate {
  id: string;
  score: number;
  /** Places of the words found for each concept, in the query's order. */
  places: Set<number>[];
  data(): Promise<SectionData>;
}

/** Looks one word, or some that must all be there, up in the index. */
export type LookUp = (words: string) => Promise<Hit[]>;

/** How many candidates are read: those that are shown at first. Behind them stays Pagefind's order. */
const READ = 12;
/** In how many candidates a phrase in quotes is looked for; it is not looked for in the others. */
const READ_FOR_PHRASE = 100;

/**
 * The sections that have any of the concepts, and every phrase in quotes. Those that have more of
 * the concepts come first. Rejects if `lookUp` does.
 */
export async function findCandidates(query: Query, lookUp: LookUp): Promise<Candidate[]> {
  const { concepts } = query;
  const found = await Promise.all(concepts.map((concept) => lookUpConcept(concept, lookUp)));
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const candidates = new Map<string, Candidate & { covered: number }>();
  found.forEach((hits, index) => {
    for (const { id, score, words, data } of hits) {
      let candidate = candidates.get(id);
      if (!candidate) {
        const places = concepts.map(() => new Set<number>());
        candidates.set(id, (candidate = { id, score: 0, covered: 0, places, data }));
      }
      candidate.score += score;
      candidate.covered += concepts[index]!.weight;
      for (const place of words) candidate.places[index]!.add(place);
    }
  });
  const best = [...candidates.values()]
    .map(({ covered, ...rest }) => ({ ...rest, score: rest.score * (covered / total) ** 2 }))
    .sort((a, b) => b.score - a.score);
  return withPhrases(query, best);
}

/** The sections that say a concept in any of its ways, each once. */
async function lookUpConcept({ alternatives }: Concept, lookUp: LookUp): Promise<Hit[]> {
  const best = new Map<string, Hit>();
  const found = await Promise.all(alternatives.map(({ words }) => lookUp(words)));
  found.forEach((hits, index) => {
    const { weight } = alternatives[index]!;
    for (const hit of hits) {
      const before = best.get(hit.id);
      const score = Math.max(hit.score * weight, before?.score ?? 0);
      best.set(hit.id, { ...hit, score, words: [...hit.words, ...(before?.words ?? [])] });
    }
  });
  return [...best.values()];
}

async function withPhrases({ concepts }: Query, candidates: Candidate[]): Promise<Candidate[]> {
  const phrases = concepts
    .filter(({ isQuoted }) => isQuoted)
    .flatMap(({ alternatives }) => alternatives.map(({ words }) => ` ${words} `));
  if (phrases.length === 0) return candidates;
  const read = await Promise.all(
    candidates.slice(0, READ_FOR_PHRASE).map(async (candidate) => {
      const { meta, raw_content } = await candidate.data();
      const said = ` ${splitWords(`${meta.title} ${wordsOf(raw_content).join(' ')}`).join(' ')} `;
      return { candidate, hasAll: phrases.every((phrase) => said.includes(phrase)) };
    }),
  );
  return read.flatMap(({ candidate, hasAll }) => (hasAll ? candidate : []));
}

/** Reads the best of `candidates` and puts those in order. */
export async function order(query: Query, candidates: Candidate[]): Promise<Candidate[]> {
  const read = await Promise.all(
    candidates.slice(0, READ).map(async (candidate) => {
      const score = scoreSection(query, await candidate.data(), candidate.places);
      return { ...candidate, score };
    }),
  );
  return [...read.sort((a, b) => b.score - a.score), ...candidates.slice(READ)];
}
