import { describe, expect, test } from 'vitest';
import { Moves, type Decision } from '../../../src/notes/moves.ts';
import type { Addresses } from '../../../src/notes/permalink.ts';
import { findRedirects } from '../../../src/notes/redirects.ts';

const PAGES: Addresses = new Map([
  ['/e/lab/', new Set(['setup', 'end'])],
  ['/e/talks/', new Set(['talk-1-ebpf', 'setup'])],
]);

/** What pages offer for the `published` addresses, by decisions written as `'from → to'`. */
const redirects = (published: string[], ...decisions: string[]) =>
  findRedirects(
    new Moves(
      decisions.map((decision): Decision => {
        const [from, to, reason] = decision.split(' → ') as [string, string, string?];
        return { from, to, ...(reason === undefined ? {} : { reason }) };
      }),
      PAGES,
    ),
    published,
  );

const NONE = { oldIds: new Map(), forwards: new Map(), pages: [] };

test('what never moved needs nothing', () => {
  expect(redirects(['/e/lab/', '/e/lab/#setup'])).toEqual(NONE);
});

test('what is lost is told elsewhere, and leads nowhere', () => {
  expect(redirects(['/old/', '/e/lab/#a', '/e/lab/#b'], '/e/lab/#b → /e/lab/#c')).toEqual(NONE);
});

test('an old anchor stands at the heading that it leads to, with all chains followed', () => {
  const { oldIds, forwards, pages } = redirects(
    ['/e/lab/#b', '/e/lab/#a'],
    ...['/e/lab/#a → /e/lab/#b', '/e/lab/#b → /e/lab/#setup', '/e/lab/#c → /e/lab/#end'],
  );
  expect([...oldIds]).toEqual([
    ['/e/lab/#setup', ['a', 'b']],
    ['/e/lab/#end', ['c']],
  ]);
  expect([forwards.size, pages]).toEqual([0, []]);
});

test('an anchor of a section on another page leads on from the page that it was on', () => {
  expect(redirects(['/e/lab/#a'], '/e/lab/#a → /e/talks/#talk-1-ebpf')).toEqual({
    ...NONE,
    forwards: new Map([['/e/lab/', [{ id: 'a', to: '/e/talks/#talk-1-ebpf' }]]]),
  });
});

test('an anchor of which nothing is left tells why, on its own page', () => {
  const gone = '/e/lab/#a → /e/lab/#a → Nobody came.';
  expect(redirects(['/e/lab/#a--learn'], gone)).toEqual({
    ...NONE,
    forwards: new Map([
      [
        '/e/lab/',
        [
          { id: 'a', to: '/e/lab/#a', reason: 'Nobody came.' },
          { id: 'a--learn', to: '/e/lab/#a', reason: 'Nobody came.' },
        ],
      ],
    ]),
  });
});

