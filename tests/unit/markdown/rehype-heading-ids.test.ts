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
