import { unified } from '@astrojs/markdown-remark';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { markdown } from '../../../src/markdown/index.ts';

/** The notes in the MDX `text` as Astro's own MDX pipeline makes them with the site's settings. */
export async function renderMdx(text: string): Promise<Root> {
  const { processor, shikiConfig } = markdown;
  let notes: Root | undefined;
  const keep = () => (tree: Root) => {
    notes = structuredClone(tree);
  };
  const kept = unified({
    ...processor.options,
    rehypePlugins: [...processor.options.rehypePlugins, keep],
  });
  const renderer = await kept.createMdxRenderer?.(
    { syntaxHighlight: 'shiki', shikiConfig },
    { optimize: false },
  );
  await renderer?.process(text, 'notes.mdx', {});
  if (!notes) throw new Error('The plugins did not run');
  return notes;
}

/** All elements of one name, in document order. */
export function elements(tree: Root, tagName: string): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === tagName) found.push(node);
  });
  return found;
}
