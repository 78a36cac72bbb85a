/** Blocks that notes can't hold in their own shape: they are kept in a plainer one. */
import type { Code, Nodes, PhrasingContent, Root, RootContent, TableCell } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { tooDeep } from '../../../notes/guard.ts';
import { inventoryOfNotes, losses } from '../check/inventory.ts';
import { readMdx, writeMdx } from './mdx-text.ts';

/**
 * Makes `content` such that it is read from its file as it was written. A block for which nothing else
 * helps becomes code, as it is in the `source`. `footnotes` are those that it may refer to. Returns how
 * many blocks did.
 */
export function settleBlocks(
  content: RootContent[],
  footnotes: RootContent[],
  source: string,
): number {
  content.splice(0, Infinity, ...content.filter(says));
  let count = 0;
  for (const [index, block] of content.entries()) {
    flattenCells(block);
    loosenItems(block);
    if (survives(block, footnotes)) continue;
    content[index] = asCode(block, source);
    count++;
  }
  return count;
}

/** A paragraph may have lost all it had. */
const says = (block: RootContent) =>
  block.type !== 'paragraph' ||
  block.children.some((child) => child.type !== 'text' || child.value.trim() !== '');

/** Whether `block` says the same when it is read again, and is not nested deeper than notes may be. */
function survives(block: RootContent, footnotes: RootContent[]): boolean {
  const own = footnotes.includes(block) ? [] : footnotes;
  const tree: Root = { type: 'root', children: [block, ...own] };
  try {
    const again = readMdx(writeMdx(tree));
    return (
      !tooDeep(again) &&
      losses(inventoryOfNotes(tree), inventoryOfNotes(again)) === undefined &&
      shape(again) === shape(tree)
    );
  } catch {
    return false;
  }
}

/** The blocks of a tree, by their types; MDX makes blocks of tags and comments that stand alone. */
function shape(node: Nodes): string {
  if (node.type === 'paragraph') return node.children.every(isMdx) ? 'mdx' : 'paragraph';
  if (node.type.startsWith('mdx')) return 'mdx';
  if (!('children' in node) || node.type === 'heading' || node.type === 'table') return node.type;
  return `${node.type}(${node.children.map(shape).join(' ')})`;
}

const isMdx = (node: PhrasingContent) =>
  node.type.startsWith('mdx') || (node.type === 'text' && node.value.trim() === '');

const asCode = (block: RootContent, source: string): Code => ({
  type: 'code',
  lang: 'md',
  value: textOf(block, source),
});

function textOf(block: RootContent, source: string): string {
  const { start, end } = block.position ?? {};
  const text = start && end ? source.slice(start.offset, end.offset) : '';
  return text.trim() === '' ? toString(block) : text;
}

/** A component in an item of a list stands apart from its text, or it would be part of that. */
function loosenItems(block: RootContent) {
  visit(block, 'listItem', (item) => {
    if (item.children.some(({ type }) => type === 'mdxJsxFlowElement')) item.spread = true;
  });
}

/** Tables of Markdown have lines of words in their cells: blocks in them become such lines. */
function flattenCells(block: RootContent) {
  visit(block, 'tableCell', (cell: TableCell) => {
    cell.children = wordsOf(cell.children as Nodes[]);
  });
}

const BREAK: PhrasingContent = {
  type: 'mdxJsxTextElement',
  name: 'br',
  attributes: [],
  children: [],
};

function wordsOf(nodes: Nodes[]): PhrasingContent[] {
  return nodes.flatMap((node, index): PhrasingContent[] => {
    const apart = index > 0 && !phrasing(node) ? [structuredClone(BREAK)] : [];
    if (node.type === 'break') return [structuredClone(BREAK)];
    if (node.type === 'code') {
      const lines = node.value.split('\n').filter((line) => line.trim() !== '');
      return [
        ...apart,
        ...lines.flatMap((value, at): PhrasingContent[] => [
          ...(at > 0 ? [structuredClone(BREAK)] : []),
          { type: 'inlineCode', value },
        ]),
      ];
    }
    if (phrasing(node)) return [node];
    return [...apart, ...wordsOf('children' in node ? node.children : [])];
  });
}
