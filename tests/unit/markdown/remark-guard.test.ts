import path from 'node:path';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import { expect, test } from 'vitest';
import { markdown } from '../../../src/markdown/index.ts';

/** Compiles `text` as Astro does with a file of that name. */
async function compile(text: string, file = 'content/kubecon/session.mdx') {
  const { processor, shikiConfig } = markdown;
  const options = { syntaxHighlight: 'shiki', shikiConfig } as const;
  const renderer = await processor.createMdxRenderer?.(options, { optimize: false });
  const { frontmatter, content } = parseFrontmatter(text, { frontmatter: 'empty-with-spaces' });
  return renderer!.process(content, path.resolve(file), frontmatter);
}

test.each([
  ['a line that ends it with code', '---\ntitle: A\n---{evil()}\n---\n\nWords.\n', 3],
  ['a line before it', '\n---\ntitle: |\n  ~~~\n---\n{evil()}\n', 6],
  ['TOML', '+++\ntitle = """\n~~~\n"""\n+++\n{evil()}\n', 6],
])('code is refused, though front matter may be read otherwise: %s', async (_, text, line) => {
  await expect(compile(text)).rejects.toThrow(
    `content/kubecon/session.mdx\n  line ${line}, column`,
  );
});

test('a layout is refused, which Astro would run', async () => {
  const text = '---\nlayout: ../../evil.astro\n---\n\nWords.\n';
  await expect(compile(text)).rejects.toThrow('`layout` is a file that Astro would run');
});

test('notes are compiled, and so is all that is reviewed as code', async () => {
  expect((await compile('---\ntitle: A\n---\n\nWords. {/* None. */}\n')).code).toContain('Words.');
  expect((await compile('{1 + 1}', 'src/authoring/styleguide/x.mdx')).code).toContain('1 + 1');
});
