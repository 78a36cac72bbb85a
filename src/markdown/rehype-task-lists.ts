import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { fragment } from '../notes/permalink.ts';

const isCheckbox = (node: unknown): node is Element =>
  (node as Element).tagName === 'input' && (node as Element).properties.type === 'checkbox';

const isBlock = (node: unknown) =>
  ['ul', 'ol', 'pre', 'blockquote', 'table', 'div', 'p'].includes((node as Element).tagName);

/**
 * Makes the text of a task its checkbox's label, and names the task by its words (`data-outcome`),
 * so that a tick is remembered for what it stands for and not for its place in the list.
 */
export function rehypeTaskLists() {
  return (tree: Root) => {
    visit(tree, 'element', (item) => {
      if (item.tagName !== 'li') return;
      const first = item.children.find((child) => child.type === 'element');
      const holder = first?.tagName === 'p' ? first : item;
      const checkbox = holder.children.find(isCheckbox);
      if (!checkbox) return;
      const end = holder.children.findIndex(isBlock);
      const split = end === -1 ? holder.children.length : end;
      const words = holder.children.slice(holder.children.indexOf(checkbox) + 1, split);
      const label = h('label', [checkbox, h('span', words as Element['children'])]);
      checkbox.properties.dataOutcome = fragment(toString(label).trim());
      holder.children = [label, ...holder.children.slice(split)];
    });
  };
}
