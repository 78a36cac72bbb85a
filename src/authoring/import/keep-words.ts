/** Words that Markdown or HTML would drop, made such that they are kept. */
import { htmlTagNames } from 'html-tag-names';
import type { Definition, Html, Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';

const KNOWN = new Set(htmlTagNames);

/** Changes `tree` so that its HTML has all its words; returns the addresses that nothing refers to. */
export function keepWords(tree: Root): string[] {
  visit(tree, 'html', (html, index, parent) => {
    if (parent && isNoTag(html)) {
      const text = { type: 'text' as const, value: html.value };
      const isBlock = !/^(paragraph|heading|tableCell|emphasis|strong|delete|link)$/.test(
        parent.type,
      );
      parent.children[index!] = isBlock ? { type: 'paragraph', children: [text] } : text;
    }
  });
  visit(tree, 'table', widen);
  return unusedAddresses(tree);
}

/** `List<Pod>` has angle brackets, and no tag. */
function isNoTag({ value }: Html): boolean {
  const name = /^<\/?([a-z][\w.:-]*)/i.exec(value)?.[1];
  return name !== undefined && !KNOWN.has(name.toLowerCase()) && !name.includes('-');
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
