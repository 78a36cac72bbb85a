import type { Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/** Puts each code block into the element that gives it a copy button. */
export function rehypeCopyCode() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'pre' || !parent || index === undefined) return;
      const { dataLanguage } = node.properties;
      parent.children[index] = h('copy-code', { dataLanguage }, [node]);
      delete node.properties.dataLanguage;
      return SKIP;
    });
  };
}
