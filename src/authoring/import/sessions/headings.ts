/** Headings as notes have them: one level below the other, each with an id of its own. */
import type { Heading, Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit, SKIP } from 'unist-util-visit';
import { Fragments, PAGE_IDS, fragment } from '../../../notes/permalink.ts';
import { wordsOf } from '../../../notes/words.ts';
import { free, plainId } from '../../plain-id.ts';
import { text } from '../convert/text.ts';

/** Puts the headings of `content` in order: the highest are sections, and no level is skipped. */
export function repairHeadings(content: RootContent[]): RootContent[] {
  const blocks = content.flatMap(withoutPictures);
  for (const block of blocks) if (block.type !== 'heading') demoteInside(block);
  const above: number[] = [];
  for (const block of blocks) {
    if (block.type !== 'heading') continue;
    const { depth } = block;
    while (above.length > 0 && above.at(-1)! >= depth) above.pop();
    block.depth = Math.min(6, 2 + above.length) as Heading['depth'];
    if (above.length < 5) above.push(depth);
  }
  return blocks;
}

/** A heading on one line without pictures, which come after it; one that says nothing is none. */
function withoutPictures(block: RootContent): RootContent[] {
  if (block.type !== 'heading') return [block];
  visit(block, 'text', (words) => {
    words.value = words.value.replace(/\s+/g, ' ');
  });
  const pictures: PhrasingContent[] = [];
  visit(block, ['image', 'break'], (node, index, parent) => {
    if (node.type === 'image') pictures.push(node);
    (parent as Parents).children.splice(index!, 1, ...(node.type === 'image' ? [] : [text(' ')]));
    return [SKIP, index! + (node.type === 'image' ? 0 : 1)];
  });
  const after: RootContent[] =
    pictures.length > 0 ? [{ type: 'paragraph', children: pictures }] : [];
  if (toString(block).trim() !== '') return [block, ...after];
  return block.children.length > 0
    ? [{ type: 'paragraph', children: [...block.children, ...pictures] }]
    : after;
}

/** Headings inside of lists and quotations, which would end the section around them. */
export function demoteInside(block: Nodes) {
  visit(block, 'heading', (heading, index, parent) => {
    (parent as Parents).children[index!] = {
      type: 'paragraph',
      children: [{ type: 'strong', children: heading.children }],
    };
  });
}

/** Gives ids to headings whose words make none, or one that another has; returns the ids of all. */
export function identify(content: RootContent[]): Map<Heading, string> {
  const fragments = new Fragments();
  const titles = new Set<string>();
  const used = new Set(PAGE_IDS);
  const ids = new Map<Heading, string>();
  for (const heading of content) {
    if (heading.type !== 'heading') continue;
    const words = wordsOf(heading);
    const title = fragment(words);
    const isSection = heading.depth === 2;
    let own: string | undefined = plainId(heading.data?.givenId ?? '');
    if (own === '' || used.has(own) || (isSection && own === title)) own = undefined;
    if (own === undefined && isSection && (title === '' || titles.has(title))) own = '';
    let id = own === '' ? '' : fragments.next(words, heading.depth, own);
    if (id === '' || used.has(id)) {
      own = free(plainId(words) || 'section', used);
      id = fragments.next(words, heading.depth, own);
    }
    if (own !== undefined) {
      heading.children.push(text(' '), { type: 'mdxTextExpression', value: `/* #${own} */` });
    }
    if (isSection) titles.add(title);
    used.add(id);
    ids.set(heading, id);
  }
  return ids;
}
