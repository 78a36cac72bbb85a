import { describe, expect, test } from 'vitest';
import { parseSession } from '../../../src/notes/parse.ts';
import { sessionOf } from './session-of.ts';

test('front matter is the text between its lines, and knows the line on which it begins', () => {
  expect(sessionOf('---', 'title: A', 'kind: lab', '---', '', 'Text').frontMatter).toEqual({
    text: 'title: A\nkind: lab',
    line: 2,
  });
});

test('a file without front matter has none, and a rule in the text is none', () => {
  expect(sessionOf('Text', '', '---', '', 'More')).not.toHaveProperty('frontMatter');
});

test('headings have their words, level, line in the file and fragment', () => {
  const { headings } = sessionOf(
    '---',
    'title: A',
    '---',
    '',
    '## Run `go` *now*',
    'Text',
    '### Learn',
  );
  expect(headings).toEqual([
    { id: 'run-go-now', text: 'Run go now', depth: 2, line: 5 },
    { id: 'run-go-now--learn', text: 'Learn', depth: 3, line: 7 },
  ]);
});

describe('links', () => {
  test('are found in text, in angle-free addresses, in definitions and on tags', () => {
    const { links } = sessionOf(
      '[a](/inline/)',
      '',
      'See https://bare.example/ and [b][c].',
      '',
      '[c]: /defined/',
      '',
      '<a href="/on-a-tag/">d</a>',
      '',
      '<Card href="/on-a-block/">',
      '  Text',
      '</Card>',
    );
    expect(links).toEqual([
      { url: '/inline/', line: 1 },
      { url: 'https://bare.example/', line: 3 },
      { url: '/defined/', line: 5 },
      { url: '/on-a-tag/', line: 7 },
      { url: '/on-a-block/', line: 9 },
    ]);
  });

  test('are not found in code', () => {
    expect(sessionOf('`[a](/b/)`', '', '```md', '[a](/b/)', '```').links).toEqual([]);
  });
});

describe('pictures', () => {
  test('are found in text and on tags, and are no links', () => {
    const { pictures, links } = sessionOf('![a](a.png)', '', '<img alt="b" src="b.png" />');
    expect(pictures).toEqual([
      { url: 'a.png', line: 1 },
      { url: 'b.png', line: 3 },
    ]);
    expect(links).toEqual([]);
  });

  test('are pictures also where their address is defined elsewhere', () => {
    const { pictures, links } = sessionOf('![a][structure]', '', '[structure]: a.png');
    expect(pictures).toMatchObject([{ url: 'a.png' }]);
    expect(links).toEqual([]);
  });
});

describe('what is no MDX', () => {
  test.each([
    ['a tag that is not closed', '<Figure>', 'write `</Figure>`'],
    [
      'a placeholder in angle brackets',
      'Open webapp.<my-domain>/.',
      'write `\\<my-domain>` if it is text',
    ],
    ['an open brace', 'Run { this', 'write `\\{`'],
  ])('is a problem on its line of the file, as is %s', (_, line, fix) => {
    const result = parseSession(['---', 'title: A', '---', '', line].join('\n'), 'a.mdx');
    expect(result).toMatchObject({
      problems: [{ file: 'a.mdx', line: 5, fix: expect.stringContaining(fix) }],
    });
  });

  test('is told of every line, and once', () => {
    const lines = ['a { b', '', '<!-- c -->', '', '<https://a.example/>', '', '<div>', '', 'd'];
    const result = parseSession(lines.join('\n'), 'a.mdx');
    expect('problems' in result && result.problems.map(({ line }) => line).sort()).toEqual([
      1, 3, 5, 7,
    ]);
  });

  test('may stand in code', () => {
    expect(sessionOf('`<my-domain> {`', '', '```', '<Figure> {', '```').headings).toEqual([]);
  });
});

test('components are found with their attributes; plain tags are none', () => {
  expect(
    sessionOf('<Figure title="A" missing>', 'B', '</Figure>', '', '<kbd>C</kbd>'),
  ).toMatchObject({
    components: [{ name: 'Figure', attributes: { title: 'A', missing: '' }, line: 1 }],
  });
});
