/** Events, their sessions and their sections: sorted, linked, with every path made. */
import { citedBy, type CitedSources } from './cited-sources.ts';
import { occursIn } from './glossary.ts';
import type { Heading } from './outline.ts';
import type { Ledger } from './ledger.ts';
import type { Moves } from './moves.ts';
import { leadOn, type MovedPage, type OldAnchor } from './old-addresses.ts';
import { eventPath, permalink, sessionPath, sitePaths, withBase } from './permalink.ts';
import type { Problem } from './problem.ts';
import type { CitedSource, EventData, SessionData, TermData } from './schema.ts';
import { readSections, type Section, type SectionDetails } from './sections.ts';
import type { ParsedUpdate } from './voices.ts';

/** A valid `event.yaml`; `id` is the name of its folder. */
export interface EventSource {
  id: string;
  file: string;
  data: EventData;
}

/** A valid session; `id` is the name of its file, `event` that of its folder. */
export interface SessionSource {
  id: string;
  event: string;
  file: string;
  data: SessionData;
  headings: Heading[];
  /** What stands below the headings of sections, by their ids. */
  details?: Record<string, SectionDetails>;
  updates?: ParsedUpdate[];
}

/** What has changed since a session, as one of its sections tells it. */
export interface Update extends Omit<ParsedUpdate, 'section' | 'sourceIds'> {
  /** Site path and fragment. */
  path: string;
  section: Section;
  session: Session;
  sources: CitedSource[];
  /** The day it was first published, if it was. */
  published?: string;
}

/** A term of the glossary and the sections that have it. */
export interface Term extends Omit<TermData, 'source'> {
  /** Site path and fragment. */
  path: string;
  sources: CitedSource[];
  occurrences: { session: Session; sections: Section[] }[];
}

/** What all events share. */
export interface Shared {
  sources: CitedSources;
  terms: TermData[];
}

export interface Session extends Omit<SessionData, 'draft'> {
  id: string;
  /** Site path, with base. */
  path: string;
  /** Its source, from the project's root. */
  file: string;
  event: Event;
  sections: Section[];
  /** In the order in which they stand. */
  updates: Update[];
  /** The file whose `draft: true` keeps it out of a build. */
  draft?: string;
  /** The day its page was first published, if it was. */
  published?: string;
  /** Old anchors, by the id of the heading that they lead to. */
  oldIds: Map<string, string[]>;
  /** Old anchors that lead to other pages, or of which nothing is left. */
  gone: OldAnchor[];
  previous?: Session;
  next?: Session;
}

export interface Event extends Omit<EventData, 'draft'> {
  id: string;
  path: string;
  /** The file whose `draft: true` keeps it out of a build: its own, or that of a session if all have it. */
  draft?: string;
  /** By `order`. */
  sessions: Session[];
}

/** Everything the site shows; events with the newest first. */
export interface Site {
  events: Event[];
  /** Of all sessions, the latest change first. */
  updates: Update[];
  /** By name. */
  terms: Term[];
  /** What background and updates are taken from, by the ids that notes name. */
  sources: CitedSources;
  /** Old anchors of the glossary, by the ids of their terms. */
  oldTermIds: Map<string, string[]>;
  /** Paths that were pages once. */
  moved: MovedPage[];
  /** Where any address leads that was ever published; addresses are without base. */
  moves: Moves;
}

/** The site below `base`, in which the addresses of the `ledger` lead on. */
export function buildSite(
  events: EventSource[],
  sessions: SessionSource[],
  base: string,
  ledger: Ledger = {},
  { sources, terms }: Shared = { sources: new Map(), terms: [] },
): Site {
  const built = events
    .map((source) => buildEvent(source, sessions, base, sources))
    .sort((a, b) => b.starts.localeCompare(a.starts) || a.id.localeCompare(b.id, 'en'));
  const all = built.flatMap((event) => event.sessions);
  return {
    events: built,
    updates: all
      .flatMap((session) => session.updates)
      .sort((a, b) => b.when.localeCompare(a.when) || a.title.localeCompare(b.title, 'en')),
    terms: terms
      .map((term) => buildTerm(term, all, base, sources))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
    sources,
    ...leadOn(built, base, ledger, terms),
  };
}

