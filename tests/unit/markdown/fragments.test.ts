import type { Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { parseSession } from '../../../src/notes/parse.ts';
import { renderMdx } from './render-mdx.ts';

function renderedIds(tree: Root) {
  const ids: unknown[] = [];
  visit(tree, 'element', (node) => {
    if (headingRank(node)) ids.push(node.properties.id);
  });
  return ids;
}

/** The model takes ids from the source and the page from its HTML: both must come to the same. */
test.each([
  ['plain words', '## Step 1: What’s *new* in `v2`?\n\n### Learn\n\n### Learn'],
  ['repeated sections', '## A\n\n### Learn\n\n## A\n\n### Learn\n\n## A 1'],
  ['a heading before the first section', '### Learn\n\n## A\n\n### Learn'],
  ['links, entities and escapes', '## [Kubernetes](https://k8s.example/) &amp; friends \\{x}'],
  ['an underlined heading', 'Setup\n=====\n\nNotes\n-----\n\n### Learn'],
  ['a word in a tag', '## Run <kbd>make</kbd> twice\n\n### Learn'],
  ['a heading below a tag', '<div>\n\n## A\n\n### Learn\n\n</div>\n\n### Learn'],
  ['a picture', '## A ![diagram](a.png) of it'],
  ['a footnote', '## Istio[^1]\n\n### Learn\n\n[^1]: A mesh.'],
  [
    'a given id',
    '## Talk 1: *Istio* {/* #istio */}\n\n### Learn\n\n### Own {/* #own */}\n\n### Learn',
  ],
  ['a given id that another title makes', '## A {/* #b */}\n\n## B {/* #a */}\n\n## C'],
  ['a given id and the same title twice', '## A {/* #own */}\n\n## A\n\n### Learn'],
  ['a comment that gives no id', '## A {/* later */}\n\n## B {/* #b */} C'],
  ['a given id after a footnote', '## Istio[^1] {/* #own */}\n\n### Learn\n\n[^1]: A mesh.'],
  ['a given id after code', '## Run `make` {/* #make */}\n\n### Learn'],
  ['an underlined heading with a given id', 'Notes {/* #own */}\n-----\n\n### Learn'],
])('headings with %s have the same ids in source and page', async (_, text) => {
  const result = parseSession(text, 'notes.mdx');
  if ('problems' in result) throw new Error(result.problems[0]?.what);
  const ids = result.session.headings.map(({ id }) => id);
  const rendered = renderedIds(await renderMdx(text));
  expect(rendered.filter((id) => id !== 'footnote-label')).toEqual(ids);
});
