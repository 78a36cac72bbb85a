/** Footnotes of a document, which its sessions share. */
import type { FootnoteDefinition, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Document } from '../read/document.ts';

/** All of them, in the order of the document. */
export const footnotesOf = ({ notes }: Document): FootnoteDefinition[] =>
  notes.children.filter((node) => node.type === 'footnoteDefinition');

/** Those of `footnotes` to which `content` refers, or one of these does. */
export function footnotesFor(
  content: RootContent[],
  footnotes: FootnoteDefinition[],
): FootnoteDefinition[] {
  const wanted = new Set<string>();
  const look = (blocks: RootContent[]) =>
    visit({ type: 'root', children: blocks }, 'footnoteReference', ({ identifier }) => {
      if (wanted.has(identifier)) return;
      wanted.add(identifier);
      look(footnotes.filter((footnote) => footnote.identifier === identifier));
    });
  look(content);
  return footnotes.filter(({ identifier }) => wanted.has(identifier));
}
