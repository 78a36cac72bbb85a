/** A small site whose events, sessions and sections keep an identity, their `key`, whatever is done to them. */
import { h } from 'hastscript';
import type { BuiltSite } from '../../../../src/build/built-site.ts';
import { checkHeadings } from '../../../../src/notes/headings.ts';
import type { Ledger } from '../../../../src/notes/ledger.ts';
import { buildSite, type SessionSource, type Site } from '../../../../src/notes/model.ts';
import type { Heading } from '../../../../src/notes/outline.ts';
import {
  Fragments,
  ownAddresses,
  permalink,
  sessionPath,
  shortLink,
} from '../../../../src/notes/permalink.ts';
import { eventSource, sessionSource } from '../sources.ts';

export interface Part {
  key: string;
  title: string;
  given?: string;
}

export interface Section extends Part {
  number?: number;
  parts: Part[];
}

interface Page {
  key: string;
  id: string;
  movedFrom: string[];
}

export type Event = Page;

export interface Session extends Page {
  event: Event;
  isTalks: boolean;
  title: string;
  sections: Section[];
  aliases: Record<string, string>;
  removed: Record<string, string>;
}

export interface Notebook {
  events: Event[];
  sessions: Session[];
}

export const pathOf = ({ event, id }: Session) => sessionPath('/', event.id, id);

/** The headings of a session with the keys of what they name. */
export function headingsOf({ sections }: Session): (Heading & { key: string })[] {
  const fragments = new Fragments();
  const heading = (part: Part, text: string, depth: number) => ({
    key: part.key,
    id: fragments.next(text, depth, part.given),
    text,
    depth,
    line: 0,
    ...(part.given === undefined ? {} : { hasGivenId: true as const }),
  });
  const headings = sections.flatMap((section) => [
    heading(section, textOf(section), 2),
    ...section.parts.map((part) => heading(part, part.title, 3)),
  ]);
  return headings.map((one, index) => ({ ...one, line: index + 10 }));
}

const textOf = ({ title, number }: Section) =>
  number === undefined ? title : `Talk ${number}: ${title}`;

/** The keys of all that the site has, by address without base. */
export function keysOf({ events, sessions }: Notebook): Map<string, string> {
  return new Map<string, string>([
    ...events.map(({ id, key }) => [`/${id}/`, key] as const),
    ...sessions.flatMap((session) => {
      const page = pathOf(session);
      return [
        [page, session.key] as const,
        ...headingsOf(session).map(({ id, key }) => [permalink(page, id), key] as const),
        ...session.sections.flatMap(({ number, key }) =>
          number === undefined ? [] : [[shortLink(page, number), key] as const],
        ),
      ];
    }),
  ]);
}

/** Whether the notes, apart from what they say of old addresses, could be published. */
export function isSound({ events, sessions }: Notebook): boolean {
  const paths = [...events.map(({ id }) => `/${id}/`), ...sessions.map(pathOf)];
  return (
    new Set(paths).size === paths.length &&
    sessions.every((session) => {
      const kind = session.isTalks ? 'talks' : 'workshop';
      return checkHeadings(headingsOf(session), kind, 'a.mdx').length === 0;
    })
  );
}

export const addressesOf = (notebook: Notebook) => {
  const addresses = ownAddresses();
  for (const address of keysOf(notebook).keys()) {
    if (address.endsWith('/')) addresses.set(address, new Set());
  }
  for (const session of notebook.sessions) {
    addresses.set(pathOf(session), new Set(headingsOf(session).map(({ id }) => id)));
  }
  return addresses;
};

export function siteOf({ events, sessions }: Notebook, base: string, ledger: Ledger): Site {
  return buildSite(
    events.map(({ id, key, movedFrom }) => eventSource(id, { title: key, movedFrom })),
    sessions.map((session, index): SessionSource => {
      const { event, id, title, isTalks, movedFrom, aliases, removed } = session;
      const kind = isTalks ? 'talks' : 'workshop';
      const data = { kind, title, order: index + 1, movedFrom, aliases, removed } as const;
      return sessionSource(event.id, id, data, headingsOf(session));
    }),
    base,
    ledger,
  );
}

/** The pages of `site` as its routes render them, as far as addresses go. */
export function builtOf(site: Site, base: string): BuiltSite {
  const page = (path: string, title: string, ...content: ReturnType<typeof h>[]) => ({
    file: `${path}index.html`,
    path,
    html: '',
    tree: h(null, [h('meta', { property: 'og:title', content: title }), ...content]),
  });
  const named = (id: string) => h('i', { id });
  const pages = site.events.flatMap((event) => [
    page(event.path, event.title),
    ...event.sessions.flatMap((session) => {
      const headings = session.sections.flatMap(({ id, heading, subsections }) => [
        { id, text: heading },
        ...subsections,
      ]);
      return [
        page(
          session.path,
          session.title,
          ...headings.flatMap(({ id, text }) => [
            h('h2', { id }, text),
            h('copy-link', h('a', { href: `#${id}` })),
            ...(session.oldIds.get(id) ?? []).map(named),
          ]),
          ...session.gone.map(({ id }) => named(id)),
        ),
        ...session.sections.flatMap(({ number, heading }) =>
          number ? page(shortLink(session.path, number.first), heading) : [],
        ),
      ];
    }),
  ]);
  const moved = site.moved.map(({ path, title, anchors }) =>
    page(path, title, ...anchors.map(({ id }) => named(id))),
  );
  // What moved is no page that an author writes, and so is nothing that is published anew.
  return { base, pages: [...pages, ...moved], texts: [], files: new Set(), site };
}
