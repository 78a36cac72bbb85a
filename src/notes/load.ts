/** The one door from Astro's collections to the model. */
import { getCollection, getEntry, render } from 'astro:content';
import {
  buildSite,
  type EventSource,
  type Session,
  type SessionSource,
  type Site,
} from './model.ts';
import { SOURCES_FILE, readCitedSources } from './cited-sources.ts';
import { GLOSSARY_FILE, readGlossary } from './glossary.ts';
import { LEDGER_FILE, readLedger } from './ledger.ts';
import { readNotes } from './notes-file.ts';
import { report, type Problem } from './problem.ts';
import { readUpdates } from './voices.ts';

/** The texts of the files that all events share, so that a change of them shows in `npm run dev`. */
const texts = import.meta.glob<string>(
  ['/content/permalinks.json', '/content/sources.yaml', '/content/glossary.yaml'],
  { query: '?raw', import: 'default', eager: true },
);

const UNREAD = { headings: [], details: {}, components: [] };

/** What `read` makes of a shared file, or of `empty` where there is none. */
function readShared<Data>(
  file: string,
  read: (text: string) => { data: Data } | { problems: Problem[] },
  empty: string,
): Data {
  const result = read(texts[`/${file}`] ?? empty);
  if ('problems' in result) throw new Error(report(result.problems));
  return result.data;
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
    // In development the site goes on without what can't be read, and says so over its pages.
    const { headings, details, components } = readNotes(entry.body ?? '', file).session ?? UNREAD;
    const updates = readUpdates(components);
    return { id, event, file, data: entry.data, headings, details, updates };
  });
  return buildSite(
    events,
    sessions,
    import.meta.env.BASE_URL,
    readShared(LEDGER_FILE, readLedger, '{}'),
    {
      sources: readShared(SOURCES_FILE, readCitedSources, '{}'),
      terms: readShared(GLOSSARY_FILE, readGlossary, '[]'),
    },
  );
}

/** The notes of `session`, as a component to place in a page. */
export async function renderNotes(session: Session) {
  const entry = await getEntry('sessions', `${session.event.id}/${session.id}`);
  if (!entry) throw new Error(`${session.file} is not in the collection`);
  return (await render(entry)).Content;
}
