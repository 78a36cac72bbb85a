/** The only place where a path or a fragment is made. Paths begin with the site's base and end with `/`. */
import GithubSlugger, { slug } from 'github-slugger';

/** `'/notes'`, `'notes/'` or `'/notes/'` as `'/notes/'`; `''` as `'/'`. */
export function normaliseBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** The paths of the site's own pages, which no event may take as its id. */
export function sitePaths(base: string) {
  const root = normaliseBase(base);
  return {
    home: root,
    about: `${root}about/`,
    contents: `${root}contents/`,
    glossary: `${root}glossary/`,
    search: `${root}search/`,
    updates: `${root}updates/`,
  };
}

/**
 * Every path of the site, as if it had no base path, with the fragments of its notes; `undefined`
 * where the notes could not be read.
 */
export type Addresses = Map<string, Set<string> | undefined>;

/** The addresses of the site's own pages. */
export const ownAddresses = (): Addresses =>
  new Map(Object.values(sitePaths('/')).map((page) => [page, new Set<string>()]));

export const eventPath = (base: string, event: string) => `${normaliseBase(base)}${event}/`;

export const sessionPath = (base: string, event: string, session: string) =>
  `${eventPath(base, event)}${session}/`;

/** The short link of a numbered talk, of its session at `page`. */
export const shortLink = (page: string, number: number) => `${page}${number}/`;

/** The page that shows everything notes can have, in development only. */
export const styleguidePath = (base: string) => `${normaliseBase(base)}styleguide/`;

/** The updates of the session at `page`, on a page of their own. */
export const updatesPath = (page: string) => `${page}updates/`;

/** The feed of all updates. */
export const feedPath = (base: string) => `${sitePaths(base).updates}feed.xml`;

/** The social card of an event, of one of its sessions, or of a talk of that. */
export const cardPath = (base: string, event: string, session?: string, number?: number) =>
  `${normaliseBase(base)}cards/${[event, session, number].filter((part) => part !== undefined).join('/')}.png`;

/** The id of a section's citation, which no heading can have, as those have no capitals. */
export const citationId = (section: string) => `Cite-${section}`;

/** The id of an update on its session's page, which no heading can have for the same reason. */
export const updateId = (title: string) => `Since-${slug(title)}`;

/** An address of the site that is without base, such as those of the ledger, below `base`. */
export const withBase = (base: string, address: string) => normaliseBase(base) + address.slice(1);

/** The permalink of a heading: the path of its page and its fragment. */
export const permalink = (page: string, fragment: string) => `${page}#${fragment}`;

/** An id of an event or session: what its folder or file may be called. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** An id that an author gave a section: the same, so that it can be typed and read aloud. */
export const isGivenId = (id: string) => ID.test(id);

/** Ids that every page has already. */
export const PAGE_IDS = ['main'];

/** First path segments that the site needs for itself. */
export const RESERVED = [
  ...Object.values(sitePaths('/'))
    .map((page) => page.slice(1, -1))
    .filter((segment) => segment !== ''),
  'pagefind',
  'cards',
  'styleguide', // in development only, where it would hide an event
  '_astro',
  '404',
];

/**
 * Makes the fragments of one session, heading by heading in document order.
 *
 * A section's fragment is the one rehype-slug makes. A subsection's begins with its section's, so
 * that `Learn`, which every section of a workshop has, keeps its address when sections are added
 * or moved.
 */
export class Fragments {
  #sections = new GithubSlugger();
  #subsections = new GithubSlugger();
  #section = '';

  /**
   * Fragment of the heading `text` at `depth` (2 is a section, deeper is a subsection): the id that
   * its author `given` it, if any.
   */
  next(text: string, depth: number, given?: string): string {
    if (depth <= 2) {
      this.#subsections.reset();
      this.#section = given ?? this.#sections.slug(text);
      return this.#section;
    }
    if (given !== undefined) return given;
    const own = this.#subsections.slug(text);
    return this.#section ? `${this.#section}--${own}` : own;
  }
}

/** Percent-encoding undone; as it stands where it is broken, so that it is reported and not thrown. */
export function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The id that a comment at the end of a heading gives it, `{/* #latest-config *\/}`, from what stands
 * between the braces; `undefined` if it is another comment.
 */
export const givenId = (comment: string): string | undefined =>
  /^\s*\/\*\s*#(.*?)\s*\*\/\s*$/.exec(comment)?.[1];

/** The fragment of a text on its own, for outcomes and other parts without a heading. */
export const fragment = (text: string) => slug(text);
