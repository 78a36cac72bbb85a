/** The words of notes. */
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';

/**
 * The words of `node` as its HTML has them: without pictures and comments. `lineEnd` stands where a line
 * ends.
 */
export const wordsOf = (node: Nodes, lineEnd = ''): string =>
  node.type === 'mdxTextExpression'
    ? ''
    : node.type === 'break'
      ? lineEnd
      : 'children' in node
        ? node.children.map((child) => wordsOf(child, lineEnd)).join('')
        : toString(node, { includeImageAlt: false });
