import { expect, test } from 'vitest';
import { numeral, readNumber, readSections } from '../../../src/notes/sections.ts';
import { headingsOf } from './headings-of.ts';

test.each([
  ['Talk 12: Title', 'Talk', 12, 12, 'Title'],
  ['Step 4: Deploy: again', 'Step', 4, 4, 'Deploy: again'],
  ['Steps 1-3: Set up', 'Step', 1, 3, 'Set up'],
  ['Steps 1–3: Set up', 'Step', 1, 3, 'Set up'],
  ['Section 2: 100 nodes', 'Section', 2, 2, '100 nodes'],
])('%j is read into its number and title', (heading, label, first, last, title) => {
  expect(readNumber(heading)).toEqual({ number: { label, first, last }, title });
});

test.each(['Setup', 'Talk 12', 'Talk: Title', 'Talk 12:', 'Step 4 Deploy', 'My Talk 1: Title'])(
  '%j has no number',
  (heading) => {
    expect(readNumber(heading)).toBeUndefined();
  },
);

test('a numeral names one number, or the first and last of several', () => {
  expect(numeral({ label: 'Step', first: 4, last: 4 })).toBe('4');
  expect(numeral({ label: 'Step', first: 1, last: 3 })).toBe('1–3');
});

test('a section has the number, title and permalink of its heading', () => {
  const [section] = readSections(headingsOf('', '## Talk 12: Title'), '/kubecon/talks/');
  expect(section).toEqual({
    id: 'talk-12-title',
    path: '/kubecon/talks/#talk-12-title',
    heading: 'Talk 12: Title',
    title: 'Title',
    number: { label: 'Talk', first: 12, last: 12 },
    subsections: [],
    line: 2,
  });
});

test('a section without a number has its whole heading as title', () => {
  const [section] = readSections(headingsOf('## Setup'), '/kubecon/lab/');
  expect(section).toMatchObject({ heading: 'Setup', title: 'Setup' });
  expect(section).not.toHaveProperty('number');
});

test('a heading before the first section is none', () => {
  const sections = readSections(headingsOf('### Learn', '## One'), '/kubecon/lab/');
  expect(sections.map(({ id }) => id)).toEqual(['one']);
});

test('subsections stand below their section, nested, and are none themselves', () => {
  const sections = readSections(
    headingsOf('## One', '### Learn', '#### Links', '## Two', '### Learn'),
    '/kubecon/lab/',
  );
  expect(sections.map(({ id }) => id)).toEqual(['one', 'two']);
  expect(sections[0]?.subsections).toMatchObject([
    { id: 'one--learn', children: [{ id: 'one--links' }] },
  ]);
  expect(sections[1]?.subsections).toMatchObject([{ id: 'two--learn', children: [] }]);
});
