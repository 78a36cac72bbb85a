import type { Root } from 'hast';
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
      const id = fragments.next(toString(node), depth);
      if (depth > 2) node.properties.id ??= id;
    });
  };
}
