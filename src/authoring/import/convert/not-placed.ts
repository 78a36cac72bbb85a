/** The section of a session in which everything stands that found no place in its notes. */
import type { Code, FootnoteDefinition, ListItem, RootContent } from 'mdast';
import type { Kind } from '../../../notes/schema.ts';
import type { Document } from '../read/document.ts';
import type { Inventory } from '../check/inventory.ts';

/** Every section of a `talks` session is a talk, so there it is the end of the last one. */
const depthIn = (kind: Kind) => (kind === 'talks' ? 3 : 2);

/** That section, or nothing where nothing is left over; `footnotes` are those that nothing refers to. */
export function notPlaced(
  unplaced: Document['unplaced'],
  footnotes: FootnoteDefinition[],
  lost: Inventory | undefined,
  kind: Kind,
): RootContent[] {
  const links = [...(lost?.links ?? []), ...(lost?.pictures ?? [])];
  const words = [...(lost?.words ?? [])].flatMap(([word, count]) =>
    Array<string>(count).fill(word),
  );
  const blocks: RootContent[] = [
    ...footnotes.flatMap(({ children }) => children),
    ...unplaced.map(({ lang, text }): Code => ({ type: 'code', lang, value: text })),
    ...(lost?.code ?? []).map((value): Code => ({ type: 'code', value })),
    ...(words.length > 0
      ? [{ type: 'code' as const, lang: 'text', value: words.join(' ') } satisfies Code]
      : []),
    ...(links.length > 0
      ? [{ type: 'list' as const, spread: false, children: links.map(item) }]
      : []),
  ];
  if (blocks.length === 0) return [];
  return [
    {
      type: 'heading',
      depth: depthIn(kind),
      children: [{ type: 'text', value: 'Not placed' }],
    },
    {
      type: 'paragraph',
      children: [{ type: 'text', value: 'The import found no place in the notes for this.' }],
    },
    ...blocks,
  ];
}

const item = (address: string): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [
    {
      type: 'paragraph',
      children:
        /^(https?|mailto):/i.test(address) && URL.canParse(address)
          ? [{ type: 'link', url: address, children: [{ type: 'text', value: address }] }]
          : [{ type: 'inlineCode', value: address }],
    },
  ],
});
