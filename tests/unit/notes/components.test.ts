import { expect, test } from 'vitest';
import { checkComponents } from '../../../src/notes/components.ts';

const check = (name: string, ...attributes: string[]) =>
  checkComponents(
    [
      {
        name,
        attributes: Object.fromEntries(attributes.map((key) => [key, '…'])),
        line: 3,
        content: [],
      },
    ],
    'content/kubecon/lab.mdx',
  );

test.each([['original'], ['missing']])('a figure with a title and `%s` is right', (attribute) => {
  expect(check('Figure', 'title', attribute)).toEqual([]);
});

test('an unknown component is a problem on its line, with the nearest name', () => {
  expect(check('Figur', 'title')).toEqual([
    {
      file: 'content/kubecon/lab.mdx',
      line: 3,
      what: '`<Figur>` is not known',
      expected:
        'Markdown, an HTML tag in lower case, or one of Background, BarChart, Figure, SinceThen, Talk, Term',
      fix: 'did you mean `<Figure>`?',
    },
  ]);
});

test('text in angle brackets gets told how to be text', () => {
  expect(check('Namespace')).toMatchObject([{ fix: 'write `\\<Namespace>` if it is text' }]);
});

test.each([
  [
    ['titel', 'missing'],
    ['unknown attribute `titel`', 'no `title`'],
  ],
  [['title', 'missing', 'onload'], ['unknown attribute `onload`']],
])('a figure with %j is told what is wrong', (attributes, wrong) => {
  expect(
    check('Figure', ...attributes).map(({ what }) => what.replace('`<Figure>` has ', '')),
  ).toEqual(wrong.map((words) => expect.stringContaining(words) as string));
});

test.each([[['speaker']], [['speaker', 'affiliation', 'title', 'video', 'slides']]])(
  'a talk with %j is right',
  (attributes) => {
    expect(check('Talk', ...attributes)).toEqual([]);
  },
);

test.each([
  [['affiliation'], ['no `speaker`']],
  [
    ['speeker', 'affiliation'],
    ['unknown attribute `speeker`', 'no `speaker`'],
  ],
  [['speaker', '…'], ['unknown attribute `…`']],
])('a talk with %j is told what is wrong', (attributes, wrong) => {
  expect(check('Talk', ...attributes).map(({ what }) => what.replace('`<Talk>` has ', ''))).toEqual(
    wrong.map((words) => expect.stringContaining(words) as string),
  );
});

test('an unknown attribute of a talk gets the nearest name, and all there are', () => {
  expect(check('Talk', 'speaker', 'affilation')).toMatchObject([
    {
      expected: 'one of speaker, affiliation, title, video, slides',
      fix: 'did you mean `affiliation`?',
    },
  ]);
});

test.each([
  [['title', 'source'], ['neither of date and by']],
  [['title', 'source', 'date', 'by'], ['both of date and by']],
  [
    ['date', 'version'],
    ['no `title`', 'no `source`'],
  ],
])('an update with %j is told what is wrong', (attributes, wrong) => {
  expect(check('SinceThen', ...attributes).map(({ what }) => what)).toEqual(
    wrong.map((words) => expect.stringContaining(words) as string),
  );
});

test.each([
  ['Background', ['date', 'source']],
  ['SinceThen', ['title', 'date', 'version', 'source']],
  ['SinceThen', ['title', 'by', 'source']],
  ['BarChart', ['title']],
  ['Term', ['of']],
])('a %s with %j is right', (name, attributes) => {
  expect(check(name, ...attributes)).toEqual([]);
});
