/** Tags that say something about words, as `<kbd>` and `<abbr>` do: notes have them as they are. */
import type { Element } from 'hast';
import type { Handle, State } from 'hast-util-to-mdast';
import type { Nodes } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { phrasing } from 'mdast-util-phrasing';
import { TAGS, isAttribute } from '../../../notes/guard.ts';

/** Tags of notes that Markdown has signs for, or that hold more than words. */
const OTHERS = new Set(
  `a b blockquote br caption code col colgroup dd del details div dl dt em figcaption figure hr i img
  li ol p pre s strong summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

/** Writes each of those tags with the attributes that notes may have, for `toMdast`. */
export const wordTags: Record<string, Handle> = Object.fromEntries(
  [...TAGS.difference(OTHERS)].map((name) => [name, wordTag]),
);

function wordTag(state: State, node: Element): Nodes | Nodes[] {
  const { tagName: name, properties } = node;
  const children = state.all(node);
  const attributes = Object.entries(properties).flatMap(([key, value]) => attribute(key, value));
  const isEmpty = children.length === 0 && name !== 'wbr';
  const saysNothing = attributes.length === 0 && (name === 'span' || isEmpty);
  if (saysNothing || !children.every(phrasing)) return children;
  return { type: 'mdxJsxTextElement', name, attributes, children };
}

/** A property of HTML as an attribute of notes, if these may have it. */
function attribute(property: string, value: unknown): MdxJsxAttribute[] {
  const name = property.toLowerCase();
  if (!isAttribute(name) || typeof value !== 'string') return [];
  // One of a document or file would not be led to where that is now, as links are.
  if (/^(cite|href|src)$/.test(name) && !/^https?:\/\/[^/]/i.test(value)) return [];
  return [{ type: 'mdxJsxAttribute', name, value: value.replace(/\s+/g, ' ') }];
}
