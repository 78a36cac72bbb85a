/** The one door from Astro's collections to the model. */
import { getCollection, getEntry, render } from 'astro:content';
import {
  buildSite,
  type EventSource,
  type Session,
  type SessionSource,
  type Site,
} from './model.ts';
import { parseSession } from './parse.ts';
import { report } from './problem.ts';

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
    return { id, event, file, data: entry.data, headings: result.session.headings };
  });
  return buildSite(events, sessions, import.meta.env.BASE_URL);
}

/** The notes of `session`, as a component to place in a page. */
export async function renderNotes(session: Session) {
  const entry = await getEntry('sessions', `${session.event.id}/${session.id}`);
  if (!entry) throw new Error(`${session.file} is not in the collection`);
  return (await render(entry)).Content;
}
