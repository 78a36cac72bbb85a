import { expect, test } from 'vitest';
import { nest, type OutlineHeading } from '../../../src/notes/outline.ts';

const headings = (...depths: number[]) =>
  depths.map((depth, index) => ({ id: `h${index}`, text: `h${index}`, depth, line: index + 1 }));

/** `h0(h1 h2)` for a heading with two below it. */
const shape = (nodes: OutlineHeading[]): string =>
  nodes
    .map(({ id, children }) => (children.length > 0 ? `${id}(${shape(children)})` : id))
    .join(' ');

test('a heading stands under the nearest one before it of a higher level', () => {
  expect(shape(nest(headings(2, 3, 4, 3, 2, 3)))).toBe('h0(h1(h2) h3) h4(h5)');
});

test('headings of one level stand side by side', () => {
  expect(shape(nest(headings(2, 2, 2)))).toBe('h0 h1 h2');
});

test('a skipped level still nests', () => {
  expect(shape(nest(headings(2, 4, 3)))).toBe('h0(h1 h2)');
});

test('a heading with none above it is a root', () => {
  expect(shape(nest(headings(3, 2, 3)))).toBe('h0 h1(h2)');
});

test('no headings make an empty outline', () => {
  expect(nest([])).toEqual([]);
});

test('the headings given are left as they were', () => {
  const given = headings(2, 3);
  nest(given);
  expect(given).toEqual(headings(2, 3));
});