function buildTerm(
  { source, ...term }: TermData,
  sessions: Session[],
  base: string,
  sources: CitedSources,
): Term {
  return {
    ...term,
    path: permalink(sitePaths(base).glossary, term.id),
    sources: citedBy(source, sources),
    occurrences: sessions
      .map((session) => ({
        session,
        sections: session.sections.filter(({ heading, text = '' }) =>
          occursIn({ ...term, source }, `${heading} ${text}`),
        ),
      }))
      .filter(({ sections }) => sections.length > 0),
  };
}

function buildEvent(
  source: EventSource,
  all: SessionSource[],
  base: string,
  sources: CitedSources,
): Event {
  const { draft, ...data } = source.data;
  const event: Event = {
    ...data,
    id: source.id,
    path: eventPath(base, source.id),
    sessions: [],
    ...(draft ? { draft: source.file } : {}),
  };
  event.sessions = all
    .filter((session) => session.event === source.id)
    .sort((a, b) => a.data.order - b.data.order)
    .map((session) => {
      const path = sessionPath(base, event.id, session.id);
      const { id, file, headings, details, updates = [] } = session;
      const { draft, ...data } = session.data;
      const leftOutBy = event.draft ?? (draft ? file : undefined);
      const built: Session = {
        ...data,
        id,
        path,
        file,
        event,
        sections: readSections(headings, path, details),
        updates: [],
        oldIds: new Map<string, string[]>(),
        gone: [],
        ...(leftOutBy ? { draft: leftOutBy } : {}),
      };
      built.updates = updates.flatMap(({ section: at, sourceIds, ...update }) => {
        const section = built.sections.find((candidate) => candidate.id === at);
        if (!section) return [];
        const cited = citedBy(sourceIds, sources);
        return {
          ...update,
          html: withSitePaths(update.html, path, base),
          path: permalink(path, update.id),
          section,
          session: built,
          sources: cited,
        };
      });
      return built;
    });
  const [first] = event.sessions;
  if (first?.draft && event.sessions.every((session) => session.draft)) event.draft ??= first.draft;
  event.sessions.forEach((session, index) => {
    const [previous, next] = [event.sessions[index - 1], event.sessions[index + 1]];
    if (previous) session.previous = previous;
    if (next) session.next = next;
  });
  return event;
}

/** `html` from the page at `page`, with its links as they have to be on any other page. */
const withSitePaths = (html: string, page: string, base: string) =>
  html.replace(/ href="(?!\w+:|\/\/)([^"]*)"/g, (_, href: string) => {
    const { pathname, hash } = new URL(href, `https://site${page}`);
    return ` href="${href.startsWith('/') ? withBase(base, pathname) : pathname}${hash}"`;
  });

/** What must hold between sources, which no single file shows. Sessions may lack their event here. */
export function checkSources(events: EventSource[], sessions: SessionSource[]): Problem[] {
  const groups = Object.values(Object.groupBy(sessions, ({ event }) => event)) as SessionSource[][];
  return groups.flatMap((own) => [
    ...repeated(own, (session) => session.id.toLowerCase(), 'id', 'rename one of the two files'),
    ...repeated(own, (session) => session.data.order, 'order', 'give one of them another `order`'),
    ...checkDates(
      own,
      events.find(({ id }) => id === own[0]?.event),
    ),
  ]);
}

function checkDates(sessions: SessionSource[], event: EventSource | undefined): Problem[] {
  if (!event) return [];
  const { starts, ends } = event.data;
  return sessions
    .filter(({ data }) => data.date < starts || data.date > ends)
    .map(({ file, data }) => ({
      file,
      what: `\`date\` is ${data.date}, when the event was not on`,
      expected: `a day from ${starts} to ${ends}, as ${event.file} says`,
      fix: 'correct `date`, or `starts` and `ends` of the event',
    }));
}

function repeated(
  sessions: SessionSource[],
  key: (session: SessionSource) => string | number,
  name: string,
  fix: string,
): Problem[] {
  return sessions.flatMap((session, index) => {
    const first = sessions.find((other) => key(other) === key(session))!;
    if (sessions.indexOf(first) === index) return [];
    return {
      file: session.file,
      what: `its ${name} \`${key(session)}\` is also that of ${first.file}`,
      expected: `every session of an event to have its own ${name}`,
      fix,
    };
  });
}
