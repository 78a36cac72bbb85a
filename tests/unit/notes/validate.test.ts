import { describe, expect, test } from 'vitest';
import { sessionSchema } from '../../../src/notes/schema.ts';
import { validate } from '../../../src/notes/validate.ts';

/** Front matter begins on the second line of a file. */
const place = { file: 'a.mdx', line: 2 };

const check = (...lines: string[]) => {
  const result = validate(sessionSchema, lines.join('\n'), place);
  return 'problems' in result ? result.problems : result.data;
};

const [title, kind, order, date, description] = [
  'title: A title',
  'kind: lab',
  'order: 1',
  'date: 2019-05-20',
  'description: What it was.',
] as const;

test('what is right is returned as data', () => {
  expect(check(title, kind, order, date, description)).toEqual({
    title: 'A title',
    kind: 'lab',
    order: 1,
    date: '2019-05-20',
    description: 'What it was.',
  });
});

describe('an unknown key', () => {
  test('stands on its own line and gets the nearest name', () => {
    expect(check(title, kind, order, date, 'descripton: x', description)).toEqual([
      {
        file: 'a.mdx',
        line: 6,
        what: 'unknown key `descripton`',
        expected:
          'one of title, kind, order, date, description, keywords, sectionKeywords, draft, movedFrom, aliases, removed',
        fix: 'did you mean `description`?',
      },
    ]);
  });

  test.each(['speaker', 'tags'])('%s, which resembles none, gets no name', (key) => {
    expect(check(title, kind, order, date, description, `${key}: x`)).toMatchObject([
      { line: 7, what: `unknown key \`${key}\``, fix: 'remove the key' },
    ]);
  });
});

test('a missing key is named with what it should hold', () => {
  expect(check(title, kind, order, date)).toEqual([
    {
      file: 'a.mdx',
      line: 2,
      what: '`description` is missing',
      expected: 'text',
      fix: 'add a line `description: …`',
    },
  ]);
});

test('a value of the wrong type is quoted on its line', () => {
  expect(check(title, kind, 'order: first', date, description)).toEqual([
    {
      file: 'a.mdx',
      line: 4,
      what: '`order` is not right (it is `first`)',
      expected: 'a whole number',
      fix: 'correct the value of `order`',
    },
  ]);
});

test('several problems are found at once, each on its line', () => {
  const problems = check('title: 2019', 'kind: lecture', 'ordr: 1', 'date: 20 May', description);
  expect(problems).toHaveLength(5);
  expect(problems).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ line: 2, what: expect.stringContaining('`title`') }),
      expect.objectContaining({ line: 3, expected: 'one of lab, workshop, talks' }),
      expect.objectContaining({ line: 4, fix: 'did you mean `order`?' }),
      expect.objectContaining({ line: 5, expected: 'a day written as YYYY-MM-DD' }),
      expect.objectContaining({ line: 2, what: '`order` is missing' }),
    ]),
  );
});

describe('YAML that cannot be read', () => {
  test.each([
    ['a colon in a value', 'description: What it was: a lab', 'holds a colon'],
    ['an open quote', 'description: "What it was', 'is not closed'],
    ['a repeated key', 'date: 2019-05-21', 'a second time'],
    [
      'a value that begins with an asterisk',
      'description: *Kubebuilder* and more',
      'begin with `*`',
    ],
    ['a value that is emphasised', 'description: *Kubebuilder*', 'begin with `*`'],
  ])('is one problem with a line, as with %s', (_, line, what) => {
    expect(check(title, kind, order, date, line)).toEqual([
      expect.objectContaining({ line: 6, what: expect.stringContaining(what) }),
    ]);
  });

  test('is a problem where it is no list of keys', () => {
    expect(check('- a', '- b')).toMatchObject([
      { line: 2, what: 'this is not a list of keys and values' },
    ]);
  });

  test('names every missing key where there is nothing', () => {
    expect(check('')).toHaveLength(5);
  });
});
