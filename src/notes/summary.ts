/** What a section is about in a sentence or two, for where it is named on its own. */
import { toString } from 'mdast-util-to-string';
import type { Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Heading } from './outline.ts';

/** About as much as a link's preview shows. */
const LENGTH = 160;

/** The first words of each section (an `h2` of `headings`) in `tree`, by the section's id. */
export function summarise(tree: Nodes, headings: Heading[]): Map<string, string> {
  const sections = headings.filter(({ depth }) => depth === 2);
  const texts = new Map<string, string[]>();
  visit(tree, (node) => {
    if (node.type === 'mdxJsxFlowElement') return SKIP; // a figure, or facts that stand elsewhere
    if (node.type !== 'paragraph' && node.type !== 'tableCell') return undefined;
    const line = node.position?.start.line ?? 0;
    const section = sections.findLast((heading) => heading.line <= line);
    const text = toString(node, { includeImageAlt: false }).replace(/\s+/g, ' ').trim();
    if (!section || text === '') return undefined;
    texts.set(section.id, [...(texts.get(section.id) ?? []), text]);
    return undefined;
  });
  return new Map([...texts].map(([id, parts]) => [id, clip(sentences(parts))]));
}

/** Items of a list that end without a sign are kept apart by a semicolon. */
const sentences = (parts: string[]) =>
  parts
    .map((part, at) => (at === parts.length - 1 ? part : part.replace(/([^.!?:;,])$/, '$1;')))
    .join(' ');

/** `text` cut after a word where it is too long. */
function clip(text: string): string {
  if (text.length <= LENGTH) return text;
  const cut = text.slice(0, LENGTH - 1);
  return `${cut.replace(/\s+\S*$/, '').replace(/[\s.,:;–-]+$/, '')}…`;
}
