import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { rehypeHeadingIds } from '../../../src/markdown/rehype-heading-ids.ts';

const run = (...nodes: ReturnType<typeof h>[]) => {
  const tree = h(null, nodes);
  rehypeHeadingIds()(tree);
  return tree;
};

test('a subsection gets an id that begins with its section, which gets none', () => {
  expect(run(h('h2', 'Section 1'), h('h3', 'Learn'), h('h4', 'Links'))).toEqual(
    h(null, [
      h('h2', 'Section 1'),
      h('h3', { id: 'section-1--learn' }, 'Learn'),
      h('h4', { id: 'section-1--links' }, 'Links'),
    ]),
  );
});

test('an id that is there stays', () => {
  expect(run(h('h2', 'Section 1'), h('h3', { id: 'own' }, 'Learn'))).toEqual(
    h(null, [h('h2', 'Section 1'), h('h3', { id: 'own' }, 'Learn')]),
  );
});

test('headings inside other elements count too', () => {
  expect(run(h('h2', 'Setup'), h('blockquote', [h('h3', 'Learn')]), h('h3', 'Learn'))).toEqual(
    h(null, [
      h('h2', 'Setup'),
      h('blockquote', [h('h3', { id: 'setup--learn' }, 'Learn')]),
      h('h3', { id: 'setup--learn-1' }, 'Learn'),
    ]),
  );
});

/** What MDX makes of `{…}` in a heading. */
const braces = (value: string) => ({ type: 'mdxTextExpression' as const, value });

test('an id that the author gave is taken out of the heading, with the space before it', () => {
  const given = h('h2', ['Setup ', braces('/* #own */')] as Parameters<typeof h>[1]);
  expect(run(given, h('h3', 'Learn'))).toEqual(
    h(null, [h('h2', { id: 'own' }, 'Setup'), h('h3', { id: 'own--learn' }, 'Learn')]),
  );
});

test('a subsection has the id that the author gave it, and not its section’s before it', () => {
  const given = h('h3', [h('em', 'Learn'), braces('/* #own */')] as Parameters<typeof h>[1]);
  expect(run(h('h2', 'Setup'), given)).toEqual(
    h(null, [h('h2', 'Setup'), h('h3', { id: 'own' }, [h('em', 'Learn')])]),
  );
});

test('another comment, or one that is not at the end, gives no id and stays', () => {
  const heading = () => h('h2', ['A', braces('/* later */')] as Parameters<typeof h>[1]);
  const middle = () => h('h2', [braces('/* #own */'), 'A'] as Parameters<typeof h>[1]);
  expect(run(heading(), middle())).toEqual(h(null, [heading(), middle()]));
});
