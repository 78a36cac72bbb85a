/** Tags that are words: placeholders such as `<pod-name>`, and tags that a sentence speaks of. */
import { htmlTagNames } from 'html-tag-names';
import type { Html, Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { ACTIVE, SELF_ENDING, VOID } from './elements.ts';

const KNOWN = new Set(htmlTagNames);
/** Void elements that need no attribute to be seen. */
const SEEN = new Set(['br', 'hr', 'wbr']);

interface Tag {
  html: Html;
  name: string;
  isEnd: boolean;
}

/** Makes text of the tags in `tree` that a browser would drop, although they are there to be read. */
export function keepSpokenTags(tree: Root) {
  const lines: Tag[][] = [];
  const blocks: Html[] = [];
  visit(tree, (node) => {
    if (node.type === 'html') blocks.push(node);
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    lines.push(tagsIn(node));
    return SKIP;
  });
  const markup = textOf(blocks);
  for (const line of lines) {
    for (const { html } of spokenIn(line, markup)) Object.assign(html, { type: 'text' });
  }
  // What a block begins may end in a line.
  const all = markup + textOf(lines.flat().map(({ html }) => html));
  for (const html of blocks) {
    const tag = readTag(html);
    if (!tag || !isSpokenBlock(tag, all)) continue;
    Object.assign(html, { type: 'paragraph', children: [{ type: 'text', value: html.value }] });
  }
}

const textOf = (nodes: Html[]) => nodes.map(({ value }) => value.toLowerCase()).join('\n');

function tagsIn(line: Nodes): Tag[] {
  const tags: Tag[] = [];
  visit(line, 'html', (html) => {
    const tag = readTag(html);
    if (tag) tags.push(tag);
  });
  return tags;
}

/** The tag with which `html` begins; none where that is a comment or a declaration. */
function readTag(html: Html): Tag | undefined {
  const [, slash, name] = /^<(\/?)([a-z][\w.:-]*)/i.exec(html.value) ?? [];
  return name === undefined ? undefined : { html, name: name.toLowerCase(), isEnd: slash === '/' };
}

/** Whether it is of no element: `List<Pod>`, or `<pod-name>` where `markup` ends no such element. */
const isPlaceholder = ({ name }: Tag, markup: string) =>
  !KNOWN.has(name) && !(name.includes('-') && markup.includes(`</${name}`));

/** Those of the tags of one line of words that make no element of it; `markup` is around the line. */
function spokenIn(tags: Tag[], markup: string): Tag[] {
  const spoken: Tag[] = [];
  const open: Tag[] = [];
  for (const tag of tags) {
    if (VOID.has(tag.name)) {
      if (saysNothing(tag)) spoken.push(tag);
    } else if (!tag.isEnd) {
      open.push(tag);
    } else {
      const start = isElement(tag) ? open.findLastIndex(({ name }) => name === tag.name) : -1;
      if (start >= 0) {
        spoken.push(
          ...open.splice(start).filter(({ name }, at) => at > 0 && !SELF_ENDING.has(name)),
        );
      } else if (!isElement(tag) || !markup.includes(`<${tag.name}`)) {
        spoken.push(tag);
      }
    }
  }
  return [...spoken, ...open.filter((tag) => !isAnchor(tag))];
}

/** Whether it is a void element that shows nothing: `<meta>`, as a sentence has it. */
const saysNothing = ({ name, html }: Tag) =>
  VOID.has(name) && !SEEN.has(name) && !html.value.includes('=');

/**
 * Whether a block of HTML is a sentence that only begins with a tag: with one that is of no element or
 * shows nothing, or would take the words behind it along, as in `<title> names the page`. A block with
 * empty lines in it is no sentence, but a script or the like whose end is missing.
 */
function isSpokenBlock(tag: Tag, markup: string): boolean {
  const { name, html } = tag;
  if (isPlaceholder(tag, markup) || saysNothing(tag)) return true;
  const isTaking = name === 'title' || (ACTIVE.has(name) && !VOID.has(name));
  return isTaking && !markup.includes(`</${name}`) && !/\n\s*\n/.test(html.value);
}

const isElement = ({ name }: Tag) => KNOWN.has(name) || name.includes('-');

/** A link, or a place for one, that its author forgot to end. */
const isAnchor = ({ name, html }: Tag) => name === 'a' && /\s(href|name|id)\s*=/i.test(html.value);
