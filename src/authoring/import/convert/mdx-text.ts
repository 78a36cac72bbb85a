/** The text of notes as it stands in their file, and notes as they are read from it. */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';

/** Words that would begin code at the start of a line. */
const ESM: Options = {
  unsafe: [
    { atBreak: true, character: 'e', after: 'xport' },
    { atBreak: true, character: 'i', after: 'mport' },
  ],
};

const writer = unified()
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    fences: true,
    resourceLink: true,
    ...ESM,
  })
  .use(remarkGfm)
  .use(remarkMdx)
  .freeze();

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/** `notes` as MDX. */
export const writeMdx = (notes: Root): string => writer.stringify(notes);

/** The notes in the MDX `text`, without front matter. Throws a `VFileMessage` where it is no MDX. */
export const readMdx = (text: string): Root => reader.parse(text);
