import { expect, test } from 'vitest';
import { readExcerpt } from '../../../src/search/excerpt.ts';

const plain = (text: string) => ({ text, marked: false });
const marked = (text: string) => ({ text, marked: true });

test('words that match are told apart from the text around them', () => {
  expect(readExcerpt('An <mark>istio</mark> mesh, <mark>Istio</mark>')).toEqual([
    plain('An '),
    marked('istio'),
    plain(' mesh, '),
    marked('Istio'),
  ]);
});

test('matching words side by side are two, over line breaks too', () => {
  expect(readExcerpt('A <mark>b\nc</mark><mark>d</mark>.')).toEqual([
    plain('A '),
    marked('b\nc'),
    marked('d'),
    plain('.'),
  ]);
});

test('text without a match is one part, and no text none', () => {
  expect(readExcerpt('a mesh')).toEqual([plain('a mesh')]);
  expect(readExcerpt('')).toEqual([]);
});

test('escaped angle brackets are shown as they were noted, in matches too', () => {
  expect(readExcerpt('webapp.&lt;<mark>my-domain&gt;</mark>')).toEqual([
    plain('webapp.<'),
    marked('my-domain>'),
  ]);
});

// Pagefind escapes `<` and `>` alone: an ampersand in an excerpt is one in the notes.
test.each(['a && b', '&amp;', '&quot;', '&#39;', '&nbsp;'])(
  'the notes may say %j, which is no escape',
  (text) => {
    expect(readExcerpt(text)).toEqual([plain(text)]);
  },
);

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<mark onclick="alert(1)">a</mark>',
  '<mark>never closed',
  'never opened</mark>',
])('%j stays text', (hostile) => {
  expect(readExcerpt(hostile)).toEqual([plain(hostile)]);
});

test('markup inside a match stays text', () => {
  expect(readExcerpt('<mark><b>a</b></mark>')).toEqual([marked('<b>a</b>')]);
});

test('a mark that the notes speak of is no match', () => {
  expect(readExcerpt('&lt;mark&gt;a&lt;/mark&gt;')).toEqual([plain('<mark>a</mark>')]);
});
