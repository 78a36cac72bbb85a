/** Social cards: the pictures that stand for pages where they are shared. Here, what each one says. */
import { formatDay, formatDays } from '../notes/days.ts';
import type { Event, Session, Site } from '../notes/model.ts';
import { cardPath } from '../notes/permalink.ts';
import type { Kind } from '../notes/schema.ts';
import { numbersOf } from '../notes/sections.ts';

export interface Card {
  /** Its file, a site path without base. */
  path: string;
  /** Sort of page, above the title: `lab`, `Talk`. */
  label: string;
  /** Whose icon is beside the label. */
  kind?: Kind;
  /** Number of a talk, which hangs large beside the title. */
  numeral?: string;
  title: string;
  /** Who gave a talk. */
  byline?: string;
  /** Event, or its place. */
  context: string;
  /** Day or days, in words. */
  date: string;
  /** Name of the site. */
  site: string;
}

/** Name of the site, and how its days are written. */
interface About {
  name: string;
  locale: string;
}

/** The cards of all events, sessions and talks. */
export const allCards = ({ events }: Site, about: About): Card[] =>
  events.flatMap((event) => [
    eventCard(event, about),
    ...event.sessions.flatMap((session) => [
      sessionCard(session, about),
      ...talkCards(session, about),
    ]),
  ]);

const eventCard = ({ id, title, place, starts, ends }: Event, about: About): Card => ({
  path: cardPath('/', id),
  label: 'Notes',
  title,
  context: place ?? '',
  date: formatDays(starts, ends, about.locale),
  site: about.name,
});

const sessionCard = ({ event, id, kind, title, date }: Session, about: About): Card => ({
  path: cardPath('/', event.id, id),
  label: kind,
  kind,
  title,
  context: event.title,
  date: formatDay(date, about.locale),
  site: about.name,
});

const talkCards = (session: Session, about: About): Card[] =>
  session.sections.flatMap(({ title, number, speaker }) =>
    (session.kind === 'talks' && number ? numbersOf(number) : []).map((at) => ({
      ...sessionCard(session, about),
      path: cardPath('/', session.event.id, session.id, at),
      label: 'Talk',
      numeral: String(at),
      title,
      ...(speaker
        ? { byline: [speaker.name, speaker.affiliation].filter(Boolean).join(', ') }
        : {}),
    })),
  );
