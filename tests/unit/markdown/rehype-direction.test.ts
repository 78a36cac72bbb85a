import { expect, test } from 'vitest';
import { rehypeDirection } from '../../../src/markdown/rehype-direction.ts';
import { render } from './render.ts';
import { elements, renderMdx } from './render-mdx.ts';

test.each([
  ['a paragraph', 'שלום עולם', '<p dir="auto">'],
  ['a list', '- مرحبا\n- Helm', '<ul dir="auto">\n<li>'],
  ['a quotation', '> مرحبا', '<blockquote dir="auto">\n<p>'],
  ['a table', '| مرحبا |\n| - |\n| x |', '<table dir="auto">'],
])('%s with letters from right to left finds its own direction', async (_, text, html) => {
  expect(await render(text, rehypeDirection)).toContain(html);
});

test('text from left to right, whatever its letters, is left as it is', async () => {
  const html = await render('Words, 日本語, русский.\n\n- Ελληνικά\n', rehypeDirection);
  expect(html).not.toContain('dir=');
});

test('headings have a direction as well', async () => {
  const headings = async (text: string) =>
    elements(await renderMdx(text), 'div').map(({ properties }) => properties.dir);
  expect(await headings('## مرحبا\n\nWords.\n\n### Words\n')).toEqual(['auto', undefined]);
});
