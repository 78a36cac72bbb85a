import { expect, test } from 'vitest';
import { rehypeLinkNotes } from '../../../src/markdown/rehype-link-notes.ts';
import { render } from './render.ts';

test('links that leave the site are numbered, and their addresses listed at the end', async () => {
  const text = '[A](https://a.example/) and [B](http://b.example/?x=1&y)\n\nLast.';
  expect(await render(text, rehypeLinkNotes)).toBe(
    '<p><a href="https://a.example/" data-note="1">A</a> and ' +
      '<a href="http://b.example/?x=1&#x26;y" data-note="2">B</a></p>\n<p>Last.</p>' +
      '<ol class="link-notes"><li>https://a.example/</li><li>http://b.example/?x=1&#x26;y</li></ol>',
  );
});

test('an address named twice has one number and is listed once', async () => {
  const html = await render(
    '[A](https://a.example/) [B](https://b.example/) [A](https://a.example/)',
    rehypeLinkNotes,
  );
  expect(html.match(/data-note="\d"/g)).toEqual([
    'data-note="1"',
    'data-note="2"',
    'data-note="1"',
  ]);
  expect(html.match(/<li>/g)).toHaveLength(2);
});

test('links within the site have no number, and without others there is no list', async () => {
  const html = await render(
    '[A](#a) [B](../talks/) [C](/about/) [D](mailto:a@b.example)',
    rehypeLinkNotes,
  );
  expect(html).not.toMatch(/data-note|<ol/);
});
