import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Puts each table into a frame that scrolls by itself, and turns the alignment of its cells into
 * classes, because the site's content policy allows no inline style.
 */
export function rehypeTables() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      const { align } = node.properties;
      if (typeof align === 'string') {
        delete node.properties.align;
        node.properties.className = [`align-${align}`];
      }
      if (node.tagName !== 'table' || !parent || index === undefined) return;
      if ((parent as Element).properties?.className?.toString() === 'table') return;
      const frame = { class: 'table', role: 'group', ariaLabel: nameOf(node), tabIndex: 0 };
      parent.children[index] = h('div', frame, [node]);
      return [SKIP, index];
    });
  };
}

/** A table is named by its column heads, so that a screen reader tells one from another. */
function nameOf(table: Element): string {
  const heads: string[] = [];
  visit(table, 'element', (node) => {
    if (node.tagName === 'th') heads.push(toString(node));
  });
  return `Table: ${heads.join(', ')}`;
}
