import { describe, expect, test } from 'vitest';
import { KINDS, eventSchema, sessionSchema, synonymsSchema } from '../../../src/notes/schema.ts';
import { eventSource, sessionSource } from './sources.ts';

const event = eventSource('kubecon').data;
const session = sessionSource('kubecon', 'lab').data;

/** Where the schema finds faults, as `key.key`. */
const faults = (
  result: ReturnType<typeof eventSchema.safeParse | typeof sessionSchema.safeParse>,
) => result.error?.issues.map(({ path }) => path.join('.')) ?? [];

test('what is right is taken as it is', () => {
  expect(eventSchema.parse(event)).toEqual(event);
  expect(sessionSchema.parse(session)).toEqual(session);
});

test('a session or an event may be a draft, which is said by true or false', () => {
  expect(eventSchema.parse({ ...event, draft: true }).draft).toBe(true);
  expect(sessionSchema.parse({ ...session, draft: false }).draft).toBe(false);
  expect(faults(eventSchema.safeParse({ ...event, draft: 'yes' }))).toEqual(['draft']);
  expect(faults(sessionSchema.safeParse({ ...session, draft: 'yes' }))).toEqual(['draft']);
});

test('a day may be the Date that a YAML reader makes of it', () => {
  const date = new Date('2019-05-20T00:00:00Z');
  expect(sessionSchema.parse({ ...session, date }).date).toBe('2019-05-20');
});

test.each(['2019-02-30', '20 May 2019', '2019-5-2', '', 20190520, null])(
  'the day %j is refused',
  (date) => {
    expect(faults(sessionSchema.safeParse({ ...session, date }))).toEqual(['date']);
  },
);

test('an event may end on the day it starts and not before', () => {
  const on = (ends: string) => eventSchema.safeParse({ ...event, starts: '2019-05-20', ends });
  expect(on('2019-05-20').success).toBe(true);
  expect(faults(on('2019-05-19'))).toEqual(['ends']);
});

test.each(['http://notes.example/', 'https://notes.example/#a'])('the link %j is taken', (link) => {
  expect(eventSchema.parse({ ...event, link }).link).toBe(link);
});

test.each(['ftp://notes.example/', 'javascript:alert(1)', 'mailto:a@b.example', '/about/', ''])(
  'the link %j is refused everywhere',
  (link) => {
    const noteTaker = { name: 'A. Writer', link };
    const result = eventSchema.safeParse({ ...event, link, noteTaker });
    expect(faults(result)).toEqual(['link', 'noteTaker.link']);
  },
);

test('text loses the spaces around it and must not be empty', () => {
  expect(sessionSchema.parse({ ...session, title: '  A title \n' }).title).toBe('A title');
  expect(faults(sessionSchema.safeParse({ ...session, title: '  ' }))).toEqual(['title']);
});

describe('a session', () => {
  test.each(KINDS)('may be of kind %s', (kind) => {
    expect(sessionSchema.parse({ ...session, kind }).kind).toBe(kind);
  });

  test.each([0, -1, 1.5, '2'])('must not have the order %j', (order) => {
    expect(faults(sessionSchema.safeParse({ ...session, order }))).toEqual(['order']);
  });

  test('has no keys but those described', () => {
    const result = sessionSchema.safeParse({ ...session, speaker: 'A. Writer' });
    expect(result.error?.issues).toMatchObject([
      { code: 'unrecognized_keys', keys: ['speaker'], path: [] },
    ]);
  });
});

test('the people and sources of an event have no keys but those described', () => {
  const source = { ...event.source, url: 'https://notes.example/' };
  expect(eventSchema.safeParse({ ...event, source }).error?.issues).toMatchObject([
    { code: 'unrecognized_keys', keys: ['url'], path: ['source'] },
  ]);
});

describe('words for search', () => {
  const withWords = (words: object) => sessionSchema.safeParse({ ...session, ...words });

  test('may be given for a session and for its sections', () => {
    const words = { keywords: ['mesh'], sectionKeywords: { setup: ['GKE', 'cloud'], café: [] } };
    expect(withWords(words).data).toMatchObject(words);
  });

  test.each([
    [{ keywords: 'mesh' }, 'keywords'],
    [{ keywords: ['mesh', ''] }, 'keywords.1'],
    [{ sectionKeywords: ['mesh'] }, 'sectionKeywords'],
    [{ sectionKeywords: { setup: 'mesh' } }, 'sectionKeywords.setup'],
    [{ sectionKeywords: { setup: ['mesh', 1] } }, 'sectionKeywords.setup.1'],
  ])('must not be %j', (words, place) => {
    expect(faults(withWords(words))).toEqual([place]);
  });
});

describe('synonyms', () => {
  test('are groups of words or phrases', () => {
    expect(
      synonymsSchema.parse([
        ['Kubernetes', ' k8s '],
        ['clean up', 'delete', 'tear down'],
      ]),
    ).toEqual([
      ['Kubernetes', 'k8s'],
      ['clean up', 'delete', 'tear down'],
    ]);
  });

  test.each([
    [{ kubernetes: ['k8s'] }, ''],
    [['kubernetes', 'k8s'], '0'],
    [[['kubernetes', 'k8s'], ['mesh']], '1'],
    [[['kubernetes', '']], '0.1'],
  ])('must not be %j', (groups, place) => {
    const { issues } = synonymsSchema.safeParse(groups).error!;
    expect(issues[0]!.path.join('.')).toBe(place);
  });
});
