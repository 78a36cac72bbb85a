import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

const BLOCKS = new Set('blockquote dl figure ol p table ul'.split(' '));

const isBlock = ({ tagName, properties }: Element) =>
  BLOCKS.has(tagName) || (properties.className as string[] | undefined)?.includes('heading');

/**
 * Lets the browser find the direction of each block that has letters written from right to left, so
 * that its lines, marks and indents begin on the right side. Their author may say otherwise (`dir`).
 */
export function rehypeDirection() {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (!isBlock(node) || !RIGHT_TO_LEFT.test(toString(node))) return undefined;
      node.properties.dir ??= 'auto';
      return SKIP; // as browsers do, which pass over what says its own direction
    });
  };
}
