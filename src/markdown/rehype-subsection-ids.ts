import type { ElementContent, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { Fragments } from '../notes/permalink.ts';

/** Gives headings below `h2` an id that begins with their section's. `h2` is left to rehype-slug. */
export function rehypeSubsectionIds() {
  return (tree: Root) => {
    const fragments = new Fragments();
    visit(tree, 'element', (node) => {
      const depth = headingRank(node);
      if (!depth) return;
      const text = toString({
        ...node,
        children: node.children.filter((child) => !isFootnote(child)),
      });
      const id = fragments.next(text, depth);
      if (depth > 2 || text !== toString(node)) node.properties.id ??= id;
    });
  };
}

/** The number of a footnote, which changes when another one is added. */
const isFootnote = (node: ElementContent) => node.type === 'element' && node.tagName === 'sup';
