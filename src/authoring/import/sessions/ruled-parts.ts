/** Notes without headings, whose parts stand between rules and begin with a line that says what they are. */
import type { Heading, Paragraph, RootContent } from 'mdast';
import { visit, EXIT } from 'unist-util-visit';
import { wordsOf } from '../../../notes/words.ts';

/** The longest line that is still a heading. */
const LONGEST = 80;

/**
 * Makes headings of the lines with which the parts of `content` begin, in the place of the rules between
 * these, if there are no headings and every part has such a line. Returns their words, if so.
 */
export function headParts(content: RootContent[]): string[] {
  const parts: RootContent[][] = [[]];
  for (const block of content) {
    if (block.type === 'thematicBreak') parts.push([]);
    else parts.at(-1)!.push(block);
  }
  const lines = parts.filter(({ length }) => length > 0).map(([first]) => first!);
  if (lines.length < 2 || hasHeading(content) || !lines.every(isLine)) return [];
  const headings = new Map<RootContent, Heading>(lines.map((line) => [line, headingOf(line)]));
  const headed = parts.flat().map((block) => headings.get(block) ?? block);
  content.splice(0, Infinity, ...headed);
  return [...headings.values()].map((heading) => wordsOf(heading));
}

function hasHeading(content: RootContent[]): boolean {
  let found = false;
  visit({ type: 'root', children: content }, 'heading', () => {
    found = true;
    return EXIT;
  });
  return found;
}

/** Whether `block` is one short line, and no sentence. */
function isLine(block: RootContent): block is Paragraph {
  if (block.type !== 'paragraph' || block.children.some(({ type }) => type === 'break')) {
    return false;
  }
  const words = wordsOf(block).trim();
  return words.length > 0 && words.length <= LONGEST && !/\n|[.!,;]$/.test(words);
}

/** The heading that a line is meant as; in bold it need not stand any more. */
function headingOf({ children }: Paragraph): Heading {
  const [first, ...more] = children;
  const isBold = first?.type === 'strong' && more.length === 0;
  return { type: 'heading', depth: 2, children: isBold ? first.children : children };
}
