import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { idsOf } from '../../../src/build/check-links.ts';
import { withOldIds } from '../../../src/layouts/old-ids.ts';

const rewrite = (html: string, ids: Record<string, string[]>) =>
  withOldIds(html, new Map(Object.entries(ids)));

test('an old id stands around the words of its heading', () => {
  expect(rewrite('<h2 id="a">A <em>b</em></h2><h2 id="b">B</h2>', { a: ['old'] })).toBe(
    '<h2 id="a"><span id="old">A <em>b</em></span></h2><h2 id="b">B</h2>',
  );
});

test('several old ids stand within each other', () => {
  expect(rewrite('<h2 id="a">A</h2>', { a: ['one', 'two'] })).toBe(
    '<h2 id="a"><span id="one"><span id="two">A</span></span></h2>',
  );
});

test.each([2, 3, 4, 5, 6])('a heading of level %i gets its old ids', (depth) => {
  expect(rewrite(`<h${depth} class="x" id="a">A</h${depth}>`, { a: ['old'] })).toBe(
    `<h${depth} class="x" id="a"><span id="old">A</span></h${depth}>`,
  );
});

test('a heading over several lines, with other attributes behind its id', () => {
  expect(rewrite('<h2\n  id="a" data-x="1">\nA\n</h2>', { a: ['old'] })).toBe(
    '<h2\n  id="a" data-x="1"><span id="old">\nA\n</span></h2>',
  );
});

test.each([
  '<p id="a">A</p>',
  '<h1 id="a">A</h1>',
  '<h2 data-id="a">A</h2>',
  '<h2>A</h2><p id="a">B</p><h2 id="b">C</h2>',
  '<h2 id="aa">A</h2>',
])('%s is left as it is', (html) => {
  expect(rewrite(html, { a: ['old'] })).toBe(html);
});

test('the right one of several headings is found, after those without an id too', () => {
  const html = '<h2>No id</h2><h3 id="b">B</h3><h2 id="a">A</h2>';
  expect(rewrite(html, { a: ['old'] })).toBe(
    '<h2>No id</h2><h3 id="b">B</h3><h2 id="a"><span id="old">A</span></h2>',
  );
});

test.each(['a"b', 'a&b', 'a&quot;b', "a'b", 'a$&b', '<a>', 'café'])(
  'the old id %j is what a browser reads',
  (id) => {
    const html = rewrite('<h2 id="a">Words</h2>', { a: [id] });
    const tree = fromHtml(html, { fragment: true });
    expect([...idsOf(tree)]).toEqual(['a', id]);
    expect(toString(tree)).toBe('Words');
  },
);

test.each(['strong', 'dfn'])('a %s that is named by a link gets its old ids', (name) => {
  expect(rewrite(`<${name} id="a">A</${name}>`, { a: ['old'] })).toBe(
    `<${name} id="a"><span id="old">A</span></${name}>`,
  );
});
