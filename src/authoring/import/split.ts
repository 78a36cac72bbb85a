/** Which sessions a document holds. */
import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Document } from './document.ts';

/** A session as it stands in its document: its headings are as deep as they were. */
export interface RawSession {
  document: Document;
  /** The heading above it, if it has one. */
  heading?: Heading;
  /** What stands below that. */
  content: RootContent[];
  /** The how manieth session of its document it is, from 0. */
  part: number;
}

export interface Split {
  /** What all the sessions together are called, if the document says so. */
  title?: string;
  sessions: RawSession[];
}

/**
 * Parts a document that holds several sessions: at its headings of level 1, or at headings of one level
 * that all have a rule above them. Any other is one session, below its only top heading if it begins
 * with one.
 */
export function splitDocument(document: Document): Split {
  const blocks = blocksOf(document);
  const title = titleHeading(blocks);
  const below = title ? blocks.filter((node) => node !== title) : blocks;
  const starts = document.frontMatter.title && !title ? [] : sessionHeadings(below, Boolean(title));
  if (starts.length < 2) return { sessions: [wholeDocument(document)] };
  const parts = starts.map((heading, at) => {
    const from = below.indexOf(heading) + 1;
    const next = starts[at + 1];
    const content = below.slice(from, next ? below.indexOf(next) : undefined);
    // What stands before the first session is its beginning.
    const before = at === 0 ? below.slice(0, from - 1) : [];
    return {
      document,
      heading,
      content: withoutRules([...before, ...content]),
      part: at,
    };
  });
  return { ...(title ? { title: toString(title) } : {}), sessions: parts };
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

function sessionHeadings(blocks: RootContent[], isTitled: boolean): Heading[] {
  const headings = blocks.filter(isHeading);
  const depth = Math.min(...headings.map((heading) => heading.depth));
  const top = headings.filter((heading) => heading.depth === depth);
  if (depth === 1 && !isTitled) return top;
  const isRuled = top.every(
    (heading, at) => at === 0 || blocks[blocks.indexOf(heading) - 1]?.type === 'thematicBreak',
  );
  return isRuled ? top : [];
}

/** Without the rules that part sessions from each other. */
function withoutRules(blocks: RootContent[]): RootContent[] {
  const first = blocks.findIndex(({ type }) => type !== 'thematicBreak');
  const last = blocks.findLastIndex(({ type }) => type !== 'thematicBreak');
  return first === -1 ? [] : blocks.slice(first, last + 1);
}
