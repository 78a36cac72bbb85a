import type { EventSource, SessionSource } from '../../../src/notes/model.ts';
import type { EventData, SessionData } from '../../../src/notes/schema.ts';

/** A valid event of two days, with what a test changes in it. */
export const eventSource = (id: string, changes: Partial<EventData> = {}): EventSource => ({
  id,
  file: `content/${id}/event.yaml`,
  data: {
    title: `Title of ${id}`,
    description: 'What the event was.',
    place: 'Barcelona, Spain',
    starts: '2019-05-20',
    ends: '2019-05-21',
    link: 'https://event.example/',
    noteTaker: { name: 'A. Writer' },
    source: { title: 'Raw notes', link: 'https://notes.example/' },
    ...changes,
  },
});

/** A valid session of `event`, with what a test changes in it. */
export const sessionSource = (
  event: string,
  id: string,
  changes: Partial<SessionData> = {},
  headings: SessionSource['headings'] = [],
): SessionSource => ({
  id,
  event,
  file: `content/${event}/${id}.mdx`,
  data: {
    title: `Title of ${id}`,
    kind: 'workshop',
    order: 1,
    date: '2019-05-20',
    description: 'What the session was.',
    ...changes,
  },
  headings,
});