describe('a page that moved', () => {
  const moved = '/old/ → /e/lab/';

  test('has its anchors, and a browser may carry them over where they are the same', () => {
    expect(redirects(['/old/', '/old/#setup', '/old/#end'], moved)).toEqual({
      ...NONE,
      pages: [
        {
          path: '/old/',
          to: '/e/lab/',
          anchors: [
            { id: 'end', to: '/e/lab/#end' },
            { id: 'setup', to: '/e/lab/#setup' },
          ],
          carriesAnchors: true,
        },
      ],
    });
  });

  test('leads on where only an anchor of it was published', () => {
    expect(redirects(['/old/#setup'], moved).pages).toMatchObject([
      { path: '/old/', anchors: [{ id: 'setup' }] },
    ]);
  });

  test('leads on where an author names it, though nobody recorded it', () => {
    expect(redirects([], moved).pages).toMatchObject([{ path: '/old/', anchors: [] }]);
  });

  test('hands the new page the ids of its own that were renamed', () => {
    const { oldIds, pages } = redirects(['/old/#a'], moved, '/old/#a → /e/lab/#setup');
    expect([...oldIds]).toEqual([['/e/lab/#setup', ['a']]]);
    expect(pages).toMatchObject([{ carriesAnchors: true, anchors: [{ to: '/e/lab/#setup' }] }]);
  });

  test('hands the new page what left the old one before it was renamed', () => {
    const away = '/old/#a → /e/talks/#talk-1-ebpf';
    const { forwards, pages } = redirects(['/old/#a'], moved, away);
    expect([...forwards]).toEqual([['/e/lab/', [{ id: 'a', to: '/e/talks/#talk-1-ebpf' }]]]);
    expect(pages).toMatchObject([{ carriesAnchors: true }]);
  });

  test('hands the new page the reason for what was gone before', () => {
    const gone = '/old/#a → /old/#a → Nobody came.';
    const { forwards, pages } = redirects(['/old/#a'], moved, gone);
    expect(forwards.get('/e/lab/')).toEqual([{ id: 'a', to: '/old/#a', reason: 'Nobody came.' }]);
    expect(pages).toMatchObject([
      { carriesAnchors: true, anchors: [{ id: 'a', reason: 'Nobody came.' }] },
    ]);
  });

  test('must lead on by itself where the new page means something else by an id', () => {
    const { pages } = redirects(['/old/#end'], moved, '/old/#end → /e/lab/#setup');
    expect(pages).toMatchObject([
      { carriesAnchors: false, anchors: [{ id: 'end', to: '/e/lab/#setup' }] },
    ]);
  });

  test('must lead on by itself where an old id of the new page means something else', () => {
    const { oldIds, pages } = redirects(
      ['/old/#a', '/e/lab/#a'],
      ...[moved, '/old/#a → /e/lab/#setup', '/e/lab/#a → /e/lab/#end'],
    );
    expect([...oldIds]).toEqual([['/e/lab/#end', ['a']]]);
    expect(pages).toMatchObject([{ carriesAnchors: false }]);
  });

  test('may carry an id that the new page knows for the same', () => {
    const { pages } = redirects(
      ['/old/#a', '/e/lab/#a'],
      ...[moved, '/old/#a → /e/lab/#setup', '/e/lab/#a → /e/lab/#setup'],
    );
    expect(pages).toMatchObject([{ carriesAnchors: true }]);
  });

  test('is not one whose reason is told there and another reason here', () => {
    const { pages } = redirects(
      ['/old/#a', '/e/lab/#a'],
      ...[moved, '/old/#a → /old/#a → One.', '/e/lab/#a → /e/lab/#a → Another.'],
    );
    expect(pages).toMatchObject([{ carriesAnchors: false, anchors: [{ reason: 'One.' }] }]);
  });

  test('shares the new page with another that moved there', () => {
    const { pages } = redirects(
      ['/old/#a', '/older/#a'],
      ...[moved, '/older/ → /e/lab/', '/old/#a → /e/lab/#setup', '/older/#a → /e/lab/#end'],
    );
    expect(pages.map(({ path, carriesAnchors }) => [path, carriesAnchors])).toEqual([
      ['/old/', true],
      ['/older/', false],
    ]);
  });

  test('that became a section leads there, and is never carried over past its anchors', () => {
    const became = ['/old/ → /e/lab/#end', '/old/#a → /e/lab/#setup'];
    expect(redirects(['/old/', '/old/#a'], ...became).pages).toEqual([
      {
        path: '/old/',
        to: '/e/lab/#end',
        anchors: [{ id: 'a', to: '/e/lab/#setup' }],
        carriesAnchors: false,
      },
    ]);
  });

  test('that became a section may be a redirect where it had no anchors', () => {
    expect(redirects(['/old/'], '/old/ → /e/lab/#end').pages).toMatchObject([
      { to: '/e/lab/#end', carriesAnchors: true },
    ]);
  });
});

test('an anchor that is lost is never hidden by one of a page that moved there', () => {
  const { oldIds, pages } = redirects(
    ['/e/lab/#a', '/old/#a'],
    ...['/old/ → /e/lab/', '/old/#a → /e/lab/#setup'],
  );
  expect(oldIds.size).toBe(0);
  expect(pages).toMatchObject([
    { carriesAnchors: false, anchors: [{ id: 'a', to: '/e/lab/#setup' }] },
  ]);
});
