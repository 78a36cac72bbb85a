/** The part of Pagefind's browser interface that this site uses: https://pagefind.app/docs/api/ */

/** What `section-index.ts` put into each record, and its text. */
export interface SectionData {
  /** Permalink. */
  url: string;
  /** The text without markup, its words as Pagefind parts them; `<` and `>` are written as entities. */
  raw_content: string;
  meta: {
    title: string;
    session: string;
    event: string;
    kind: string;
    voice: string;
    number?: string;
    keywords?: string;
    links?: string;
    context?: string;
  };
}

export interface PagefindResult {
  id: string;
  score: number;
  /** Places of the words found, counted in words from the section's beginning. */
  words: number[];
  data(): Promise<SectionData>;
}

export interface PagefindOptions {
  baseUrl: string;
  noWorker?: boolean;
  ranking: { metaWeights: Record<string, number> };
}

export interface Pagefind {
  options(options: PagefindOptions): Promise<void>;
  init(): Promise<void>;
  /** Loads the filters; afterwards a search can use them. */
  filters(): Promise<Record<string, Record<string, number>>>;
  /** `null` finds every section. */
  search(
    words: string | null,
    options?: { filters: Record<string, string> },
  ): Promise<{ results: PagefindResult[] }>;
}

export const PAGEFIND_OPTIONS: PagefindOptions = {
  // Records carry whole site paths, so nothing is to be put before them.
  baseUrl: '/',
  // What a word counts in each fact of a record; 1 is what it counts in plain text.
  ranking: {
    metaWeights: {
      title: 5,
      number: 5,
      keywords: 2,
      links: 1,
      context: 0.5,
      session: 0.5,
      event: 0.2,
      kind: 0.5,
      voice: 0,
    },
  },
};

/**
 * Loads Pagefind's program from `directory`. `attempt` counts from 0: a browser keeps a failed import
 * for good, and another address is another try.
 */
export const importPagefind = (directory: string, attempt: number): Promise<Pagefind> =>
  import(/* @vite-ignore */ `${directory}pagefind.js${attempt > 0 ? `?try=${attempt}` : ''}`);

/** Makes `pagefind` load its index, in a worker or in the page itself. */
export async function startPagefind(pagefind: Pagefind, directory: string, inWorker: boolean) {
  if (inWorker) allowWorker(`${directory}pagefind-worker.js`);
  await pagefind.options({ ...PAGEFIND_OPTIONS, noWorker: !inWorker });
  // The index need not wait for the first words; if it can't be had, the search says so.
  void pagefind.init().catch(() => {});
  return pagefind;
}

interface TrustedTypes {
  defaultPolicy: object | null;
  createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): object;
}

/**
 * The content policy lets no address become a script unless a policy vouches for it. This one does
 * for Pagefind's worker and for nothing else.
 */
function allowWorker(path: string) {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy('default', {
    createScriptURL: (url) => (new URL(url, location.href).pathname === path ? url : null),
  });
}
