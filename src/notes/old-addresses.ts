/** Gives the model what its pages need so that addresses of the past still lead to their sections. */
import type { Ledger } from './ledger.ts';
import type { Event, Session } from './model.ts';
import { Moves, decisionsOf, shortLinkDecisions, splitAddress, termDecisions } from './moves.ts';
import type { OutlineHeading } from './outline.ts';
import {
  eventPath,
  ownAddresses,
  permalink,
  sessionPath,
  shortLink,
  sitePaths,
  updatesPath,
  withBase,
  type Addresses,
} from './permalink.ts';
import { findRedirects, type Forward } from './redirects.ts';
import type { TermData } from './schema.ts';
import { numbersOf } from './sections.ts';

/** An anchor that is on another page now, or of which nothing is left. */
export interface OldAnchor {
  id: string;
  /** Site path and fragment of what it leads to. */
  to: string;
  /** Title of what it leads to. */
  title: string;
  /** What a reader is told where nothing is left. */
  reason?: string;
}

/** A path that was a page once. */
export interface MovedPage {
  /** Site path, with base. */
  path: string;
  to: string;
  title: string;
  anchors: OldAnchor[];
  /** Whether a host may redirect, as browsers carry the anchor over and the new page knows each. */
  carriesAnchors: boolean;
}

/** Puts what the `ledger` knows into the sessions of `events`, and returns the pages that moved. */
export function leadOn(
  events: Event[],
  base: string,
  ledger: Ledger,
  terms: TermData[] = [],
): { moved: MovedPage[]; moves: Moves; oldTermIds: Map<string, string[]> } {
  const sessions = events.flatMap((event) => event.sessions);
  const titles = new Map<string, string>();
  const addresses = ownAddresses();
  for (const event of events) {
    titles.set(eventPath('/', event.id), event.title);
    addresses.set(eventPath('/', event.id), new Set());
    for (const session of event.sessions) list(session, addresses, titles);
  }
  const glossary = sitePaths('/').glossary;
  addresses.set(glossary, new Set(terms.map(({ id }) => id)));
  for (const { id, name } of terms) titles.set(permalink(glossary, id), name);
  const moves = new Moves(
    [
      ...shortLinkDecisions(ledger),
      ...terms.flatMap(termDecisions),
      ...events.flatMap((event) => decisionsOf(event, eventPath('/', event.id))),
      ...sessions.flatMap((session) => decisionsOf(session, pageOf(session))),
    ],
    addresses,
  );

  const { oldIds, forwards, pages } = findRedirects(moves, Object.keys(ledger));
  const titleOf = (address: string) =>
    titles.get(address) ?? titles.get(splitAddress(address)[0]) ?? address;
  const order = [...titles.keys()];
  /** For readers on `page`: what leads elsewhere says where. In the order of what it leads to. */
  const show = (forwards: Forward[], page: string): OldAnchor[] =>
    forwards
      .toSorted((a, b) => order.indexOf(a.to) - order.indexOf(b.to))
      .map(({ to, ...rest }) => {
        const [path] = splitAddress(to);
        const place = path === page || path === to ? '' : `, in ${titleOf(path)}`;
        return { ...rest, to: withBase(base, to), title: titleOf(to) + place };
      });
  for (const session of sessions) {
    const since = ledger[pageOf(session)]?.since;
    if (since) session.published = since;
    for (const update of session.updates) {
      const first = ledger[permalink(pageOf(session), update.id)]?.since;
      if (first) update.published = first;
    }
    session.gone = show(forwards.get(pageOf(session)) ?? [], pageOf(session));
    for (const { id } of headingsOf(session)) {
      const ids = oldIds.get(permalink(pageOf(session), id));
      if (ids) session.oldIds.set(id, ids);
    }
  }
  const oldTermIds = new Map(
    terms.flatMap(({ id }) => {
      const ids = oldIds.get(permalink(glossary, id));
      return ids ? [[id, ids] as const] : [];
    }),
  );
  return {
    moves,
    oldTermIds,
    moved: pages.map(({ path, to, anchors, carriesAnchors }) => ({
      path: withBase(base, path),
      to: withBase(base, to),
      title: titleOf(to),
      anchors: show(anchors, splitAddress(to)[0]),
      carriesAnchors,
    })),
  };
}

/** Notes what `session` has under which address, all without base. */
function list(session: Session, addresses: Addresses, titles: Map<string, string>) {
  const page = pageOf(session);
  const headings = headingsOf(session);
  addresses.set(page, new Set(headings.map(({ id }) => id)));
  titles.set(page, session.title);
  for (const { id, title } of headings) titles.set(permalink(page, id), title);
  if (session.updates.length > 0) {
    addresses.set(updatesPath(page), new Set());
    titles.set(updatesPath(page), `Updates: ${session.title}`);
  }
  if (session.kind !== 'talks') return;
  for (const { heading, number } of session.sections) {
    for (const at of number ? numbersOf(number) : []) {
      addresses.set(shortLink(page, at), new Set());
      titles.set(shortLink(page, at), heading);
    }
  }
}

/**
 * All headings of a session in document order, those below a section named with it, and then its
 * updates, which have permalinks too.
 */
const headingsOf = ({ sections, updates }: Session): { id: string; title: string }[] => [
  ...sections.flatMap(({ id, heading, subsections }) => [
    { id, title: heading },
    ...subsections
      .flatMap(withChildren)
      .map((below) => ({ id: below.id, title: `${below.text} (${heading})` })),
  ]),
  ...updates.map(({ id, title, section }) => ({ id, title: `${title} (${section.heading})` })),
];

const withChildren = (heading: OutlineHeading): OutlineHeading[] => [
  heading,
  ...heading.children.flatMap(withChildren),
];

const pageOf = ({ id, event }: Session) => sessionPath('/', event.id, id);
