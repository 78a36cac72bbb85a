import type { BuiltSite } from '../../../src/build/built-site.ts';
import type { Ledger } from '../../../src/notes/ledger.ts';
import { buildSite } from '../../../src/notes/model.ts';
import { shortLink } from '../../../src/notes/permalink.ts';
import type { EventData, SessionData } from '../../../src/notes/schema.ts';
import { headingsOf } from '../notes/headings-of.ts';
import { eventSource, sessionSource } from '../notes/sources.ts';
import { builtPage, builtSite } from './built.ts';

export interface Notes {
  event?: string;
  session?: string;
  headings?: string[];
  eventData?: Partial<EventData>;
  data?: Partial<SessionData>;
}

/** What a build makes of an event of one session of talks, as far as addresses go. */
export function builtNotes(notes: Notes, ledger: Ledger = {}): BuiltSite {
  const { event = 'e', session = 'talks', headings = [], eventData, data } = notes;
  const site = buildSite(
    [eventSource(event, { title: 'The event', ...eventData })],
    [
      sessionSource(
        event,
        session,
        { kind: 'talks', title: 'Talks', ...data },
        headingsOf(...headings),
      ),
    ],
    '/',
    ledger,
  );
  const page = (path: string, title: string, body = '') =>
    builtPage(path, `<meta property="og:title" content="${title}">${body}`);
  const [own] = site.events[0]!.sessions;
  const { sections, path, oldIds, gone } = own!;
  const body = sections
    .flatMap(({ id, heading, subsections }) => [{ id, text: heading }, ...subsections])
    .map(({ id, text }) => {
      const spans = (oldIds.get(id) ?? []).map((old) => `<span id="${old}"></span>`).join('');
      return `<h2 id="${id}">${spans}${text}</h2><copy-link><a href="#${id}"></a></copy-link>`;
    });
  const listed = (anchors: { id: string }[]) => anchors.map(({ id }) => `<li id="${id}">`).join('');
  return builtSite(
    [
      page(site.events[0]!.path, site.events[0]!.title),
      page(path, own!.title, body.join('') + listed(gone)),
      ...sections.flatMap(({ heading, number }) =>
        number ? page(shortLink(path, number.first), heading) : [],
      ),
      ...site.moved.map(({ path, title, anchors }) => page(path, title, listed(anchors))),
    ],
    [],
    site,
  );
}
