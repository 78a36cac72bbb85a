import { expect, test } from 'vitest';
import { bodyOf, faultsOf, imported } from '../imported.ts';

/** Where the links of `documents` lead, by their words; nothing in them is lost, a problem or a fault. */
function linksOf(documents: Record<string, string>) {
  const result = imported(documents, { event: 'e' });
  expect([result.lost, result.problems]).toEqual([[], []]);
  expect(faultsOf(result)).toEqual([]);
  const texts = result.sessions.map(({ text }) => text).join('\n');
  return Object.fromEntries([...texts.matchAll(/\[(\w+)\]\((.*?)\)/g)].map(([, ...link]) => link));
}

test('a link to a heading that is none any more leads to the section around that', () => {
  const text = '# T\n\n[a](#bar) [b](#x)\n\n## Foo\n\n> ## Bar\n\n> ## Baz {#x}\n';
  expect(linksOf({ 't.md': text })).toEqual({ a: '/e/t/#foo', b: '/e/t/#foo' });
});

test('a link to nothing leads to the page, also where a heading has no letters', () => {
  const text = '# T\n\n[a](#) [b](#top) [c](#x)\n\n## 🎉\n\nWords.<a name="x"></a>\n';
  expect(linksOf({ 't.md': text })).toEqual({ a: '/e/t/', b: '/e/t/', c: '/e/t/#section' });
});

test.each(['README.md', 'Readme.md', 'readme.markdown', 'INDEX.md'])(
  'a link to a folder leads to its %s',
  (name) => {
    expect(
      linksOf({
        [name]: '# A\n\n[a](d) [b](d/) [c](D/#part)',
        [`d/${name}`]: '# B\n\n## Part\n\n[d](..) [e](../) [f](/) [g](.)',
      }),
    ).toEqual({
      ...{ a: '/e/d/', b: '/e/d/', c: '/e/d/#part' },
      ...{ d: '/e/notes/', e: '/e/notes/', f: '/e/notes/', g: '/e/d/' },
    });
  },
);

test('a link to a name leads to a document before a folder, with or without its ending', () => {
  expect(
    linksOf({ 'a.md': '[a](b) [b](b.md) [c](/b) [d](b/README)', 'b.md': '', 'b/README.md': '' }),
  ).toEqual({ a: '/e/b/', b: '/e/b/', c: '/e/b/', d: '/e/b-2/' });
});

test('words that Markdown takes for an address, although they are none, are code', () => {
  const result = imported({ 't.md': 'See www.a.example%.' });
  expect(bodyOf(result.sessions[0]!.text)).toBe('See `http://www.a.example%25`.\n');
});

test('an address that no file can have leads nowhere, and that is told', () => {
  const text = `# N\n\n[a](x%00y) ![b](c%00.png) [d](${'e'.repeat(5_000)})\n`;
  const { lost, problems } = imported({ 'n.md': text });
  expect(lost).toEqual([]);
  expect(problems.map(({ what }) => what.slice(0, 11))).toEqual([
    'the picture',
    'the link `x',
    'the link `e',
  ]);
});
