import type { Element, ElementContent, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { toString } from 'hast-util-to-string';
import type {} from 'remark-mdx';
import { visit } from 'unist-util-visit';
import { Fragments, givenId } from '../notes/permalink.ts';

/**
 * Gives headings the id that their author chose, and those below `h2` one that begins with their
 * section's. What is left of `h2` is rehype-slug's.
 */
export function rehypeHeadingIds() {
  return (tree: Root) => {
    const fragments = new Fragments();
    visit(tree, 'element', (node) => {
      const depth = headingRank(node);
      if (!depth) return;
      const given = takeGivenId(node);
      const text = toString({
        ...node,
        children: node.children.filter((child) => !isFootnote(child)),
      });
      const id = fragments.next(text, depth, given);
      if (depth > 2 || given !== undefined || text !== toString(node)) node.properties.id ??= id;
    });
  };
}

/** Takes the comment that gives `heading` its id out of it, with the space before it. */
function takeGivenId(heading: Element): string | undefined {
  const last = heading.children.at(-1);
  const given = last?.type === 'mdxTextExpression' ? givenId(last.value) : undefined;
  if (given === undefined) return undefined;
  heading.children.pop();
  const before = heading.children.at(-1);
  if (before?.type === 'text') before.value = before.value.trimEnd();
  return given;
}

/** The number of a footnote, which changes when another one is added. */
const isFootnote = (node: ElementContent) => node.type === 'element' && node.tagName === 'sup';
