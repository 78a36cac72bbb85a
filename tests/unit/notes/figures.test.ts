import { describe, expect, test } from 'vitest';
import { checkFigures } from '../../../src/notes/figures.ts';
import { sessionOf } from './session-of.ts';

const DIAGRAM = ['```mermaid', 'flowchart TD', 'a --> b', '```', ''];
const SAYS = 'source="x" alternative="A leads to B."';

function faultsOf(...lines: string[]) {
  const { components, looseDiagrams } = sessionOf('## A', '', ...lines);
  return checkFigures(components, looseDiagrams, 'a.mdx').map(
    ({ line, what }) => `${line} ${what}`,
  );
}

const element = (tag: string, ...content: string[]) => [
  `<${tag}>`,
  '',
  ...content,
  '',
  `</${tag.split(' ')[0]}>`,
];
const figure = (attributes: string, ...content: string[]) =>
  element(`Figure title="B" ${attributes}`, ...content);

describe('a figure is right', () => {
  test.each([
    ['with a diagram, its source and what it says', SAYS, DIAGRAM],
    ['with a diagram in place of a missing picture', `missing ${SAYS}`, DIAGRAM],
    ['in another voice', `voice="since-then" ${SAYS}`, DIAGRAM],
    ['with the address of a picture', 'original="https://a.example/"', ['Words.']],
    ['with a picture that is missing', 'missing', ['Words.']],
  ])('%s', (_, attributes, content) => {
    expect(faultsOf(...figure(attributes, ...content))).toEqual([]);
  });
});

describe('a figure is told', () => {
  test.each([
    [
      'that its diagram has no source',
      'alternative="A."',
      DIAGRAM,
      'has a diagram and no `source`',
    ],
    ['that its diagram says nothing', 'source="x"', DIAGRAM, 'has a diagram and no `alternative`'],
    [
      'that an empty alternative is none',
      'source="x" alternative=" "',
      DIAGRAM,
      'has a diagram and no `alternative`',
    ],
    ['that it has no diagram', 'missing source="x"', ['Words.'], 'has `source` and no diagram'],
    [
      'that it shows nothing',
      '',
      ['Words.'],
      'has neither of original and missing, and no diagram',
    ],
    [
      'that a picture is either there or missing',
      'missing original="https://a.example/"',
      ['Words.'],
      'has both of original and missing, and no diagram',
    ],
    ['that it has two diagrams', SAYS, [...DIAGRAM, ...DIAGRAM], 'has 2 diagrams'],
  ])('%s', (_, attributes, content, what) => {
    expect(faultsOf(...figure(attributes, ...content))).toEqual([`3 \`<Figure>\` ${what}`]);
  });

  test('which voices there are', () => {
    expect(faultsOf(...figure(`voice="reader" ${SAYS}`, ...DIAGRAM))).toEqual([
      '3 `voice="reader"` of `<Figure>` is no voice',
    ]);
  });
});

test('a diagram outside of any figure is a fault on its own line', () => {
  expect(faultsOf('Text.', '', ...DIAGRAM)).toEqual(['5 a diagram stands outside of any figure']);
});

describe('a chart', () => {
  const TABLE = ['| A | B |', '| - | - |', '| x | 25% |', ''];

  test('is right with one table', () => {
    expect(faultsOf(...element('BarChart title="B"', ...TABLE))).toEqual([]);
  });

  test.each([
    ['none', 0, ['Words.']],
    ['two', 2, [...TABLE, ...TABLE]],
  ])('with %s is told to have one', (_, count, content) => {
    expect(faultsOf(...element('BarChart title="B"', ...content))).toEqual([
      `3 \`<BarChart>\` has ${count} tables`,
    ]);
  });

  test('has one of the voices', () => {
    expect(faultsOf(...element('BarChart title="B" voice="x"', ...TABLE))).toEqual([
      '3 `voice="x"` of `<BarChart>` is no voice',
    ]);
  });
});
