import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ShikiTransformer } from 'shiki';
import { visit } from 'unist-util-visit';
import { readShell } from './shell.ts';

const COLOUR = /^color:var\(--astro-code-(?:token-)?([a-z-]+)\)(?:;|$)/;

/**
 * For the theme `css-variables`: names each token's colour by a class instead of an inline style,
 * which the site's content policy forbids, and marks what in a shell block is no command.
 */
export const shikiClasses: ShikiTransformer = {
  name: 'classes',
  span(node) {
    const token = COLOUR.exec(String(node.properties.style ?? ''))?.[1];
    delete node.properties.style;
    if (token && token !== 'foreground') node.properties.class = `tk-${token}`;
  },
  line(node, number) {
    // Astro keeps the signs of a `diff` from being selected, by a style of their own.
    visit(node, 'element', ({ properties }) => {
      if (properties.style) properties.class = 'sign';
      delete properties.style;
    });
    node.children = node.children.flatMap((child) =>
      child.type === 'element' && Object.keys(child.properties).length === 0
        ? child.children
        : child,
    );
    const line = readShell(this.source, this.options.lang)?.[number - 1];
    if (!line) return;
    if (line.kind !== 'command') this.addClassToHast(node, line.kind);
    if (line.prompt > 0) node.children.unshift(cutPrompt(node, line.prompt));
  },
  pre(node) {
    delete node.properties.style;
  },
};

/** Takes the first `length` characters out of `line`, and returns them as a prompt. */
function cutPrompt(line: Element, length: number): Element {
  let left = length;
  let text = '';
  const cut = (nodes: ElementContent[]) => {
    for (const node of nodes) {
      if (node.type === 'element') cut(node.children);
      if (node.type !== 'text') continue;
      text += node.value.slice(0, left);
      const taken = Math.min(left, node.value.length);
      node.value = node.value.slice(taken);
      left -= taken;
    }
  };
  cut(line.children);
  return h('span', { class: 'prompt' }, text);
}
