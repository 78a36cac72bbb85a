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
    search: `${root}search/`,
  };
}

export const eventPath = (base: string, event: string) => `${normaliseBase(base)}${event}/`;

export const sessionPath = (base: string, event: string, session: string) =>
  `${eventPath(base, event)}${session}/`;

/** The permalink of a heading: the path of its page and its fragment. */
export const permalink = (page: string, fragment: string) => `${page}#${fragment}`;

/** An id of an event or session: what its folder or file may be called. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** First path segments that the site needs for itself. */
export const RESERVED = [
  ...Object.values(sitePaths('/'))
    .map((page) => page.slice(1, -1))
    .filter((segment) => segment !== ''),
  'pagefind',
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

  /** Fragment of the heading `text` at `depth` (2 is a section, deeper is a subsection). */
  next(text: string, depth: number): string {
    if (depth <= 2) {
      this.#subsections.reset();
      this.#section = this.#sections.slug(text);
      return this.#section;
    }
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

/** The fragment of a text on its own, for outcomes and other parts without a heading. */
export const fragment = (text: string) => slug(text);
