/** Everything search needs of the site, loaded when it is first needed. */
import { paths } from '../layouts/paths.ts';
import { loadFacets, type Facets } from './facets.ts';
import { importPagefind, startPagefind, type Pagefind } from './pagefind.ts';
import type { LookUp } from './ranking.ts';
import type { SearchEntry } from './search-entry.ts';
import { Vocabulary, type TermList } from './vocabulary.ts';

const DIRECTORY = `${paths.home}pagefind/`;

/** An index of more records is searched in a worker. For a small one that costs more than it spares. */
const IN_WORKER = 500;

export interface Engine {
  vocabulary: Vocabulary;
  /** Sessions to begin with. */
  sessions: SearchEntry['sessions'];
  /** Looks words up in the index. Rejects if it lacks one that the notes have, as part of it is gone. */
  lookUp: LookUp;
  facets(): Promise<Facets>;
}

/** Why search may have failed: the site was published anew, can't be reached, or neither. */
export type SiteState = 'unchanged' | 'changed' | 'unreachable';

let loading: Promise<Engine> | undefined;
let attempts = 0;
/** The entry of the site as search was loaded from it. */
let entryText: string | undefined;

/** Loads search on the first call. Rejects if it can't be had, and then tries again when called again. */
export function loadEngine(): Promise<Engine> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Engine> {
  const program = importPagefind(DIRECTORY, attempts++);
  program.catch(() => {}); // it is awaited below, maybe after it failed
  entryText = await readEntry();
  const { terms, records, sessions } = JSON.parse(entryText) as SearchEntry;
  const list = fetchFile(terms);
  list.catch(() => {});
  const pagefind = await startPagefind(await program, DIRECTORY, records > IN_WORKER);
  const vocabulary = new Vocabulary((await (await list).json()) as TermList);
  return makeEngine(pagefind, vocabulary, sessions);
}

function makeEngine(
  pagefind: Pagefind,
  vocabulary: Vocabulary,
  sessions: SearchEntry['sessions'],
): Engine {
  const lookUp: LookUp = async (words) => {
    const { results } = await pagefind.search(words);
    if (results.length === 0 && vocabulary.frequency(words) > 0)
      throw new Error(`No index for ${words}`);
    return results;
  };
  // Readers come back to the same words letter by letter.
  const found = new Map<string, ReturnType<typeof lookUp>>();
  let facets: Promise<Facets> | undefined;
  return {
    vocabulary,
    sessions,
    lookUp(words) {
      if (!found.has(words)) found.set(words, lookUp(words));
      const results = found.get(words)!;
      results.catch(() => found.delete(words));
      return results;
    },
    facets: () => (facets ??= loadFacets(pagefind)),
  };
}

/** Compares the site as it is now with what search was loaded from. */
export async function siteState(): Promise<SiteState> {
  try {
    const current = await readEntry();
    return entryText === undefined || current === entryText ? 'unchanged' : 'changed';
  } catch (error) {
    // What `fetch` throws where there is no answer at all; an answer that tells of an error is one.
    return error instanceof TypeError ? 'unreachable' : 'unchanged';
  }
}

const readEntry = async () => (await fetchFile('search-entry.json', 'no-cache')).text();

async function fetchFile(name: string, cache: RequestCache = 'default'): Promise<Response> {
  const response = await fetch(DIRECTORY + name, { cache });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}
