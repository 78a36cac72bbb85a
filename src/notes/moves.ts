/** Where addresses of the past lead now, as authors decided it. All addresses are without base. */
import { permalink, sitePaths, type Addresses } from './permalink.ts';

/** What an author wrote of one old address. */
export interface Decision {
  from: string;
  /** The address that took its place, which may have been moved itself since. */
  to: string;
  /** Nothing took its place: a line at `to` tells the reader this. */
  reason?: string;
}

export type Destination =
  | { at: string; reason?: string }
  /** It leads on to the last of `trail` and no further, or in a circle. */
  | { lost: 'nowhere' | 'circle'; trail: string[] };

/** `/event/session/#section` as its path and fragment; no fragment is an empty one. */
export function splitAddress(address: string): [path: string, fragment: string] {
  const hash = address.indexOf('#');
  return hash === -1 ? [address, ''] : [address.slice(0, hash), address.slice(hash + 1)];
}

/** Follows old addresses through `decisions` to what the site has at `addresses`. */
export class Moves {
  readonly decisions: ReadonlyMap<string, Decision>;
  #addresses: Addresses;
  /** Old paths, the longest first, so that a session's own move is heeded before its event's. */
  #folders: string[];

  constructor(decisions: Decision[], addresses: Addresses) {
    this.decisions = new Map(decisions.map((decision) => [decision.from, decision]));
    this.#addresses = addresses;
    this.#folders = [...this.decisions.keys()]
      .filter((from) => from.endsWith('/'))
      .sort((a, b) => b.length - a.length);
  }

  /** Whether the site has `address` as a page or as a heading of its own. */
  has(address: string): boolean {
    const [path, fragment] = splitAddress(address);
    // The headings of notes that can't be read are not known, so none of them is missed.
    if (!this.#addresses.has(path)) return false;
    const fragments = this.#addresses.get(path);
    return fragment === '' || !fragments || fragments.has(fragment);
  }

  /** Where `address` leads, over any number of moves. */
  follow(address: string): Destination {
    const trail = [address];
    for (let at = address; !this.has(at);) {
      const next =
        this.decisions.get(at) ?? this.#onNewPage(at) ?? this.#subsection(at) ?? this.#below(at);
      if (!next) return { lost: 'nowhere', trail };
      const { to, reason } = next;
      if (reason !== undefined) return { at: to, reason };
      if (trail.includes(to)) return { lost: 'circle', trail: [...trail, to] };
      trail.push(to);
      at = to;
    }
    return { at: trail.at(-1)! };
  }

  /**
   * Front matter tells of its page's own anchors, also of those that it had before it moved, and of a
   * subsection more closely than what another session tells of its section.
   */
  #onNewPage(address: string): Omit<Decision, 'from'> | undefined {
    const seen = new Set<string>();
    let at = this.#below(address)?.to;
    for (; at !== undefined && !seen.has(at); at = this.#below(at)?.to) {
      if (this.decisions.has(at)) return { to: at };
      seen.add(at);
    }
    return undefined;
  }

  /** A subsection goes with its section: `#old--learn` to `#new--learn`. */
  #subsection(address: string): Omit<Decision, 'from'> | undefined {
    for (let at = address.lastIndexOf('--'); at > 0; at = address.lastIndexOf('--', at - 1)) {
      const section = this.decisions.get(address.slice(0, at));
      if (!section) continue;
      return section.reason === undefined ? { to: section.to + address.slice(at) } : section;
    }
    return undefined;
  }

  /** What is on or below a page that moved goes with it. */
  #below(address: string): Omit<Decision, 'from'> | undefined {
    const folder = this.#folders.find((from) => address.startsWith(from));
    if (folder === undefined) return undefined;
    return { to: this.decisions.get(folder)!.to + address.slice(folder.length) };
  }
}

/**
 * A talk's short link goes where the talk's anchor goes: the one of the same title in its session.
 * `published` has the digests of titles by address.
 */
export function shortLinkDecisions(
  published: Record<string, { title?: string | undefined }>,
): Decision[] {
  const anchors = new Map<string, string>();
  for (const [address, { title }] of Object.entries(published)) {
    const [page, fragment] = splitAddress(address);
    if (fragment !== '') anchors.set(`${page} ${title}`, address);
  }
  return Object.entries(published).flatMap(([from, { title }]) => {
    const page = /^(\/.+\/)\d+\/$/.exec(from)?.[1];
    const to = page && anchors.get(`${page} ${title}`);
    return to === undefined ? [] : [{ from, to }];
  });
}

/** What a session's front matter, or an event's, decides of old addresses; its page is at `page`. */
export function decisionsOf(
  data: {
    movedFrom?: string[] | undefined;
    aliases?: Record<string, string> | undefined;
    removed?: Record<string, string> | undefined;
  },
  page: string,
): (Decision & { place: (string | number)[] })[] {
  const full = (address: string) => (address.startsWith('/') ? address : permalink(page, address));
  return [
    ...(data.movedFrom ?? []).map((from, at) => ({ from, to: page, place: ['movedFrom', at] })),
    ...Object.entries(data.aliases ?? {}).map(([from, to]) => ({
      from: full(from),
      to: permalink(page, to),
      place: ['aliases', from],
    })),
    ...Object.entries(data.removed ?? {}).map(([from, reason]) => ({
      from: permalink(page, from),
      to: permalink(page, from),
      reason,
      place: ['removed', from],
    })),
  ];
}

/** What a term of the glossary decides of the ids that it had. */
export const termDecisions = ({ id, formerIds }: { id: string; formerIds: string[] }): Decision[] =>
  formerIds.map((from) => {
    const { glossary } = sitePaths('/');
    return { from: permalink(glossary, from), to: permalink(glossary, id) };
  });
