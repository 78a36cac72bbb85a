import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { rehypeCopyCode } from '../../../src/markdown/rehype-copy-code.ts';

const run = (...nodes: ReturnType<typeof h>[]) => {
  const tree = h(null, nodes);
  rehypeCopyCode()(tree);
  return tree;
};

test('a code block stands in the element that copies it, which knows its language', () => {
  expect(run(h('pre', { class: 'code', dataLanguage: 'bash' }, [h('code', 'ls')]))).toEqual(
    h(null, [
      h('copy-code', { dataLanguage: 'bash' }, [h('pre', { class: 'code' }, [h('code', 'ls')])]),
    ]),
  );
});

test('a code block inside a list does too, and each only once', () => {
  const block = () => h('pre', [h('code', 'ls')]);
  expect(run(h('ul', [h('li', [block(), block()])]))).toEqual(
    h(null, [h('ul', [h('li', [h('copy-code', [block()]), h('copy-code', [block()])])])]),
  );
});

test('code within a sentence stays as it is', () => {
  expect(run(h('p', [h('code', 'ls')]))).toEqual(h(null, [h('p', [h('code', 'ls')])]));
});
