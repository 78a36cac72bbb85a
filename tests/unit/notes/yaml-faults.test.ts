import { expect, test } from 'vitest';
import { z } from 'zod';
import { validate } from '../../../src/notes/validate.ts';

/** What is said of a text of these lines, each with its line, and how to put it right. */
const said = (...lines: string[]) => {
  const result = validate(z.unknown(), lines.join('\n'), { file: 'a.yaml', line: 1 });
  return 'problems' in result ? result.problems : [];
};

const TAB = 'a tab stands before the text of this line';
const INDENT = 'this line begins further left or right than those it belongs to';
const COLON = 'this line has no key with a colon, and is no part of the value above it';
const IN_VALUE = 'the value holds a colon with a space, as if it were a key itself';
const COMMA = 'a comma is missing in this list, or is one too many';

test.each<[string, string[], string, string]>([
  ['tabs below a key', ['a:', '\tb: 1', '\tc: 2', 'd: 3'], `2 ${TAB}`, 'spaces'],
  ['tabs before a list', ['a:', '\t- b', '\t- c'], `2 ${TAB}`, 'spaces'],
  ['a tab in brackets', ['a: [b,', '\tc]', 'd: 1'], `2 ${TAB}`, 'spaces'],
  ['a key too far right', ['a: 1', '  b: 2', 'c: 3'], `2 ${INDENT}`, 'spaces'],
  ['a key too far right, after an empty line', ['a: b', '', '  c: 2'], `3 ${INDENT}`, 'spaces'],
  ['a key too far right below another', ['a:', '  b: 1', '   c: 2'], `3 ${INDENT}`, 'spaces'],
  ['a key too far left below another', ['a:', '    b: 1', '  c: 2'], `3 ${INDENT}`, 'spaces'],
  ['a first key too far right', ['  a: 1', 'b: 2', 'c: 3'], `2 ${INDENT}`, 'spaces'],
  ['an item too far left', ['a:', '  - b', ' - c', 'd: 1'], `3 ${INDENT}`, 'spaces'],
  ['a key of an item too far right', ['- a: 1', '   b: 2', '- a: 3'], `2 ${INDENT}`, 'spaces'],
  ['a key of an item too far left', ['- a: b', ' c: 2', '  d: 3'], `2 ${INDENT}`, 'spaces'],
  ['no colon', ['a: 1', 'b 2', 'c: 3'], `2 ${COLON}`, 'colon'],
  ['no colon in the last line', ['a: 1', 'b 2'], `2 ${COLON}`, 'colon'],
  ['a value that goes on at the left', ['a: 1', 'and more', 'b: 2'], `2 ${COLON}`, 'two spaces'],
  ['no space', ['a: 1', 'b:2', 'c: 3'], '2 there is no space after `b:`', 'write `b: 2`'],
  ['a colon in a value', ['a: 1', 'b: c: d', 'e: 3'], `2 ${IN_VALUE}`, '`b: "…"`'],
  ['two colons in a value', ['a: b: c: d'], `1 ${IN_VALUE}`, '`a: "…"`'],
  [
    'an open quote',
    ['a: "b', 'c: d'],
    '1 the `"` that opens on this line is not closed',
    'add `"`',
  ],
  ['an open quote of two', ['a: "b', 'c: "d"'], '1 the `"` that opens on', 'add `"`'],
  ['an open bracket', ['a: [b, c', 'd: e'], '1 the `[` that opens on', 'add `]`'],
  ['an open bracket at the end', ['a: 1', 'b: [c, [d]'], '2 the `[` that opens on', 'add `]`'],
  ['an open brace', ['a: { b: c', 'd: e'], '1 the `{` that opens on', 'add `}`'],
  ['a bracket too many', ['a: [b]]', 'c: d'], '1 a `]` closes what was never', 'remove it'],
  ['a comma too many', ['a: [b,, c]'], `1 ${COMMA}`, 'one comma'],
  ['a comma too few', ['a: ["b" "c"]'], `1 ${COMMA}`, 'one comma'],
  ['a key twice', ['a: 1', 'b: 2', 'a: 3'], '3 the key `a` stands here a second time', 'keep one'],
  ['words after a quote', ['a: "b" c'], '1 the value goes on after the `"`', '`a: "…"`'],
  ['words after a bracket', ['a: [b] c'], '1 the value goes on after the `]`', '`a: "…"`'],
  ['an apostrophe in quotes', ["a: 'it's'"], "1 the value goes on after the `'`", '`a: "…"`'],
  ['emphasis', ['a: *b* c', 'd: e'], '1 a value can’t begin with `*`', '`a: "…"`'],
  ['a reference', ['a: 1', 'b: *c'], '2 a value can’t begin with `*`', '`b: "…"`'],
  ['code', ['a: `b`'], '1 a value can’t begin with a backtick', '`a: "…"`'],
  ['an at sign', ['- a: @b'], '1 a value can’t begin with `@`', '`a: "…"`'],
  ['a dash', ['a: - b'], '1 a value can’t begin with `-`', '`a: "…"`'],
  ['a line that ends it', ['a: 1', '---', 'b: 2'], '2 a line of `---`', 'remove'],
])('%s is told once, on its line', (_, lines, what, fix) => {
  expect(said(...lines).map((problem) => `${problem.line} ${problem.what}`)).toEqual([
    expect.stringContaining(what),
  ]);
  expect(said(...lines)[0]?.fix).toContain(fix);
});

test('faults in several places are told at once', () => {
  expect(said('a: b: c', 'd: 1', 'd: 2', 'e: *f', 'g: "h" i').map(({ line }) => line)).toEqual(
    expect.arrayContaining([1, 3, 4, 5]),
  );
});

test('what has no words of ours is told in those of the parser', () => {
  expect(said('a: "b \\d"')).toMatchObject([
    { line: 1, what: 'this is not valid YAML: Invalid escape sequence \\d' },
  ]);
});

test.each([
  ['as it is', 'place: Pay \u202ella'],
  ['as an escape', 'place: "Pay \\u202ella"'],
])('a character that is not seen is told, %s', (_, line) => {
  expect(said('title: A', line)).toMatchObject([
    { line: 2, what: "the character U+202E, which can't be seen" },
  ]);
});
