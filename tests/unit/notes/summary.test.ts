import { expect, test } from 'vitest';
import { sessionOf } from './session-of.ts';

/** The summaries of the sections of these notes, by their ids. */
const summaries = (...lines: string[]) =>
  Object.fromEntries(
    Object.entries(sessionOf(...lines).details).map(([id, { summary }]) => [id, summary]),
  );

test('a section begins with the words below its heading', () => {
  expect(
    summaries('Before.', '', '## A', '', 'One *two*', 'three.', '', 'Four.', '', '## B'),
  ).toEqual({ a: 'One two three. Four.' });
});

test('subsections speak for their section, and their titles are left out', () => {
  expect(summaries('## A', '', '### Learn', '', 'One.', '', '### Links', '', 'Two.')).toEqual({
    a: 'One. Two.',
  });
});

test('items of a list and cells of a table are told apart where they end without a sign', () => {
  expect(summaries('## A', '', 'Needs:', '', '- One', '- two,', '- [ ] three', '- four')).toEqual({
    a: 'Needs: One; two, three; four',
  });
  expect(summaries('## A', '', '| a | b |', '| - | - |', '| 1 | 2 |')).toEqual({ a: 'a; b; 1; 2' });
});

test('code that is read along is kept, and blocks of it, figures and pictures are not', () => {
  expect(
    summaries(
      ...['## A', '', 'Run `make` ![now](a.png)', '', '```bash', 'make', '```', ''],
      ...['<Figure title="B" missing>', '  A slide.', '</Figure>', '', '## C', '', '![D](d.png)'],
    ),
  ).toEqual({ a: 'Run make' });
});

test('what is longer than a preview is cut after a word, without the sign before the cut', () => {
  const words = `${'Kubernetes '.repeat(13)}clusters, meshes and more of it`;
  const { a } = summaries('## A', '', words);
  expect(a!.length).toBeLessThanOrEqual(160);
  expect(a).toBe(`${'Kubernetes '.repeat(13)}clusters…`);
});

test('what is just short enough is left whole', () => {
  const words = `${'a'.repeat(158)} b`;
  expect(summaries('## A', '', words)).toEqual({ a: words });
  expect(summaries('## A', '', `${words} c`)).toEqual({ a: `${'a'.repeat(158)}…` });
});
