import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { s } from 'hastscript';
import type {} from 'remark-mdx';
import { visit } from 'unist-util-visit';

/**
 * Draws a bar behind each percentage in the last column of the table in a `<BarChart>`; the greatest
 * fills the width. A row whose first cell is bold is a sum, and has none.
 */
export function rehypeBarCharts() {
  return (tree: Root) => {
    visit(tree, 'mdxJsxFlowElement', (chart) => {
      if (chart.name !== 'BarChart') return;
      const cells = lastCells(chart.children as ElementContent[]);
      const greatest = Math.max(...cells.map(({ percent }) => percent));
      for (const { cell, percent } of cells) {
        const width = Math.round((percent / greatest) * 1000) / 10;
        cell.children.push(
          s(
            'svg',
            { class: 'bar', viewBox: '0 0 100 1', preserveAspectRatio: 'none', ariaHidden: 'true' },
            s('rect', { width, height: 1 }),
          ),
        );
      }
    });
  };
}

/** The cells in `content` that hold the percentages of a chart. */
function lastCells(content: ElementContent[]): { cell: Element; percent: number }[] {
  const cells: { cell: Element; percent: number }[] = [];
  visit({ type: 'root', children: content }, 'element', (row) => {
    if (row.tagName !== 'tr') return;
    const inRow = row.children.filter((child) => child.type === 'element');
    const [first, last] = [inRow[0], inRow.at(-1)];
    const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(last ? toString(last).trim() : '')?.[1];
    const isSum = first?.children.some(
      (node) => node.type === 'element' && node.tagName === 'strong',
    );
    if (last && percent !== undefined && !isSum)
      cells.push({ cell: last, percent: Number(percent) });
  });
  return cells;
}
