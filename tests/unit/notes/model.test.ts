import { expect, test } from 'vitest';
import { buildSite } from '../../../src/notes/model.ts';
import { headingsOf } from './headings-of.ts';
import { eventSource, sessionSource } from './sources.ts';

test('events come newest first, those of one day by id', () => {
  const { events } = buildSite(
    [
      eventSource('kubecon-2019', { starts: '2019-05-20', ends: '2019-05-23' }),
      eventSource('zeta', { starts: '2024-03-19', ends: '2024-03-22' }),
      eventSource('alpha', { starts: '2024-03-19', ends: '2024-03-19' }),
    ],
    [],
    '/',
  );
  expect(events.map(({ id }) => id)).toEqual(['alpha', 'zeta', 'kubecon-2019']);
});

test('the sessions of an event come by order, and each knows its neighbours', () => {
  const { events } = buildSite(
    [eventSource('kubecon')],
    [
      sessionSource('kubecon', 'last', { order: 10 }),
      sessionSource('kubecon', 'first', { order: 1 }),
      sessionSource('kubecon', 'middle', { order: 9 }),
    ],
    '/',
  );
  const sessions = events[0]!.sessions;
  expect(sessions.map(({ id }) => id)).toEqual(['first', 'middle', 'last']);
  expect(sessions.map(({ previous }) => previous?.id)).toEqual([undefined, 'first', 'middle']);
  expect(sessions.map(({ next }) => next?.id)).toEqual(['middle', 'last', undefined]);
});

test('each session belongs to its event only, and neighbours are of one event', () => {
  const { events } = buildSite(
    [eventSource('kubecon'), eventSource('devoxx')],
    [sessionSource('kubecon', 'lab'), sessionSource('devoxx', 'lab')],
    '/',
  );
  for (const event of events) {
    expect(event.sessions).toHaveLength(1);
    const [session] = event.sessions;
    expect(session!.event).toBe(event);
    expect(session!.file).toBe(`content/${event.id}/lab.mdx`);
    expect(session).not.toHaveProperty('previous');
    expect(session).not.toHaveProperty('next');
  }
});

test.each(['/notes/', 'notes'])('the base path %j is in every path', (base) => {
  const headings = headingsOf('## Setup', '### Learn');
  const { events } = buildSite(
    [eventSource('kubecon')],
    [sessionSource('kubecon', 'lab', {}, headings)],
    base,
  );
  const [event] = events;
  const [session] = event!.sessions;
  expect(event!.path).toBe('/notes/kubecon/');
  expect(session!.path).toBe('/notes/kubecon/lab/');
  expect(session!.sections.map(({ path }) => path)).toEqual(['/notes/kubecon/lab/#setup']);
});

test('what the sources say is kept', () => {
  const source = eventSource('kubecon', { title: 'KubeCon', place: 'Barcelona' });
  const session = sessionSource('kubecon', 'lab', { title: 'A lab', kind: 'lab' });
  const { events } = buildSite([source], [session], '/');
  expect(events[0]).toMatchObject(source.data);
  expect(events[0]!.sessions[0]).toMatchObject(session.data);
});
