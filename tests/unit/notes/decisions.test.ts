import { describe, expect, test } from 'vitest';
import { checkDecisions } from '../../../src/notes/decisions.ts';
import { Moves } from '../../../src/notes/moves.ts';
import type { Addresses } from '../../../src/notes/permalink.ts';

const addresses: Addresses = new Map([
  ['/e/', new Set()],
  ['/e/lab/', new Set(['setup', 'step-1-deploy', 'step-1-deploy--learn'])],
  ['/e/plain/', new Set()],
  ['/e/talks/1/', new Set()],
  ['/e/unreadable/', undefined],
]);

/** Checks decisions that are written as `'from → to'`, the first of which is on line 1. */
const check = (...written: string[]) => {
  const decisions = written.map((decision, index) => {
    const [from, to, reason] = decision.split(' → ') as [string, string, string?];
    const place = { file: 'content/e/lab.mdx', line: index + 1 };
    return { from, to, ...place, ...(reason === undefined ? {} : { reason }) };
  });
  return checkDecisions(decisions, new Moves(decisions, addresses), addresses);
};

test.each([
  ['an old id', ['/e/lab/#a → /e/lab/#setup']],
  ['an old id over another', ['/e/lab/#a → /e/lab/#b', '/e/lab/#b → /e/lab/#setup']],
  ['an id that is gone', ['/e/lab/#a → /e/lab/#a → Nobody came.']],
  ['an old page, and an id it had', ['/e/old/ → /e/lab/', '/e/old/#a → /e/lab/#setup']],
  ['an id of a page that left with its event', ['/d/ → /e/', '/d/lab/#a → /e/lab/#setup']],
  ['a short link', ['/e/talks/9/ → /e/lab/#setup']],
  ['a page that became a section', ['/e/old/ → /e/lab/#setup']],
  [
    'an id of a page that became a section',
    ['/e/old/ → /e/lab/#setup', '/e/old/#a → /e/lab/#setup'],
  ],
  ['what leads to notes that can’t be read', ['/e/lab/#a → /e/unreadable/#b']],
  ['what is said of notes that can’t be read', ['/e/unreadable/#a → /e/unreadable/#b']],
])('%s may be decided', (_, decisions) => {
  expect(check(...decisions)).toEqual([]);
});

describe('a decision is not right', () => {
  test('where there is another of the same address', () => {
    const twice = ['/e/lab/#a → /e/lab/#setup', '/e/lab/#a → /e/lab/#a → Nobody came.'];
    expect(check(...twice, twice[0]!)).toEqual([
      {
        file: 'content/e/lab.mdx',
        line: 2,
        what: '`/e/lab/#a` is decided in content/e/lab.mdx, line 1, already',
        expected: 'one decision for each old address',
        fix: 'remove one of the two',
      },
      expect.objectContaining({ line: 3, what: expect.stringContaining('line 1, already') }),
    ]);
  });

  test('where a heading has the id', () => {
    expect(check('/e/lab/#setup → /e/lab/#step-1-deploy')).toEqual([
      {
        file: 'content/e/lab.mdx',
        line: 1,
        what: '`/e/lab/#setup` is not an old address: /e/lab/ has a heading with that id',
        expected: 'an address that nothing has now, so that it can lead elsewhere',
        fix: 'remove this line, or give that heading another id: `{/* #another-id */}`',
      },
    ]);
  });

  test('where a heading has the id that is said to be gone', () => {
    expect(check('/e/lab/#setup → /e/lab/#setup → Nobody came.')).toMatchObject([
      { what: expect.stringContaining('is not an old address') },
    ]);
  });

  test.each(['/e/lab/ → /e/plain/', '/e/ → /e/lab/', '/e/talks/1/ → /e/lab/#setup'])(
    'where a page is there, as in %s',
    (decision) => {
      expect(check(decision)).toMatchObject([
        {
          what: `\`${decision.split(' ')[0]}\` is not an old address: it is a page of the site`,
          fix: 'remove this line, or give that page another name',
        },
      ]);
    },
  );

  test('where nothing is said of the page of an anchor', () => {
    expect(check('/e/old/#a → /e/lab/#setup')).toEqual([
      {
        file: 'content/e/lab.mdx',
        line: 1,
        what: 'nothing is said of /e/old/, the page of `/e/old/#a`',
        expected: 'a page of the site, or one that `movedFrom` names',
        fix: 'correct the path, or add `movedFrom: [/e/old/]` to the page that took its place',
      },
    ]);
  });

  test('where it leads to no heading, with the nearest', () => {
    expect(check('/e/lab/#a → /e/lab/#step-1-deplyo')).toEqual([
      {
        file: 'content/e/lab.mdx',
        line: 1,
        what: '`/e/lab/#a` leads to `/e/lab/#step-1-deplyo`, where nothing is',
        expected: 'the id of a heading of /e/lab/',
        fix: 'did you mean `step-1-deploy`?',
      },
    ]);
  });

  test('where it leads on to no heading, with all there are', () => {
    const [first] = check('/e/lab/#a → /e/lab/#b', '/e/lab/#b → /e/lab/#introduction');
    expect(first).toMatchObject({
      line: 1,
      what: '`/e/lab/#a` leads to `/e/lab/#b` and on to `/e/lab/#introduction`, where nothing is',
      fix: 'choose one of setup, step-1-deploy, step-1-deploy--learn',
    });
  });

  test.each(['/e/plain/#a → /e/plain/#b', '/e/old/ → /e/none/'])(
    'where it leads to a page without headings, or to none, as in %s',
    (decision) => {
      expect(check(decision)).toMatchObject([
        { expected: 'a page of the site', fix: 'correct the address' },
      ]);
    },
  );

  test('where it is part of a circle, each of which is told', () => {
    expect(check('/e/lab/#a → /e/lab/#b', '/e/lab/#b → /e/lab/#a')).toMatchObject([
      {
        line: 1,
        what: '`/e/lab/#a` leads round in a circle: /e/lab/#a → /e/lab/#b → /e/lab/#a',
        expected: 'every old address to lead to a section or page',
        fix: 'let one of them lead to the section itself',
      },
      { line: 2 },
    ]);
  });

  test('where pages lead round in a circle', () => {
    expect(check('/a/ → /b/', '/b/ → /a/').map(({ what }) => what)).toEqual([
      expect.stringContaining('in a circle'),
      expect.stringContaining('in a circle'),
    ]);
  });
});

test('each decision has one problem at most, and all are told', () => {
  const problems = check(
    ...['/e/lab/#setup → /e/lab/#none', '/e/old/#a → /e/lab/#none', '/e/lab/#b → /e/lab/#none'],
  );
  expect(problems.map(({ line }) => line)).toEqual([1, 2, 3]);
});
