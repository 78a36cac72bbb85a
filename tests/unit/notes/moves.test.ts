import { describe, expect, test } from 'vitest';
import {
  Moves,
  decisionsOf,
  shortLinkDecisions,
  splitAddress,
  type Decision,
} from '../../../src/notes/moves.ts';
import type { Addresses } from '../../../src/notes/permalink.ts';

const addresses: Addresses = new Map([
  ['/new/', new Set()],
  ['/new/lab/', new Set(['setup', 'setup--learn', 'end'])],
  ['/new/talks/', new Set(['talk-1-ebpf', 'talk-1-ebpf--learn'])],
  ['/new/talks/1/', new Set()],
  ['/new/unreadable/', undefined],
]);

/** Moves by decisions that are written as `'from → to'`. */
const moves = (...decisions: string[]) =>
  new Moves(
    decisions.map((decision): Decision => {
      const [from, to, reason] = decision.split(' → ') as [string, string, string?];
      return { from, to, ...(reason === undefined ? {} : { reason }) };
    }),
    addresses,
  );

test.each([
  ['/a/b/#c', '/a/b/', 'c'],
  ['/a/b/', '/a/b/', ''],
  ['/a/#', '/a/', ''],
  ['/a/#b#c', '/a/', 'b#c'],
])('%j is a path and a fragment', (address, path, fragment) => {
  expect(splitAddress(address)).toEqual([path, fragment]);
});

describe('the site has', () => {
  test.each(['/new/', '/new/lab/', '/new/lab/#setup', '/new/talks/1/', '/new/unreadable/#any'])(
    '%s',
    (address) => {
      expect(moves().has(address)).toBe(true);
      expect(moves().follow(address)).toEqual({ at: address });
    },
  );

  test.each(['/old/', '/new/#setup', '/new/lab/#none', '/old/#setup', '/new/talks/1/#a'])(
    'not %s',
    (address) => {
      expect(moves().has(address)).toBe(false);
      expect(moves().follow(address)).toEqual({ lost: 'nowhere', trail: [address] });
    },
  );
});

describe('an old address leads on', () => {
  test.each<[string, string, string, ...string[]]>([
    ['to what took its place', '/new/lab/#a', '/new/lab/#setup', '/new/lab/#a → /new/lab/#setup'],
    [
      'over any number of moves',
      '/new/lab/#a',
      '/new/lab/#setup',
      ...[
        '/new/lab/#b → /new/lab/#c',
        '/new/lab/#a → /new/lab/#b',
        '/new/lab/#c → /new/lab/#setup',
      ],
    ],
    [
      'to another page',
      '/new/lab/#a',
      '/new/talks/#talk-1-ebpf',
      '/new/lab/#a → /new/talks/#talk-1-ebpf',
    ],
    ['with its page', '/old/lab/#setup', '/new/lab/#setup', '/old/lab/ → /new/lab/'],
    ['with its event', '/old/lab/#setup', '/new/lab/#setup', '/old/ → /new/'],
    ['to the event itself', '/old/', '/new/', '/old/ → /new/'],
    [
      'where a session moved, and its event after that',
      '/old/work/#setup',
      '/new/lab/#setup',
      ...['/old/work/ → /new/lab/', '/old/ → /new/'],
    ],
    [
      'where an event moved, and its session after that',
      '/old/work/#setup',
      '/new/lab/#setup',
      ...['/new/work/ → /new/lab/', '/old/ → /new/'],
    ],
    [
      'where a page moved, and its section was renamed before',
      '/old/lab/#a',
      '/new/lab/#setup',
      ...['/old/lab/ → /new/lab/', '/new/lab/#a → /new/lab/#setup'],
    ],
    [
      'where a section left a page that moved later',
      '/old/lab/#talk',
      '/new/talks/#talk-1-ebpf',
      ...['/old/lab/ → /new/lab/', '/old/lab/#talk → /new/talks/#talk-1-ebpf'],
    ],
    [
      'as a subsection of its section',
      '/new/lab/#a--learn',
      '/new/lab/#setup--learn',
      '/new/lab/#a → /new/lab/#setup',
    ],
    [
      'as a subsection to another page',
      '/old/lab/#a--learn',
      '/new/talks/#talk-1-ebpf--learn',
      '/old/lab/#a → /new/talks/#talk-1-ebpf',
    ],
    [
      'as a subsection of its own, rather than of its section',
      '/new/lab/#a--learn',
      '/new/lab/#end',
      ...['/new/lab/#a → /new/lab/#setup', '/new/lab/#a--learn → /new/lab/#end'],
    ],
    ['with the short link of a talk', '/old/talks/1/', '/new/talks/1/', '/old/ → /new/'],
    [
      'to a page whose notes can’t be read',
      '/old/#a',
      '/new/unreadable/#a',
      '/old/ → /new/unreadable/',
    ],
  ])('%s', (_, from, at, ...decisions) => {
    expect(moves(...decisions).follow(from)).toEqual({ at });
    expect(moves(...decisions.reverse()).follow(from)).toEqual({ at });
  });

  test('to the reason why nothing is left, and its subsections with it', () => {
    const gone = moves(
      '/new/lab/#a → /new/lab/#a → Nobody came.',
      '/old/ → /new/',
      '/new/lab/#b → /new/lab/#a',
    );
    const reason = { at: '/new/lab/#a', reason: 'Nobody came.' };
    for (const id of ['a', 'a--learn', 'b', 'b--learn'])
      expect(gone.follow(`/new/lab/#${id}`)).toEqual(reason);
    expect(gone.follow('/old/lab/#a')).toEqual(reason);
  });

  test('not where the site has it, whatever was decided', () => {
    expect(moves('/new/lab/#end → /new/lab/#setup').follow('/new/lab/#end')).toEqual({
      at: '/new/lab/#end',
    });
  });

  test('not with a page whose path only begins the same', () => {
    expect(moves('/old/ → /new/').follow('/older/')).toMatchObject({ lost: 'nowhere' });
    expect(moves('/new/lab/#a → /new/lab/#setup').follow('/new/lab/#a-b')).toMatchObject({
      lost: 'nowhere',
    });
  });
});

