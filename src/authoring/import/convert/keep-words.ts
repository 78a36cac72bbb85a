/** Words that Markdown or HTML would drop, made such that they are kept. */
import type { Definition, Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import { keepSpokenTags } from './spoken-tags.ts';

/** Changes `tree` so that its HTML has all its words; returns the addresses that nothing refers to. */
export function keepWords(tree: Root): string[] {
  keepSpokenTags(tree);
  visit(tree, 'table', widen);
  return unusedAddresses(tree);
}

/** Gives a table as many columns as its longest row has. */
function widen(table: Table) {
  const [head] = table.children;
  const width = Math.max(...table.children.map(({ children }) => children.length));
  while (head && head.children.length < width) {
    head.children.push({ type: 'tableCell', children: [] });
    table.align?.push(null);
  }
}

function unusedAddresses(tree: Root): string[] {
  const used = new Set<string>();
  const definitions: Definition[] = [];
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    else if (node.type === 'definition') definitions.push(node);
  });
  return definitions.filter(({ identifier }) => !used.has(identifier)).map(({ url }) => url);
}
