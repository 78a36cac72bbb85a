/** HTML as the Markdown and the few tags that notes may use. */
import type { Comment, Element, Root as HtmlRoot } from 'hast';
import { defaultHandlers, toMdast, type Handle, type State } from 'hast-util-to-mdast';
import { toHtml } from 'hast-util-to-html';
import type {
  BlockContent,
  Code,
  Heading,
  List,
  ListItem,
  Nodes,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type {} from 'mdast-util-mdx-expression';
import { visit, SKIP } from 'unist-util-visit';
import { ACTIVE, BLOCKS } from './elements.ts';
import { DEFINITION, REFERENCE } from './markdown-html.ts';
import { wordTags } from './word-tags.ts';

/** What becomes of a document: its notes, and what has no place in notes. */
export interface Converted {
  notes: Root;
  /** HTML that may not stand in notes, as it is written. */
  unplaced: string[];
}

/** Turns a document's HTML into the Markdown that notes may have. */
export function toNotes(html: HtmlRoot): Converted {
  const tree = structuredClone(html);
  const unplaced: string[] = [];
  visit(tree, 'element', (node, index, parent) => {
    if (ACTIVE.has(node.tagName) && parent && index !== undefined) {
      unplaced.push(toHtml(node));
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (BLOCKS.has(node.tagName)) node.tagName = 'div';
    // A link without words can't be seen, nor be said.
    if (node.tagName === 'a' && node.properties.href && isSilent(node)) {
      node.children = [{ type: 'text', value: String(node.properties.href) }];
    }
    return undefined;
  });
  visit(tree, 'doctype', (_, index, parent) => {
    parent?.children.splice(index!, 1);
    return [SKIP, index!];
  });
  const notes = toMdast(tree, { document: true, newlines: true, handlers, nodeHandlers }) as Root;
  notes.children = notes.children.map(asBlock);
  visit(notes, 'table', withHead);
  return { notes, unplaced };
}

const isSilent = (node: Element): boolean =>
  node.children.every((child) =>
    child.type === 'element'
      ? child.tagName !== 'img' && isSilent(child)
      : child.type !== 'text' || child.value.trim() === '',
  );

/** A table of HTML may have no head; its first row then is that, as Markdown has no table without. */
function withHead({ children }: Table) {
  const isEmpty = children[0]?.children.every((cell) => cell.children.length === 0);
  if (isEmpty && children.length > 1) children.shift();
}

/** A comment that stands alone. */
const asBlock = (node: RootContent): RootContent =>
  node.type === 'paragraph' &&
  node.children.length === 1 &&
  node.children[0]?.type === 'mdxTextExpression'
    ? { type: 'mdxFlowExpression', value: node.children[0].value }
    : node;

const handlers: Record<string, Handle> = {
  ...wordTags,
  summary,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  details,
  li: listItem,
  ol: list,
  ul: list,
  pre: codeBlock,
  [REFERENCE]: (_, node) => ({
    type: 'footnoteReference',
    identifier: idOf(node),
    label: idOf(node),
  }),
  [DEFINITION]: (state, node) => ({
    type: 'footnoteDefinition',
    identifier: idOf(node),
    label: idOf(node),
    children: state.toFlow(state.all(node)) as BlockContent[],
  }),
};

const idOf = ({ properties }: Element) => String(properties.dataId);

const nodeHandlers = {
  comment: (_: State, { value }: Comment): Nodes => ({
    type: 'mdxTextExpression',
    // An empty line would end the paragraph in it.
    value: `/* ${value.replaceAll('*/', '* /').replace(/\s+/g, ' ').trim()} */`,
  }),
};

function summary(state: State, node: Element): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name: 'summary',
    attributes: [],
    children: state.all(node) as PhrasingContent[],
  };
}

/** A heading, with the id that it has in its document. */
function heading(state: State, node: Element): Heading {
  const made = defaultHandlers[node.tagName as 'h1']!(state, node) as Heading;
  const { id } = node.properties;
  if (typeof id === 'string') made.data = { givenId: id };
  return made;
}

function details(state: State, node: Element): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name: 'details',
    attributes: [],
    children: state.toFlow(state.all(node)) as BlockContent[],
  };
}

/** An item whose text is no paragraph is written without empty lines. */
function listItem(state: State, node: Element) {
  const item = defaultHandlers.li!(state, node) as ListItem;
  item.spread = node.children.some((child) => child.type === 'element' && child.tagName === 'p');
  return item;
}

function list(state: State, node: Element) {
  const items = defaultHandlers.ul!(state, node) as List;
  items.spread = items.children.some(({ spread }) => spread);
  return items;
}

/** A block of code with what stood behind its fence, which HTML has no place for. */
function codeBlock(state: State, node: Element): Code {
  const code = defaultHandlers.pre!(state, node) as Code;
  const inner = node.children.find((child) => child.type === 'element' && child.tagName === 'code');
  const { dataLanguage, dataMeta } = inner?.type === 'element' ? inner.properties : {};
  if (dataLanguage) code.lang = String(dataLanguage);
  if (dataMeta) code.meta = String(dataMeta);
  return code;
}
