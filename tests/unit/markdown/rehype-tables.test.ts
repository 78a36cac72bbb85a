import { expect, test } from 'vitest';
import { rehypeTables } from '../../../src/markdown/rehype-tables.ts';
import { render } from './render.ts';

const TABLE = '| A | B | C |\n| :-- | :-: | --: |\n| 1 | 2 | 3 |\n';

test('a table stands in a frame that the keyboard can reach, named by its columns', async () => {
  const html = await render(TABLE, rehypeTables);
  expect(html).toMatch(
    /^<div class="table" role="group" aria-label="Table: A, B, C" tabindex="0"><table>.*<\/table><\/div>$/s,
  );
});

test('alignment becomes a class of the cell', async () => {
  const html = await render(TABLE, rehypeTables);
  expect(html).toContain('<th class="align-left">A</th>');
  expect(html).toContain('<th class="align-center">B</th>');
  expect(html).toContain('<td class="align-right">3</td>');
  expect(html).not.toMatch(/\s(align|style)=/);
});

test('each of two tables gets one frame', async () => {
  const html = await render(`${TABLE}\nText\n\n${TABLE}`, rehypeTables);
  expect(html.match(/<div class="table"/g)).toHaveLength(2);
  expect(html.match(/<table>/g)).toHaveLength(2);
});

test('a cell without alignment has no class', async () => {
  expect(await render('| A |\n| --- |\n| 1 |', rehypeTables)).toContain('<td>1</td>');
});
