/** What can be said of notes of which some lines can't be parsed. */
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ParsedSession } from './parse.ts';

/** Each of them says something about its own line alone. */
export type Rest = Pick<
  ParsedSession,
  'frontMatter' | 'components' | 'links' | 'pictures' | 'refused' | 'imported'
>;

/**
 * What is left of `session`, which was read from `tree` without the lines `left` out: nothing that may
 * seem wrong only because they are missing.
 */
export function restOf(session: ParsedSession, tree: Nodes, left: number[]): Rest {
  /** The lines of elements that a line was left out of. */
  const damaged = new Set<number>();
  /** What they define, a picture or a link, may be told by a line that was left out. */
  const definitions = new Set<number>();
  visit(tree, ({ type, position }) => {
    const { start, end } = position!;
    if (type === 'definition') definitions.add(start.line);
    if (type !== 'mdxJsxFlowElement' && type !== 'mdxJsxTextElement') return;
    if (left.some((line) => start.line <= line && line <= end.line)) damaged.add(start.line);
  });
  const { frontMatter, components, links, pictures, refused, imported } = session;
  return {
    ...(frontMatter ? { frontMatter } : {}),
    components: components.filter(({ line }) => !damaged.has(line)),
    links: links.filter(({ line }) => !definitions.has(line)),
    pictures,
    refused,
    imported,
  };
}
