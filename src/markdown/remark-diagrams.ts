import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Code, Paragraph, Root } from 'mdast';
import type {} from 'mdast-util-to-hast';
import type {} from 'remark-mdx';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import { DIAGRAM } from '../notes/figures.ts';
import { drawDiagram } from './diagram.ts';

/**
 * Draws the diagram in each `<Figure>`: a fence of the language `mermaid`. It goes into the figure's
 * slot for it, in a frame that scrolls by itself where it is wider than its place. One that can't be
 * drawn ends the build, with its line; the check of all content tells of it before that.
 */
export function remarkDiagrams() {
  return (tree: Root) => {
    visit(tree, 'mdxJsxFlowElement', (figure) => {
      if (figure.name !== 'Figure') return;
      const title = figure.attributes.find(
        (each) => each.type === 'mdxJsxAttribute' && each.name === 'title',
      )?.value;
      figure.children.forEach((node, index) => {
        if (node.type !== 'code' || node.lang !== DIAGRAM) return;
        figure.children[index] = drawn(node, String(title ?? ''));
      });
    });
  };
}

function drawn(code: Code, title: string): Paragraph {
  try {
    return inFrame(drawDiagram(code.value, title), title);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new VFileMessage(`this diagram can’t be drawn: ${reason}`, { place: code.position });
  }
}

/** `svg` as a node that is written as it stands. */
const inFrame = (svg: Element, title: string): Paragraph => {
  const frame = h('div', {
    slot: 'drawing',
    class: 'drawing',
    role: 'group',
    ariaLabel: title,
    tabIndex: 0,
  });
  return {
    type: 'paragraph',
    children: [],
    data: { hName: frame.tagName, hProperties: frame.properties, hChildren: [svg] },
  };
};
