import { describe, expect, test } from 'vitest';
import { eventSchema, sessionSchema } from '../../../src/notes/schema.ts';
import { lineOf, validate } from '../../../src/notes/validate.ts';
import { EVENT } from './project.ts';

const SESSION = ['title: A', 'kind: lab', 'order: 1', 'date: 2019-05-20', 'description: B.'];
const place = { file: 'a.mdx', line: 2 };

/** What is wrong with a session whose front matter ends with `lines`, the first on line 7. */
const faults = (...lines: string[]) => {
  const result = validate(sessionSchema, [...SESSION, ...lines].join('\n'), place);
  return 'problems' in result ? result.problems : [];
};

test('what the README shows is right', () => {
  expect(
    faults(
      ...['movedFrom: [/kubecon-eu-2019/talks/] # this session’s old path', 'aliases:'],
      '  talk-12-config: talk-12-how-to-make-sure-pods-are-running-with-the-latest-config',
      '  /kubecon-eu-2019/anthos-workshop/#final-notes: talk-1-ebpf # from another session',
      ...['removed:', '  talk-9-gui: This talk was removed on the speaker’s wish.'],
    ),
  ).toEqual([]);
});

test('an event has earlier paths too, and no aliases', () => {
  const of = (line: string) => validate(eventSchema, `${EVENT}${line}\n`, place);
  expect(of('movedFrom: [/kubecon-2019/]')).toHaveProperty('data.movedFrom', ['/kubecon-2019/']);
  expect(of('movedFrom: /kubecon-2019/')).toMatchObject({
    problems: [{ expected: 'a list of paths' }],
  });
  expect(of('aliases: { a: b }')).toMatchObject({ problems: [{ what: 'unknown key `aliases`' }] });
});

describe('an earlier path', () => {
  test.each(['/a/', '/a/b/', '/a/b/12/', '/kubecon-eu-2019/', '/a--b/'])('may be %s', (path) => {
    expect(faults(`movedFrom: ["${path}"]`)).toEqual([]);
  });

  test.each([
    '/',
    'a/b/',
    '/a/b',
    '//',
    '/a//b/',
    '/a b/',
    '/a/#b',
    '/a/?b/',
    '/../x/',
    '/./',
    '/*/',
    '/:a/',
    '/%2e%2e/',
    '/Ünï/',
    'https://a.example/b/',
  ])('may not be %s', (path) => {
    expect(faults('movedFrom:', `  - "${path}"`)).toEqual([
      {
        file: 'a.mdx',
        line: 8,
        what: `\`movedFrom.0\` is not right (it is \`${path}\`)`,
        expected:
          'a path of this site such as `/event/session/`: lower-case letters, digits and hyphens between slashes',
        fix: 'correct the value of `movedFrom.0`',
      },
    ]);
  });

  test('stands in a list', () => {
    expect(faults('movedFrom: /a/b/')).toMatchObject([{ line: 7, expected: 'a list of paths' }]);
  });
});

describe('an alias', () => {
  test.each(['a', 'a--b', 'talk-12-café', '/a/b/#c', '/a/b/', '/a/b/12/'])(
    'may be for %s',
    (from) => {
      expect(faults('aliases:', `  "${from}": setup`)).toEqual([]);
    },
  );

  test.each([
    ...['#a', 'a b', 'a/b', 'a#b', '/a/b', '/a/b#c', '/', '/#a', 'https://a.example/#b', ''],
    ...['/../x/', '/../x/#a', '/*/', '/A/#a'],
  ])('may not be for %j', (from) => {
    expect(faults('aliases:', '  a: setup', `  "${from}": setup`)).toEqual([
      {
        file: 'a.mdx',
        line: 9,
        what: `the key \`${from}\` is not right`,
        expected:
          'what stood after `#` in a link to this page, or an address such as `/event/session/#section`',
        fix: 'correct the key',
      },
    ]);
  });

  test.each(['#setup', '/a/b/#c', 'a b', ''])('may not lead to %j', (to) => {
    expect(faults('aliases:', `  a: "${to}"`)).toMatchObject([
      {
        line: 8,
        what: `\`aliases.a\` is not right (it is \`${to}\`)`,
        expected: 'the part of a link after `#`',
      },
    ]);
  });

  test.each(['aliases: [a, b]', 'aliases: a'])('is a key with its value, and not %s', (line) => {
    expect(faults(line)).toMatchObject([{ line: 7, expected: 'an old anchor, then the new one' }]);
  });

  test('may look like a number', () => {
    expect(faults('aliases:', '  2019: setup')).toEqual([]);
  });
});

describe('what is removed', () => {
  test('is an anchor and a sentence', () => {
    expect(faults('removed:', '  a: Nobody came.')).toEqual([]);
  });

  test.each([
    ['  a: ""', '`removed.a` is not right (it is ``)', 'text that is not empty'],
    ['  a: 1', '`removed.a` is not right (it is `1`)', 'text'],
    ['  /a/b/#c: Gone.', 'the key `/a/b/#c` is not right', 'the part of a link after `#`'],
  ])('is not %s', (line, what, expected) => {
    expect(faults('removed:', line)).toEqual([
      expect.objectContaining({ line: 8, what, expected }),
    ]);
  });

  test('is no list', () => {
    expect(faults('removed: [a]')).toMatchObject([{ expected: 'an old anchor, then a sentence' }]);
  });
});

describe('the line of a key or item', () => {
  const text = [
    'movedFrom:',
    '  - /a/',
    '  - /b/',
    'aliases:',
    '  a: b',
    '',
    '  2019: d',
    'inline: [x,',
    ' y]',
  ].join('\n');
  const at = (...path: (string | number)[]) => lineOf(text, place, path);

  test.each([
    [['movedFrom'], 2],
    [['movedFrom', 0], 3],
    [['movedFrom', 1], 4],
    [['aliases'], 5],
    [['aliases', 'a'], 6],
    [['aliases', '2019'], 8],
    [['inline', 1], 10],
  ])('%j is found', (path, line) => {
    expect(at(...path)).toBe(line);
  });

  test('is that of what it would stand in, where it is not there', () => {
    expect(at('aliases', 'none')).toBe(5);
    expect(at('movedFrom', 5)).toBe(2);
    expect(at('none')).toBe(2);
  });
});
