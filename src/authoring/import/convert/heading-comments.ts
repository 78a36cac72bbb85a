/** Comments in headings, such as `<!-- omit in toc -->`, which are no part of any title. */
import type { Nodes, Parents, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Puts the comments of every heading in `notes` below it. */
export function lowerComments(notes: Root) {
  visit(notes, 'heading', (heading, index, parent) => {
    const comments: string[] = [];
    takeComments(heading, comments);
    const blocks = comments.map((value) => ({ type: 'mdxFlowExpression' as const, value }));
    (parent as Parents).children.splice(index! + 1, 0, ...(blocks as never[]));
    return SKIP;
  });
}

/** Moves the comments in `node` to `comments`; says whether there is anything else in it. */
function takeComments(node: Nodes, comments: string[]): boolean {
  if (node.type === 'mdxTextExpression') comments.push(node.value);
  if (!('children' in node)) return node.type !== 'mdxTextExpression';
  node.children = node.children.filter((child) => takeComments(child, comments)) as never[];
  return node.children.length > 0;
}
