/** The one door from Astro's collections to the model. */
import { getCollection, getEntry, render } from 'astro:content';
import {
  buildSite,
  type EventSource,
  type Session,
  type SessionSource,
  type Site,
} from './model.ts';
import { readLedger, type Ledger } from './ledger.ts';
import { parseSession } from './parse.ts';
import { report } from './problem.ts';

/** The ledger's text, if there is one, so that a change of it shows in `npm run dev`. */
const [ledgerText] = Object.values(
  import.meta.glob<string>('/content/permalinks.json', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

/** Every address that was published so far, without base. */
function readPublished(): Ledger {
  const ledger = readLedger(ledgerText ?? '{}');
  if ('problems' in ledger) throw new Error(report(ledger.problems));
  return ledger.data;
}

/** The model of all content, its paths made with the base under which Astro builds. */
export async function loadSite(): Promise<Site> {
  const events: EventSource[] = (await getCollection('events')).map(({ id, data }) => ({
    id,
    file: `content/${id}/event.yaml`,
    data,
  }));
  const sessions: SessionSource[] = (await getCollection('sessions')).map((entry) => {
    const file = `content/${entry.id}.mdx`;
    const [event, id] = entry.id.split('/') as [string, string];
    const result = parseSession(entry.body ?? '', file);
    if ('problem' in result) throw new Error(report([result.problem]));
    const { headings, details } = result.session;
    return { id, event, file, data: entry.data, headings, details };
  });
  return buildSite(events, sessions, import.meta.env.BASE_URL, readPublished());
}

/** The notes of `session`, as a component to place in a page. */
export async function renderNotes(session: Session) {
  const entry = await getEntry('sessions', `${session.event.id}/${session.id}`);
  if (!entry) throw new Error(`${session.file} is not in the collection`);
  return (await render(entry)).Content;
}
