import { expect, test } from 'vitest';
import { eventData, sessionData } from '../../../src/notes/structured-data.ts';
import { buildSite } from '../../../src/notes/model.ts';
import { eventSource, sessionSource } from './sources.ts';

const full = (path: string) => `https://notes.example${path}`;
const home = { title: 'Home', path: '/' };

const { events } = buildSite(
  [eventSource('kubecon')],
  [sessionSource('kubecon', 'lab', { title: 'A lab' })],
  '/',
  { '/kubecon/lab/': { since: '2026-01-02' } },
);
const event = events[0]!;
const session = event.sessions[0]!;

/** The parts of a graph, each in its own line of JSON so that a test can change one. */
const graphOf = (data: object) =>
  data as { '@context': string; '@graph': Record<string, unknown>[] };

test('a session is an article about the event, by its note-taker', () => {
  const trail = [home, { title: event.title, path: event.path }];
  expect(graphOf(sessionData(session, trail, 'en', '/cards/kubecon/lab.png', full))).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Article',
        headline: 'A lab',
        description: 'What the session was.',
        url: 'https://notes.example/kubecon/lab/',
        image: 'https://notes.example/cards/kubecon/lab.png',
        inLanguage: 'en',
        dateCreated: '2019-05-20',
        datePublished: '2026-01-02',
        author: { '@type': 'Person', name: 'A. Writer' },
        isBasedOn: 'https://notes.example/',
        about: { '@id': 'https://event.example/' },
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://notes.example/' },
          {
            '@type': 'ListItem',
            position: 2,
            name: 'Title of kubecon',
            item: 'https://notes.example/kubecon/',
          },
          {
            '@type': 'ListItem',
            position: 3,
            name: 'A lab',
            item: 'https://notes.example/kubecon/lab/',
          },
        ],
      },
    ],
  });
});

test('what is not known of a session is left out', () => {
  const { published, ...rest } = session;
  expect(published).toBe('2026-01-02');
  const [article] = graphOf(sessionData(rest, [home], 'en', '/a.png', full))['@graph'];
  expect(article).not.toHaveProperty('datePublished');
  const noteTaker = { name: 'A. Writer', link: 'https://writer.example/' };
  const known = { ...session, event: { ...event, noteTaker } };
  expect(graphOf(sessionData(known, [home], 'en', '/a.png', full))['@graph'][0]).toMatchObject({
    author: { name: 'A. Writer', url: 'https://writer.example/' },
  });
});

test('an event has its days and its place, and is what its sessions are about', () => {
  const [gathering, trail] = graphOf(eventData(event, [home], full))['@graph'];
  expect(gathering).toEqual({
    '@type': 'Event',
    '@id': 'https://event.example/',
    name: 'Title of kubecon',
    startDate: '2019-05-20',
    endDate: '2019-05-21',
    location: { '@type': 'Place', name: 'Barcelona, Spain', address: 'Barcelona, Spain' },
    url: 'https://event.example/',
  });
  expect(trail).toMatchObject({ itemListElement: [{ name: 'Home' }, { position: 2 }] });
});
