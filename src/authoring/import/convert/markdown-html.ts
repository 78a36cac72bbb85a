/** Markdown from anywhere as the HTML that it stands for: what its reader sees, and what is to be kept. */
import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { raw } from 'hast-util-raw';
import type { Code, FootnoteDefinition, FootnoteReference, Root } from 'mdast';
import { toHast, type Handlers, type State } from 'mdast-util-to-hast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';

/** Stand for footnotes, which HTML has no elements for; nobody's HTML has these. */
export const REFERENCE = 'note-reference';
export const DEFINITION = 'note-definition';

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .freeze();

/** Parses CommonMark with GitHub's extensions; front matter, if there is any, is its first child. */
export const parseMarkdown = (text: string): Root => parser.parse(text);

/**
 * The HTML of `tree`, with its raw HTML read as a browser would, however badly that is written. What is
 * left open in a line of words ends with that line, or all that follows would be bold. What is in it has
 * its place in `text`, of which `tree` was made.
 */
export function toHtmlTree(tree: Root, text: string): HtmlRoot {
  const html = toHast(tree, { allowDangerousHtml: true, handlers: htmlHandlers }) as HtmlRoot;
  // Without the file, `raw` forgets where everything was.
  const file = new VFile(text);
  closeLines(html, file);
  return raw(html, { file }) as HtmlRoot;
}

/** Elements that hold lines of words. */
const LINES = /^(p|h[1-6]|td|th|li)$/;

function closeLines(node: HtmlRoot | Element, file: VFile) {
  for (const child of node.children) if (child.type === 'element') closeLines(child, file);
  if (node.type !== 'element' || !LINES.test(node.tagName)) return;
  if (!node.children.some(({ type }) => (type as string) === 'raw')) return;
  const line = raw({ type: 'root', children: node.children }, { file }) as HtmlRoot;
  node.children = line.children as ElementContent[];
}

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element => ({ type: 'element', tagName, properties, children });

/** How nodes of Markdown become HTML where the usual way would lose something. */
export const htmlHandlers: Handlers = {
  code(state: State, node: Code) {
    const text = { type: 'text' as const, value: node.value === '' ? '' : `${node.value}\n` };
    const code = element('code', { dataLanguage: node.lang, dataMeta: node.meta }, [text]);
    const pre = element('pre', {}, [code]);
    state.patch(node, pre);
    return pre;
  },
  footnoteReference(state: State, node: FootnoteReference) {
    const reference = element(REFERENCE, { dataId: node.identifier });
    state.patch(node, reference);
    return reference;
  },
  footnoteDefinition(state: State, node: FootnoteDefinition) {
    const content = state.wrap(state.all(node), true);
    const definition = element(DEFINITION, { dataId: node.identifier }, content);
    state.patch(node, definition);
    return definition;
  },
};
