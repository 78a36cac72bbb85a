import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { elements, renderMdx } from './render-mdx.ts';

const table = (...rows: string[]) =>
  ['| Domain | Weight |', '| --- | ---: |', ...rows.map((row) => `| ${row} |`)].join('\n');
const chart = (...rows: string[]) =>
  `<BarChart title="Weights">\n\n${table(...rows)}\n\n</BarChart>`;

const barsOf = async (text: string) =>
  elements(await renderMdx(text), 'tr')
    .slice(1)
    .map((row) => {
      const [bar] = elements(row as never, 'rect');
      return [toString(row).trim(), bar?.properties.width];
    });

test('a bar stands behind each percentage, the greatest as wide as there is room', async () => {
  expect(await barsOf(chart('Storage | 10 %', 'Core | 20%', 'Half | 0.5 %'))).toEqual([
    ['Storage\n10 %', 50],
    ['Core\n20%', 100],
    ['Half\n0.5 %', 2.5],
  ]);
});

test('a sum has no bar and is no measure for others; nor is what is no percentage', async () => {
  expect(await barsOf(chart('Core | 20 %', '**Sum** | **100 %**', 'Other | many'))).toEqual([
    ['Core\n20 %', 100],
    ['Sum\n100 %', undefined],
    ['Other\nmany', undefined],
  ]);
});

test('bars say nothing to a screen reader, and have no style of their own', async () => {
  const [bar] = elements(await renderMdx(chart('Core | 20 %')), 'svg');
  expect(bar?.properties).toEqual({
    className: ['bar'],
    viewBox: '0 0 100 1',
    preserveAspectRatio: 'none',
    ariaHidden: 'true',
  });
});

test('a table elsewhere has none', async () => {
  expect(await barsOf(table('Core | 20 %'))).toEqual([['Core\n20 %', undefined]]);
});
