import { expect, test } from 'vitest';
import { rehypeRelativeLinks } from '../../../src/markdown/rehype-relative-links.ts';
import { render } from './render.ts';
import { renderMdx } from './render-mdx.ts';

test.each([
  ['/about/', '../../about/'],
  ['/kubecon/lab/#setup', '../../kubecon/lab/#setup'],
  ['/', '../../'],
])('the link %j becomes %j', async (given, relative) => {
  expect(await render(`[A](${given})`, rehypeRelativeLinks)).toBe(
    `<p><a href="${relative}">A</a></p>`,
  );
  // From a session's page, both lead to the same place.
  expect(new URL(relative, 'https://site/kubecon/lab/').href).toBe(`https://site${given}`);
});

test('a picture of public becomes relative too', async () => {
  expect(await render('![A](/a.svg)', rehypeRelativeLinks)).toContain('src="../../a.svg"');
});

test.each(['#setup', '../talks/', 'https://k8s.example/', '//k8s.example/', 'mailto:a@b.example'])(
  'the link %j stays',
  async (url) => {
    expect(await render(`[A](${url})`, rehypeRelativeLinks)).toContain(`href="${url}"`);
  },
);

test('a link written as a tag becomes relative like any other', async () => {
  const text = 'See <a href="/about/">this</a>.\n\n<a href="/about/">\n  That\n</a>\n';
  expect(JSON.stringify(await renderMdx(text))).not.toContain('"/about/"');
});
