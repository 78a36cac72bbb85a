/** Which sessions a document holds. */
import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Document } from '../read/document.ts';
import { writeMdx } from '../convert/mdx-text.ts';

/** A session as it stands in its document: its headings are as deep as they were. */
export interface RawSession {
  document: Document;
  /** The heading above it, if it has one. */
  heading?: Heading;
  /** What stands below that. */
  content: RootContent[];
  /** Its index among the sessions of its document, from 0. */
  part: number;
  /** Which part it is, from 1, and of how many, where one was too long. */
  partOf?: [number, number];
}

/**
 * Parts a document that holds several sessions: at its headings of level 1, or at its top headings if
 * all of them have a rule above them. Any other is one session, as is one with a title over it all.
 */
export function splitDocument(document: Document): RawSession[] {
  const blocks = blocksOf(document);
  const isOne = document.frontMatter.title !== undefined || titleHeading(blocks) !== undefined;
  const starts = isOne ? [] : sessionHeadings(blocks);
  if (starts.length < 2) return [wholeDocument(document)];
  return starts.map((heading, part) => {
    const from = blocks.indexOf(heading) + 1;
    const next = starts[part + 1];
    const content = blocks.slice(from, next ? blocks.indexOf(next) : undefined);
    // What stands before the first session is its beginning.
    const before = part === 0 ? blocks.slice(0, from - 1) : [];
    return { document, heading, content: withoutRules([...before, ...content]), part };
  });
}

/** So many bytes make a session too long to read, and soon one that the guard of notes refuses. */
const LONGEST = 150_000;

/** Parts a session that is too long, between its blocks; a block that is too long alone becomes code. */
export function partLong(session: RawSession): RawSession[] {
  if (sizeOf(...session.content) <= LONGEST) return [session];
  const blocks = session.content.flatMap((block) =>
    sizeOf(block) > LONGEST ? pieces(block) : [block],
  );
  const parts = grouped(blocks, sizeOf);
  return parts.map((content, at) => ({ ...session, content, partOf: [at + 1, parts.length] }));
}

const sizeOf = (...children: RootContent[]) =>
  Buffer.byteLength(writeMdx({ type: 'root', children }));

/** `items` in groups that are as large as a session may be. */
function grouped<Item>(items: Item[], size: (item: Item) => number): Item[][] {
  const groups: Item[][] = [[]];
  let room = LONGEST;
  for (const item of items) {
    if (size(item) > room && room < LONGEST) {
      groups.push([]);
      room = LONGEST;
    }
    groups.at(-1)!.push(item);
    room -= size(item);
  }
  return groups;
}

/** A block as code, in pieces that a session has room for. */
function pieces(block: RootContent): RootContent[] {
  const text = block.type === 'code' ? block.value : writeMdx({ type: 'root', children: [block] });
  const lang = block.type === 'code' ? (block.lang ?? null) : 'md';
  return grouped(apart(text, JOINTS), (part) => Buffer.byteLength(part)).map((parts) => ({
    type: 'code',
    lang,
    value: parts.join('').replace(/\n$/, ''),
  }));
}

/** Where a text is parted: between lines, else between words; half a word would say something else. */
const JOINTS = [/(?<=\n)/, /(?<=[^\p{L}\p{M}\p{N}])/u];

/** The parts of `text`, none of them larger than a session may be, unless it is one word. */
function apart(text: string, [joint, ...finer]: RegExp[]): string[] {
  return joint && Buffer.byteLength(text) > LONGEST
    ? text.split(joint).flatMap((part) => apart(part, finer))
    : [text];
}

/** A document as one session, as in a folder of documents. */
export function wholeDocument(document: Document): RawSession {
  const blocks = blocksOf(document);
  const heading = titleHeading(blocks);
  const content = withoutRules(blocks.filter((node) => node !== heading));
  return { document, content, part: 0, ...(heading ? { heading } : {}) };
}

const blocksOf = ({ notes }: Document) =>
  notes.children.filter((node) => node.type !== 'footnoteDefinition');

const isHeading = (node: RootContent): node is Heading =>
  node.type === 'heading' && toString(node).trim() !== '';

const isComment = (node: RootContent) => node.type === 'mdxFlowExpression';

/** The heading with which a document begins, if it stands above all others. */
function titleHeading(blocks: RootContent[]): Heading | undefined {
  const first = blocks.find((node) => !isComment(node));
  const others = blocks.filter((node) => isHeading(node) && node !== first) as Heading[];
  return first && isHeading(first) && others.every(({ depth }) => depth > first.depth)
    ? first
    : undefined;
}

function sessionHeadings(blocks: RootContent[]): Heading[] {
  const headings = blocks.filter(isHeading);
  const depth = Math.min(...headings.map((heading) => heading.depth));
  const top = headings.filter((heading) => heading.depth === depth);
  const isRuled = top.every(
    (heading, at) => at === 0 || blocks[blocks.indexOf(heading) - 1]?.type === 'thematicBreak',
  );
  return depth === 1 || isRuled ? top : [];
}

/** Without the rules that part sessions from each other. */
function withoutRules(blocks: RootContent[]): RootContent[] {
  const first = blocks.findIndex(({ type }) => type !== 'thematicBreak');
  const last = blocks.findLastIndex(({ type }) => type !== 'thematicBreak');
  return first === -1 ? [] : blocks.slice(first, last + 1);
}
