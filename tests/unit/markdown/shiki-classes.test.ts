import { createShikiHighlighter } from '@astrojs/markdown-remark/shiki';
import { expect, test } from 'vitest';
import { markdown } from '../../../src/markdown/index.ts';

const { theme, transformers } = markdown.shikiConfig;
const highlighter = await createShikiHighlighter({ theme });

const highlight = (lang: string, ...lines: string[]) =>
  highlighter.codeToHtml(lines.join('\n'), lang, { transformers });

const text = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x26;', '&');

const CODE = 'package main // start\n\nfunc main() { println("a", 1) }';

test.each([
  ['go', CODE],
  ['yaml', 'kind: Pod # one\nspec: {replicas: 2}'],
  ['markdown', '# Title\n\n**bold** and *italic* and [link](https://a.example/)'],
  ['console', '$ ls -l "a b"\ntotal 0'],
  ['diff', '- a\n+ b'],
  ['text', 'a < b'],
])('no inline style is left in %s, and the code is what it was', async (lang, code) => {
  const html = await highlight(lang, code);
  expect(html).not.toContain('style=');
  expect(text(html)).toBe(code);
});

test('tokens have their colour by class', async () => {
  const html = await highlight('go', CODE);
  expect(html).toMatch(/<span class="tk-comment">\s*\/\/ start<\/span>/);
  expect(html).toMatch(/<span class="tk-keyword">func<\/span>/);
  expect(html).toMatch(/<span class="tk-string-expression">"a"<\/span>/);
  expect(html).toMatch(/<span class="tk-constant">\s*1<\/span>/);
});

test('tokens keep their colour where the theme also underlines them', async () => {
  const html = await highlight('markdown', '[Istio](https://istio.example/)');
  expect(html).toMatch(/<span class="tk-link">\[<\/span>/);
});

test('text in the colour of the block needs no element of its own', async () => {
  expect(await highlight('go', CODE)).not.toContain('tk-foreground');
  expect(await highlight('yaml', 'plain')).not.toContain('<span></span>');
  expect(await highlight('text', 'plain')).toContain('<span class="line">plain</span>');
});

test('in a script, comments and blank lines are marked', async () => {
  const html = await highlight('bash', '# List', '', 'ls');
  expect(html.match(/<span class="line[^"]*">/g)).toEqual([
    '<span class="line comment">',
    '<span class="line comment">',
    '<span class="line">',
  ]);
});

test('in a session, prompts are set apart and output is marked', async () => {
  const html = await highlight('console', '$ ls -l', 'total 0');
  expect(html).toContain('<span class="line"><span class="prompt">$ </span>');
  expect(html).toMatch(/<span class="line output">.*total.*<\/span>/);
  const [, command] = /<span class="prompt">\$ <\/span>(.*)\n/.exec(html) ?? [];
  expect(text(command ?? '')).toBe('ls -l');
});

test('a placeholder in angle brackets stays as it was noted', async () => {
  const code = 'curl webapp.<my-domain>/';
  const html = await highlight('bash', code);
  expect(text(html)).toBe(code);
  expect(html).not.toMatch(/<my-domain>/);
});

test('code of another language has no marked lines', async () => {
  const html = await highlight('yaml', '# a comment', '', 'a: 1');
  expect(html).not.toMatch(/class="line (comment|output)"/);
});
