import { expect, test } from 'vitest';
import { checkDiagrams } from '../../../src/notes/diagrams.ts';
import { readContent } from '../../../src/notes/source.ts';
import { EVENT, project, sessionFile } from './project.ts';
import { sessionOf } from './session-of.ts';

/** A figure whose diagram is in a fence that begins on its third line. */
const figure = (...diagram: string[]) => [
  '<Figure title="A" source="s" alternative="B">',
  '',
  '```mermaid',
  ...diagram,
  '```',
  '</Figure>',
];

const problemsOf = (...diagram: string[]) =>
  checkDiagrams(sessionOf('## A', '', ...figure(...diagram)).components, 'a.mdx');

test.each([
  ['flowchart TD', 'a[One] --> b[Two]'],
  ['sequenceDiagram', 'A->>B: x'],
  ['stateDiagram-v2', '[*] --> A'],
])('a diagram that can be drawn is right: %s', (...diagram) => {
  expect(problemsOf(...diagram)).toEqual([]);
});

test.each([
  [['flowchat TD', 'a --> b'], /its first line is `flowchat TD`/, /^did you mean `flowchart TD`\?/],
  [['pie', '"a": 1'], /its first line is `pie`/, /^correct the first line/],
  [[''], /^this diagram is empty$/, /^write what it shows/],
  [['flowchart TD'], /^this diagram is empty$/, /^write what it shows/],
  [['sequenceDiagram', 'actor A', 'A->>A: b'], /shapes that the site does not know/, /participant/],
])('one that can’t be drawn is told with its line and a remedy: %j', (diagram, what, fix) => {
  const expected = expect.stringContaining('flowchart TD') as string;
  for (const time of ['at first', 'and again']) {
    expect(problemsOf(...diagram), time).toEqual([
      {
        file: 'a.mdx',
        line: 5,
        what: expect.stringMatching(what) as string,
        expected,
        fix: expect.stringMatching(fix) as string,
      },
    ]);
  }
});

test('those of all notes are told at once, also beside lines that are no MDX', async () => {
  const bad = figure('flowchat TD', 'a --> b').join('\n');
  const root = await project({
    'content/sources.yaml': 's: { title: S, link: "https://s.example/", checked: 2020-01-01 }',
    'content/kubecon/event.yaml': EVENT,
    'content/kubecon/a.mdx': sessionFile(
      `## A\n\n${bad}\n\n- An item.\n\n  ${bad.replaceAll('\n', '\n  ')}`,
    ),
    'content/kubecon/b.mdx': sessionFile(`## A <5\n\n${bad}`, { order: 2 }),
  });
  const { problems } = await readContent(root);
  expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
    'content/kubecon/a.mdx:12',
    'content/kubecon/a.mdx:22',
    'content/kubecon/b.mdx:8',
    'content/kubecon/b.mdx:12',
  ]);
});
