import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { visit } from 'unist-util-visit';
import { markdown } from '../../../src/markdown/index.ts';
import { elements, renderMdx } from './render-mdx.ts';

const NOTES = `Before.

## Step 1: Deploy --flag "it"

| Name | Nodes |
| :--- | ----: |
| GKE  |     4 |

- [ ] A cluster runs

### Learn

\`\`\`bash
# A comment
kubectl get pods --all-namespaces # all
\`\`\`

[About](/about/) and [Istio](https://istio.example/), ~~not~~ https://bare.example/.
`;

const notes = await renderMdx(NOTES);

test('remark-gfm ran: tables, task lists, strikethrough and bare addresses', () => {
  expect(elements(notes, 'td').map(toString)).toEqual(['GKE', '4']);
  expect(elements(notes, 'input')).toMatchObject([{ properties: { type: 'checkbox' } }]);
  expect(elements(notes, 'del').map(toString)).toEqual(['not']);
  expect(elements(notes, 'a').map(({ properties }) => properties.href)).toContain(
    'https://bare.example/',
  );
});

test('rehype-slug ran for sections, and not for subsections, whose id begins with theirs', () => {
  expect(elements(notes, 'h2').map(({ properties }) => properties.id)).toEqual([
    'step-1-deploy---flag-it',
  ]);
  expect(elements(notes, 'h3').map(({ properties }) => properties.id)).toEqual([
    'step-1-deploy---flag-it--learn',
  ]);
});

test('every plugin of the site ran', () => {
  const [list] = elements(notes, 'ol');
  expect(elements(notes, 'section')).toHaveLength(1);
  expect(elements(notes, 'copy-link')).toHaveLength(2);
  expect(elements(notes, 'copy-code')).toMatchObject([{ properties: { dataLanguage: 'bash' } }]);
  expect(elements(notes, 'label').map(toString)).toEqual([' A cluster runs']);
  expect(elements(notes, 'a').map(({ properties }) => properties.href)).toContain('../../about/');
  expect(list?.properties.className).toEqual(['link-notes']);
});

test('nothing keeps an inline style or an alignment attribute', () => {
  visit(notes, 'element', ({ properties }) => {
    expect(properties).not.toHaveProperty('style');
    expect(properties).not.toHaveProperty('align');
  });
  expect(elements(notes, 'td').map(({ properties }) => properties.className)).toEqual([
    ['align-left'],
    ['align-right'],
  ]);
});

test('text stays as it was typed', () => {
  expect(toString(notes)).toContain('Deploy --flag "it"');
});

test('highlighted code is the code, with its comments told apart', () => {
  const [code] = elements(notes, 'code');
  const lines = code!.children.filter((child) => child.type === 'element');
  expect(lines.map(toString)).toEqual(['# A comment', 'kubectl get pods --all-namespaces # all']);
  expect(lines.map(({ properties }) => [properties.class].flat())).toEqual([
    ['line', 'comment'],
    ['line'],
  ]);
});

test('Markdown files go the same way as MDX', async () => {
  const { createRenderer } = markdown.processor;
  const renderer = await createRenderer({ shikiConfig: markdown.shikiConfig });
  const { code } = await renderer.render(NOTES);
  expect(code).toContain('<h2 id="step-1-deploy---flag-it">');
  expect(code).toContain('<div class="table"');
  expect(code).not.toMatch(/\sstyle=/);
});
