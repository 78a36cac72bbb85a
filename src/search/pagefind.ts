/** The part of Pagefind's browser interface that this site uses: https://pagefind.app/docs/api/ */
import { paths } from '../layouts/paths.ts';

/** What `section-index.ts` put into each record. */
export interface SectionData {
  /** Permalink. */
  url: string;
  /** HTML-escaped text in which `<mark>` stands around the words that match. */
  excerpt: string;
  meta: { title: string; session: string; event: string; kind: string };
}

export interface SearchResult {
  data(): Promise<SectionData>;
}

/** How many sections have each value of each filter. */
export type FilterCounts = Record<string, Record<string, number>>;

/** The one value chosen of each filter. */
export type Filters = Record<string, string>;

export interface SearchResults {
  results: SearchResult[];
  /** Counts for the words alone, whatever filters are chosen. */
  totalFilters: FilterCounts;
}

export interface Pagefind {
  options(options: { baseUrl?: string; excerptLength?: number }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<FilterCounts>;
  search(words: string, options: { filters: Filters }): Promise<SearchResults>;
}

const DIRECTORY = `${paths.home}pagefind/`;

let loading: Promise<Pagefind> | undefined;
let failures = 0;

/** Loads Pagefind on the first call. Rejects if it can't be had, and then tries again when called again. */
export function loadPagefind(): Promise<Pagefind> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    failures += 1;
    throw error;
  });
  return loading;
}

async function load(): Promise<Pagefind> {
  // A browser keeps a failed import for good; another address is another try.
  const address = `${DIRECTORY}pagefind.js${failures > 0 ? `?try=${failures}` : ''}`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  // Records carry whole site paths, so nothing is to be put before them.
  await pagefind.options({ baseUrl: '/', excerptLength: 24 });
  // Its worker and its index need not wait for the first words; if they can't be had, the search says so.
  void pagefind.init().catch(() => {});
  return pagefind;
}

/**
 * Whether the index can be had now. Pagefind finds nothing where a part of its index can't be loaded,
 * and says so on the console only.
 */
export const isIndexReachable = (): Promise<boolean> =>
  fetch(`${DIRECTORY}pagefind-entry.json`, { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
