import { parse, stringify } from 'yaml';
import { expect, test } from 'vitest';
import { eventSchema } from '../../../src/notes/schema.ts';
import { validate } from '../../../src/notes/validate.ts';
import { EVENT } from './project.ts';

const check = (text: string) => {
  const result = validate(eventSchema, text, { file: 'event.yaml', line: 1 });
  return 'problems' in result ? result.problems : [];
};

test('a right event.yaml has no problems', () => {
  expect(check(EVENT)).toEqual([]);
});

test('an end before the start is a problem on the line of the end', () => {
  expect(check(EVENT.replace('ends: 2019-05-21', 'ends: 2019-05-19'))).toEqual([
    {
      file: 'event.yaml',
      line: 5,
      what: '`ends` is not right (it is `2019-05-19`)',
      expected: 'a day that is not before `starts`',
      fix: 'correct the value of `ends`',
    },
  ]);
});

test('an end before the start is found beside other problems', () => {
  const text = EVENT.replace('ends: 2019-05-21', 'ends: 2019-05-19').replace('place:', 'plaice:');
  expect(check(text).map(({ line }) => line)).toContain(5);
});

test('a link of another scheme is a problem, also below another key', () => {
  expect(check(EVENT.replaceAll('https:', 'ftp:'))).toMatchObject([
    { line: 6, what: '`link` is not right (it is `ftp://event.example/`)' },
    {
      line: 11,
      what: '`source.link` is not right (it is `ftp://notes.example/`)',
      expected: 'an address that begins with https://',
    },
  ]);
});

test('a key that is missing below another is reported on the line of that one', () => {
  expect(check(EVENT.replace('  title: Raw notes\n', ''))).toMatchObject([
    { line: 9, what: '`source.title` is missing', fix: 'add a line `title: …`' },
  ]);
});

test('an unknown key below another is named with its path and the keys known there', () => {
  expect(check(EVENT.replace('  name: A. Writer', '  name: A. Writer\n  lnk: x'))).toEqual([
    {
      file: 'event.yaml',
      line: 9,
      what: 'unknown key `noteTaker.lnk`',
      expected: 'one of name, link',
      fix: 'did you mean `link`?',
    },
  ]);
});

test('what is not known of an event may be left out', () => {
  const { title, description, starts, ends } = parse(EVENT) as Record<string, string>;
  expect(check(stringify({ title, description, starts, ends }))).toEqual([]);
});

test('a note-taker that is a mere name is explained in the words of the author', () => {
  const [problem, ...others] = check(
    EVENT.replace('noteTaker:\n  name: A. Writer\n', 'noteTaker: A. Writer\n'),
  );
  expect(others).toEqual([]);
  expect(problem?.what).toContain('`noteTaker`');
  expect(problem?.expected).not.toMatch(/Invalid input|object|undefined/);
});
