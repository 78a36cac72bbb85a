import { describe, expect, test } from 'vitest';
import { givenId, isGivenId } from '../../../src/notes/permalink.ts';
import { parseSession } from '../../../src/notes/parse.ts';
import { headingsOf } from './headings-of.ts';

test.each([
  ['/* #latest-config */', 'latest-config'],
  ['/*#a*/', 'a'],
  [' /* #a */ ', 'a'],
  ['/* #two words */', 'two words'],
  ['/* # */', ''],
])('the comment %j gives the id %j', (comment, id) => {
  expect(givenId(comment)).toBe(id);
});

test.each(['/* later */', '#a', "'#a'", '/* #a */ + 1', '// #a', ''])('%j gives no id', (text) => {
  expect(givenId(text)).toBeUndefined();
});

test('a given id is what a folder or file may be called', () => {
  expect(['latest-config', 'a', '2019'].every(isGivenId)).toBe(true);
  expect(['', 'A', 'a--b', 'a b', '-a', 'é', '#a'].some(isGivenId)).toBe(false);
});

describe('a heading', () => {
  test('has the id that its author gave it, and not the comment in its words', () => {
    expect(headingsOf('## Talk 12: *Latest* config {/* #latest-config */}', '### Learn')).toEqual([
      {
        id: 'latest-config',
        text: 'Talk 12: Latest config',
        depth: 2,
        line: 1,
        hasGivenId: true,
      },
      { id: 'latest-config--learn', text: 'Learn', depth: 3, line: 2 },
    ]);
  });

  test('keeps its id when its title changes', () => {
    const [before] = headingsOf('## Setup {/* #setup */}');
    const [after] = headingsOf('## Get ready {/* #setup */}');
    expect(after!.id).toBe(before!.id);
  });

  test('below another may have an id of its own, which does not begin with its section', () => {
    expect(headingsOf('## A', '### B {/* #own */}', '#### C').map(({ id }) => id)).toEqual([
      'a',
      'own',
      'a--c',
    ]);
  });

  test.each([
    ['stands in the middle', '## A {/* #own */} B', 'A  B'],
    ['says something else', '## A {/* own */}', 'A '],
  ])('has the id of its words where a comment %s', (_, line, text) => {
    const [heading] = headingsOf(line);
    expect(heading).toMatchObject({ text });
    expect(heading).not.toHaveProperty('hasGivenId');
    expect(heading!.id).not.toBe('own');
  });

  test('without a given id leaves the numbers of repeated ones as they were', () => {
    const ids = headingsOf('## A', '### B', '### B {/* #own */}', '### B').map(({ id }) => id);
    expect(ids).toEqual(['a', 'a--b', 'own', 'a--b-1']);
  });
});

describe('an id in the way of other generators', () => {
  test.each(['## Setup {#setup}', '### Café \\[a] {#a b}'])(
    '%s is told how it is written',
    (line) => {
      expect(parseSession(`Text\n\n${line}\n`, 'a.mdx')).toMatchObject({
        problems: [
          {
            line: 3,
            fix: 'write the id of a heading as `{/* #latest-config */}`, at the end of its line',
          },
        ],
      });
    },
  );

  test('is not what is wrong with other braces', () => {
    expect(parseSession('Run {#this', 'a.mdx')).toMatchObject({
      problems: [{ fix: 'write `\\{`, or put the text between backticks' }],
    });
  });
});
