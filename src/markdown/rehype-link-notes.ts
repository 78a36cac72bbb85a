import type { Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/**
 * Numbers the links that leave the site (`data-note`) and lists their addresses at the end. Style
 * shows both on paper only, where a link can't be followed.
 */
export function rehypeLinkNotes() {
  return (tree: Root) => {
    const addresses: string[] = [];
    visit(tree, 'element', (node) => {
      const { href } = node.properties;
      if (node.tagName !== 'a' || typeof href !== 'string' || !/^https?:/.test(href)) return;
      const known = addresses.indexOf(href);
      if (known === -1) addresses.push(href);
      node.properties.dataNote = known === -1 ? addresses.length : known + 1;
    });
    if (addresses.length === 0) return;
    const items = addresses.map((address) => h('li', address));
    tree.children.push(h('ol', { class: 'link-notes' }, items));
  };
}
