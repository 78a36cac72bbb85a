/** Tags that are words: placeholders such as `<pod-name>`, and tags that a sentence speaks of. */
import { htmlTagNames } from 'html-tag-names';
import type { Html, Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { SELF_ENDING, VOID } from './elements.ts';

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
  const markup = blocks.map(({ value }) => value.toLowerCase()).join('\n');
  for (const line of lines) {
    for (const { html } of spokenIn(line, markup)) Object.assign(html, { type: 'text' });
  }
  for (const html of blocks) {
    const tag = readTag(html);
    if (!tag || !isPlaceholder(tag, markup)) continue;
    Object.assign(html, { type: 'paragraph', children: [{ type: 'text', value: html.value }] });
  }
}

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
      if (!SEEN.has(tag.name) && !tag.html.value.includes('=')) spoken.push(tag);
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

const isElement = ({ name }: Tag) => KNOWN.has(name) || name.includes('-');

/** A link, or a place for one, that its author forgot to end. */
const isAnchor = ({ name, html }: Tag) => name === 'a' && /\s(href|name|id)\s*=/i.test(html.value);
