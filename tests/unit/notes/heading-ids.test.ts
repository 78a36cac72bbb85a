import { describe, expect, test } from 'vitest';
import { checkHeadings } from '../../../src/notes/headings.ts';
import { headingsOf } from './headings-of.ts';

const check = (...lines: string[]) => checkHeadings(headingsOf(...lines), 'workshop', 'a.mdx');

test.each([
  ['a section', ['## Setup {/* #setup-2 */}']],
  ['a subsection', ['## Setup', '### Learn {/* #learn */}']],
  ['digits alone', ['## Setup {/* #2019 */}']],
  ['the id that its title would make', ['## Setup {/* #setup */}']],
  ['the id that another had by its title', ['## Setup {/* #a */}', '## A {/* #setup */}']],
])('an id may be given to %s', (_, lines) => {
  expect(check(...lines)).toEqual([]);
});

describe('a given id that can’t be part of a lasting address', () => {
  test.each([
    ['Latest Config', 'latest-config'],
    ['latest_config', 'latest-config'],
    ['a--b', 'a-b'],
    ['-a-', 'a'],
    ['café', 'caf'],
    ['', 'latest-config'],
    ['???', 'latest-config'],
  ])('%j is told with one that can', (id, better) => {
    expect(check('## A', '', `## Setup {/* #${id} */}`)).toEqual([
      {
        file: 'a.mdx',
        line: 3,
        what: `the id "${id}" of "Setup" can't be part of a lasting address`,
        expected: 'lower-case letters, digits and single hyphens',
        fix: `write \`{/* #${better} */}\``,
      },
    ]);
  });
});

describe('an id that is taken', () => {
  const another = {
    file: 'a.mdx',
    expected: 'every heading of a session to have an id of its own',
    fix: 'give it another one at the end of its line: `{/* #another-id */}`',
  };

  test.each([
    ['by a title before it', ['## Setup', '## A {/* #setup */}'], 'A', 'Setup'],
    ['by a title after it', ['## A {/* #setup */}', '## Setup'], 'Setup', 'A'],
    ['by another given one', ['## A {/* #setup */}', '## B {/* #setup */}'], 'B', 'A'],
    ['from section to subsection', ['## A {/* #setup */}', '### B {/* #setup */}'], 'B', 'A'],
  ])('%s is told on the later line', (_, lines, later, earlier) => {
    const id = 'setup';
    const what = `"${later}" has the id "${id}", which "${earlier}" has already`;
    expect(check(...lines)).toEqual([{ ...another, line: 2, what }]);
  });

  test.each([['## Main'], ['## A {/* #main */}']])('by the page itself is told: %s', (line) => {
    expect(check(line)).toMatchObject([
      { line: 1, what: expect.stringContaining('"main", which the page itself has already') },
    ]);
  });
});

test('two sections may have one title where one of them has an id of its own', () => {
  expect(check('## Setup', '## Setup {/* #other */}')).toEqual([]);
  expect(check('## Setup {/* #other */}', '## Setup')).toEqual([]);
  expect(check('## Setup {/* #other */}', '## Setup {/* #other */}')).toHaveLength(1);
});

test('a title without letters may stand where it has an id of its own', () => {
  expect(check('## 🎉 {/* #party */}')).toEqual([]);
  expect(check('## 🎉')).toHaveLength(1);
});
