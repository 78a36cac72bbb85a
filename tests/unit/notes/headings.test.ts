import { describe, expect, test } from 'vitest';
import { checkHeadings } from '../../../src/notes/headings.ts';
import { headingsOf } from './headings-of.ts';

const check = (...lines: string[]) => checkHeadings(headingsOf(...lines), 'workshop', 'a.mdx');

describe('levels', () => {
  test('may go down one by one and up by any number', () => {
    expect(check('## A', '### B', '#### C', '## D', '### E')).toEqual([]);
  });

  test('must not be skipped', () => {
    expect(check('## A', '#### B')).toEqual([
      {
        file: 'a.mdx',
        line: 2,
        what: '"B" is a heading of level 4',
        expected: 'level 3 at most, so that no level is skipped',
        fix: 'write `###` before it',
      },
    ]);
  });

  test('begin with that of a section', () => {
    expect(check('### A')).toMatchObject([
      {
        line: 1,
        expected: expect.stringContaining('level 2 at most'),
        fix: 'write `##` before it',
      },
    ]);
  });

  test('have no first one, which the title in the front matter is', () => {
    expect(check('# A', '## B')).toMatchObject([
      {
        line: 1,
        what: '"A" is a heading of level 1',
        expected: expect.stringContaining('the title in the front matter'),
        fix: 'write `##` before it',
      },
    ]);
  });
});

describe('titles of sections', () => {
  test('must not be repeated, whatever their case', () => {
    expect(check('## Setup', '## Notes', '## SETUP')).toEqual([
      {
        file: 'a.mdx',
        line: 3,
        what: 'a section "SETUP" stands on line 1 already',
        expected: 'every section of a session to have a title or an id of its own',
        fix: 'give it another title, or an id at the end of its line: `{/* #another-id */}`',
      },
    ]);
  });

  test('are compared with the first of that title each time', () => {
    expect(check('## Setup', '## Setup', '## Setup')).toMatchObject([
      { line: 2, what: expect.stringContaining('line 1') },
      { line: 3, what: expect.stringContaining('line 1') },
    ]);
  });

  test('that differ in punctuation only are repeated, because their ids would be', () => {
    expect(check('## What next', '## What next?')).toMatchObject([{ line: 2 }]);
  });

  test('must hold a letter or digit, of which an id can be made', () => {
    expect(check('## ???')).toMatchObject([{ line: 1 }]);
  });

  test('may be shared by subsections of different sections', () => {
    expect(check('## A', '### Learn', '## B', '### Learn')).toEqual([]);
  });
});

test('every finding is reported, of whatever sort', () => {
  const problems = check('# A', '## B', '#### C', '## B', '## Talk 1: D');
  expect(problems.map(({ line }) => line)).toEqual([1, 3, 4, 5]);
});
