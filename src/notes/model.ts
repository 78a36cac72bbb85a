/** Events, their sessions and their sections: sorted, linked, with every path made. */
import type { Heading } from './outline.ts';
import type { Ledger } from './ledger.ts';
import type { Moves } from './moves.ts';
import { leadOn, type MovedPage, type OldAnchor } from './old-addresses.ts';
import { eventPath, sessionPath } from './permalink.ts';
import type { Problem } from './problem.ts';
import type { EventData, SessionData } from './schema.ts';
import { readSections, type Section, type SectionDetails } from './sections.ts';

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
}

export interface Session extends SessionData {
  id: string;
  /** Site path, with base. */
  path: string;
  /** Its source, from the project's root. */
  file: string;
  event: Event;
  sections: Section[];
  /** The day its page was first published, if it was. */
  published?: string;
  /** Old anchors, by the id of the heading that they lead to. */
  oldIds: Map<string, string[]>;
  /** Old anchors that lead to other pages, or of which nothing is left. */
  gone: OldAnchor[];
  previous?: Session;
  next?: Session;
}

export interface Event extends EventData {
  id: string;
  path: string;
  /** By `order`. */
  sessions: Session[];
}

/** Everything the site shows; events with the newest first. */
export interface Site {
  events: Event[];
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
): Site {
  const built = events
    .map((source) => buildEvent(source, sessions, base))
    .sort((a, b) => b.starts.localeCompare(a.starts) || a.id.localeCompare(b.id, 'en'));
  return { events: built, ...leadOn(built, base, ledger) };
}

function buildEvent(source: EventSource, all: SessionSource[], base: string): Event {
  const event: Event = {
    ...source.data,
    id: source.id,
    path: eventPath(base, source.id),
    sessions: [],
  };
  event.sessions = all
    .filter((session) => session.event === source.id)
    .sort((a, b) => a.data.order - b.data.order)
    .map((session) => {
      const path = sessionPath(base, event.id, session.id);
      const { id, file, headings, details } = session;
      return {
        ...session.data,
        id,
        path,
        file,
        event,
        sections: readSections(headings, path, details),
        oldIds: new Map<string, string[]>(),
        gone: [],
      };
    });
  event.sessions.forEach((session, index) => {
    const [previous, next] = [event.sessions[index - 1], event.sessions[index + 1]];
    if (previous) session.previous = previous;
    if (next) session.next = next;
  });
  return event;
}

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
