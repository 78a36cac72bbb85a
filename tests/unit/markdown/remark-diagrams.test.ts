import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { elements, renderMdx } from './render-mdx.ts';

const figure = (...lines: string[]) =>
  [
    '<Figure title="Clusters">',
    '',
    '```mermaid',
    ...lines,
    '```',
    '',
    'Two.',
    '',
    '</Figure>',
  ].join('\n');

describe('a diagram in a figure', () => {
  test('is drawn, in a frame that can be reached and scrolls, and in the slot for it', async () => {
    const tree = await renderMdx(figure('flowchart TD', 'a[Central] --> b[Remote]'));
    const [frame] = elements(tree, 'div').filter(({ properties }) => properties.slot === 'drawing');
    expect(frame?.properties).toMatchObject({ className: ['drawing'], role: 'group', tabIndex: 0 });
    expect(frame?.properties.ariaLabel).toBe('Clusters');
    const [svg] = elements(tree, 'svg');
    expect(frame?.children).toEqual([svg]);
    expect(toHtml(svg!)).toContain('>Remote</text>');
    expect(elements(tree, 'pre')).toEqual([]);
    expect(elements(tree, 'copy-code')).toEqual([]);
  });

  test('is drawn in a list as well', async () => {
    const text = figure('flowchart TD', 'a --> b').replaceAll(/^(?=.)/gm, '  ');
    const tree = await renderMdx(`- An item.\n\n${text}\n`);
    expect(elements(elements(tree, 'li')[0] as never, 'svg')).toHaveLength(1);
  });

  test('that can’t be drawn ends the build, with its line', async () => {
    await expect(renderMdx(figure('flowchat TD', 'a --> b'))).rejects.toMatchObject({
      message: expect.stringContaining('this diagram can’t be drawn') as string,
      line: 3,
    });
  });
});

test('other code in a figure, and diagrams elsewhere, stay code', async () => {
  const elsewhere = '```mermaid\nflowchart TD\na --> b\n```';
  const tree = await renderMdx(
    `${figure('flowchart TD', 'a').replace('mermaid', 'yaml')}\n\n${elsewhere}`,
  );
  expect(elements(tree, 'pre')).toHaveLength(2);
  expect(elements(tree, 'svg')).toEqual([]);
});
