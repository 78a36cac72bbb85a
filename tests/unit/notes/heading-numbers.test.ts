import { describe, expect, test } from 'vitest';
import { checkHeadings } from '../../../src/notes/headings.ts';
import type { Kind } from '../../../src/notes/schema.ts';
import { headingsOf } from './headings-of.ts';

const check = (kind: Kind | undefined, ...lines: string[]) =>
  checkHeadings(headingsOf(...lines), kind, 'a.mdx');

test.each<[Kind, string[]]>([
  ['talks', ['## Talk 1: A', '## Talk 2: B']],
  ['talks', ['## Talk 2: A', '## Talk 5: B']],
  ['lab', ['## Setup', '## Steps 1-3: A', '## Step 4: B', '## Notes']],
  ['workshop', ['## Mission', '## Section 1: A', '## Section 2: B']],
  ['workshop', ['## Mission']],
])('a session of kind %s may have the headings %j', (kind, lines) => {
  expect(check(kind, ...lines)).toEqual([]);
});

test('every talk has a number', () => {
  expect(check('talks', '## Talk 1: A', '## Closing words')).toEqual([
    {
      file: 'a.mdx',
      line: 2,
      what: '"Closing words" has no number that can be read',
      expected: 'every section of a `talks` session to be `## Talk 4: Title`',
      fix: 'write Talk, its number, a colon and the title',
    },
  ]);
});

test.each(['## Step 2 B', '## Step two: B', '## step 2: B', '## Step: B', '## Step 2:'])(
  'the number in %j is one that cannot be read',
  (heading) => {
    expect(check('lab', '## Step 1: A', heading)).toMatchObject([
      { line: 2, what: expect.stringContaining('no number that can be read') },
    ]);
  },
);

test('a title that begins with the word for a section, and no number, is a title', () => {
  expect(check('lab', '## Step 1: A', '## Steps to take at home')).toEqual([]);
  expect(check('workshop', '## Talks worth watching')).toEqual([]);
});

describe('numbers rise and never repeat', () => {
  test.each([
    ['## Talk 2: B', '## Talk 2: C', 2],
    ['## Talk 3: B', '## Talk 1: C', 3],
  ])('not as %j, %j', (first, second, previous) => {
    expect(check('talks', first, second)).toMatchObject([
      {
        line: 2,
        what: expect.stringMatching(new RegExp(` comes after Talk ${previous}$`)),
        expected: 'numbers that rise and never repeat',
      },
    ]);
  });

  test('also where one section covers several', () => {
    expect(check('lab', '## Steps 1-3: A', '## Step 3: B')).toMatchObject([
      { line: 2, what: '"Step 3: B" comes after Step 3' },
    ]);
    expect(check('lab', '## Steps 3-1: A')).toMatchObject([{ line: 1 }]);
  });

  test('a number that went back does not hide the next repetition', () => {
    const problems = check('lab', '## Step 5: A', '## Step 2: B', '## Step 4: C');
    expect(problems.map(({ line }) => line)).toEqual([2, 3]);
  });

  test('the first may be 0', () => {
    expect(check('lab', '## Step 0: Before you begin', '## Step 1: A')).toEqual([]);
  });
});

test('a label must be that of the kind', () => {
  expect(check('lab', '## Step 1: A', '## Talk 2: B')).toEqual([
    {
      file: 'a.mdx',
      line: 2,
      what: '"Talk 2: B" is a Talk in a session of kind `lab`',
      expected: 'Step in a `lab` session',
      fix: 'write `## Step 4: Title`, or change `kind` in the front matter',
    },
  ]);
});

test.each([
  ['lab', 'Step'],
  ['talks', 'Talk'],
] as const)('a session of kind %s has at least one %s', (kind, label) => {
  expect(check(kind)).toMatchObject([
    {
      file: 'a.mdx',
      what: `a session of kind \`${kind}\` without a ${label}`,
      fix: expect.stringContaining('`kind: workshop`'),
    },
  ]);
});

test('numbers are not checked where the kind is not known', () => {
  expect(check(undefined, '## Talk 2: A', '## Step 1: B')).toEqual([]);
});