describe('an old address is lost', () => {
  test('where it ends nowhere, with all that it led to', () => {
    expect(moves('/new/lab/#a → /new/lab/#b').follow('/new/lab/#a')).toEqual({
      lost: 'nowhere',
      trail: ['/new/lab/#a', '/new/lab/#b'],
    });
  });

  test.each([
    [
      ['/new/lab/#a → /new/lab/#b', '/new/lab/#b → /new/lab/#a'],
      ['a', 'b', 'a'],
    ],
    [['/new/lab/#a → /new/lab/#a'], ['a', 'a']],
    [
      ['/new/lab/#a → /new/lab/#b', '/new/lab/#b → /new/lab/#c', '/new/lab/#c → /new/lab/#b'],
      ['a', 'b', 'c', 'b'],
    ],
  ])('where %j lead round in a circle', (decisions, ids) => {
    expect(moves(...decisions).follow('/new/lab/#a')).toEqual({
      lost: 'circle',
      trail: ids.map((id) => `/new/lab/#${id}`),
    });
  });

  test('where pages lead to each other', () => {
    const circle = moves('/a/ → /b/', '/b/ → /a/');
    expect(circle.follow('/a/#x')).toMatchObject({ lost: 'circle' });
  });

  test('where its page moved and has no such heading', () => {
    expect(moves('/old/lab/ → /new/lab/').follow('/old/lab/#a')).toEqual({
      lost: 'nowhere',
      trail: ['/old/lab/#a', '/new/lab/#a'],
    });
  });

  test('where a subsection has no counterpart in what took its section’s place', () => {
    expect(moves('/new/lab/#a → /new/lab/#end').follow('/new/lab/#a--learn')).toMatchObject({
      lost: 'nowhere',
      trail: ['/new/lab/#a--learn', '/new/lab/#end--learn'],
    });
  });
});

describe('the short link of a talk', () => {
  test('goes where the anchor of the same title in its session goes', () => {
    expect(
      shortLinkDecisions({
        '/e/talks/': { title: 'x' },
        '/e/talks/#talk-1-a': { title: 'a' },
        '/e/talks/#talk-2-b': { title: 'b' },
        '/e/talks/1/': { title: 'a' },
        '/e/talks/2/': { title: 'b' },
        '/e/other/#talk-3-a': { title: 'a' },
      }),
    ).toEqual([
      { from: '/e/talks/1/', to: '/e/talks/#talk-1-a' },
      { from: '/e/talks/2/', to: '/e/talks/#talk-2-b' },
    ]);
  });

  test.each([
    ['no anchor has its title', { '/e/talks/1/': { title: 'a' }, '/e/talks/#b': { title: 'b' } }],
    ['it is a path of the site itself', { '/1/': {}, '/#a': {} }],
    [
      'the anchor is of another session',
      { '/e/talks/1/': { title: 'a' }, '/e/lab/#a': { title: 'a' } },
    ],
    ['it is no short link', { '/e/talks/one/': { title: 'a' }, '/e/talks/#a': { title: 'a' } }],
  ])('is not known where %s', (_, published) => {
    expect(shortLinkDecisions(published)).toEqual([]);
  });
});

describe('what front matter decides', () => {
  const page = '/e/lab/';

  test('of nothing is nothing', () => {
    expect(decisionsOf({}, page)).toEqual([]);
  });

  test('is read with the place of each', () => {
    expect(
      decisionsOf(
        {
          movedFrom: ['/e/old/', '/d/lab/'],
          aliases: { a: 'setup', '/e/talks/#b': 'end', '/e/talks/': 'end' },
          removed: { c: 'Nobody came.' },
        },
        page,
      ),
    ).toEqual([
      { from: '/e/old/', to: page, place: ['movedFrom', 0] },
      { from: '/d/lab/', to: page, place: ['movedFrom', 1] },
      { from: '/e/lab/#a', to: '/e/lab/#setup', place: ['aliases', 'a'] },
      { from: '/e/talks/#b', to: '/e/lab/#end', place: ['aliases', '/e/talks/#b'] },
      { from: '/e/talks/', to: '/e/lab/#end', place: ['aliases', '/e/talks/'] },
      {
        from: '/e/lab/#c',
        to: '/e/lab/#c',
        reason: 'Nobody came.',
        place: ['removed', 'c'],
      },
    ]);
  });
});

test('what a session says of a subsection counts also after its event was renamed', () => {
  // `learn` was removed from the lab before its section went to the talks, then `old` became `new`.
  const gone = moves(
    '/old/ → /new/',
    '/new/lab/#a--learn → /new/lab/#a--learn → Nobody came.',
    '/old/lab/#a → /new/talks/#talk-1-ebpf',
  );
  expect(gone.follow('/old/lab/#a--learn')).toEqual({
    at: '/new/lab/#a--learn',
    reason: 'Nobody came.',
  });
  expect(gone.follow('/old/lab/#a')).toEqual({ at: '/new/talks/#talk-1-ebpf' });
});
