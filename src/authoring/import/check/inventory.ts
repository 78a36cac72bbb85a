/** What a document holds: what an import has to bring over, and what it brought. */
import type { Element, Nodes, Root as HtmlRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toHast, type Handlers, type State } from 'mdast-util-to-hast';
import { decodeAddress } from '../../../notes/permalink.ts';
import { ACTIVE } from '../convert/elements.ts';
import { htmlHandlers } from '../convert/markdown-html.ts';

export interface Inventory {
  /** How often each word, in small letters, stands in it: in text, code, comments, and what is said of pictures. */
  words: Map<string, number>;
  /** Where its links lead. */
  links: Set<string>;
  /** Where its pictures are. */
  pictures: Set<string>;
  /** What stands in its words as code, addresses that are no links among them. */
  mentioned: Set<string>;
  /** Its blocks of code, without the lines' ends at their own. */
  code: string[];
}

/** Attributes that hold words for a reader. */
const TOLD = ['alt', 'title', 'alternative', 'speaker', 'affiliation'];
const PICTURES = ['src', 'original', 'poster'];
const LINKS = ['href', 'video', 'slides', 'cite'];

/** Elements whose words run on into those around them. */
const INLINE = new Set(
  `a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark nobr q s samp small span
  strike strong sub sup time tt u var wbr`.split(/\s+/),
);

/** What the HTML of a document holds. */
export function inventoryOf(html: HtmlRoot): Inventory {
  const inventory: Inventory = {
    words: new Map(),
    links: new Set(),
    pictures: new Set(),
    mentioned: new Set(),
    code: [],
  };
  let text = '';
  const apart = (said: string) => void (text += `\n${said}\n`);
  const read = (node: Nodes) => {
    if (node.type === 'text') text += node.value;
    else if (node.type === 'comment') apart(node.value);
    else if (node.type === 'element' && ACTIVE.has(node.tagName)) apart(toHtml(node));
    else if (node.type === 'element') readElement(node);
    else if (node.type === 'root') node.children.forEach(read);
  };
  const readElement = (node: Element) => {
    const { tagName, properties, children } = node;
    const given = (keys: string[]) => keys.flatMap((key) => String(properties[key] ?? '') || []);
    for (const said of given(TOLD)) apart(said);
    for (const address of given(PICTURES)) inventory.pictures.add(canonical(address));
    for (const address of given(LINKS)) inventory.links.add(canonical(address));
    if (!INLINE.has(tagName)) text += '\n';
    const start = text.length;
    children.forEach(read);
    if (tagName === 'code') inventory.mentioned.add(canonical(text.slice(start)));
    if (tagName === 'pre') inventory.code.push(text.slice(start).trim());
    if (!INLINE.has(tagName)) text += '\n';
  };
  read(html);
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    inventory.words.set(word, (inventory.words.get(word) ?? 0) + 1);
  }
  return inventory;
}

/** An address in one way of writing it. */
export const canonical = (address: string) => decodeAddress(address).replace(/\s+/g, ' ').trim();

/** All that several parts hold together. */
export function together(parts: Inventory[]): Inventory {
  const words = new Map<string, number>();
  for (const part of parts) {
    for (const [word, count] of part.words) words.set(word, (words.get(word) ?? 0) + count);
  }
  const all = (key: 'links' | 'pictures' | 'mentioned') =>
    new Set(parts.flatMap((part) => [...part[key]]));
  return {
    words,
    links: all('links'),
    pictures: all('pictures'),
    mentioned: all('mentioned'),
    code: parts.flatMap(({ code }) => code),
  };
}

/** What the notes of a session hold, as their components show it. */
export const inventoryOfNotes = (notes: Root): Inventory =>
  inventoryOf(toHast(notes, { handlers: { ...htmlHandlers, ...mdxHandlers } }) as HtmlRoot);

function component(state: State, node: MdxJsxFlowElement | MdxJsxTextElement): Element {
  const properties = Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
  return { type: 'element', tagName: node.name ?? 'div', properties, children: state.all(node) };
}

const comment = (_: State, { value }: { value: string }) => ({ type: 'comment' as const, value });

const mdxHandlers: Handlers = {
  mdxJsxFlowElement: component,
  mdxJsxTextElement: component,
  mdxFlowExpression: comment,
  mdxTextExpression: comment,
};

const withoutSpace = (text: string) => text.replace(/\s+/g, '');

/** All code in one, as a long block may be parted. */
const codeOf = ({ code }: Inventory) => code.map(withoutSpace).join('');

/** What `before` has and `after` has not, or not as often; `undefined` if nothing. */
export function losses(before: Inventory, after: Inventory): Inventory | undefined {
  const words = [...before.words].flatMap(([word, count]) => {
    const missing = count - (after.words.get(word) ?? 0);
    return missing > 0 ? [[word, missing] as const] : [];
  });
  const lost: Inventory = {
    words: new Map(words),
    links: before.links.difference(after.links).difference(after.mentioned),
    // Among words, a picture becomes a link.
    pictures: [after.pictures, after.links, after.mentioned].reduce(
      (left, found) => left.difference(found),
      before.pictures,
    ),
    mentioned: new Set(),
    code: before.code.filter((block) => !codeOf(after).includes(withoutSpace(block))),
  };
  const { words: some, links, pictures, code } = lost;
  return some.size + links.size + pictures.size + code.length > 0 ? lost : undefined;
}
