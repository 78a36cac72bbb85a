import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../../../src/authoring/import/read/document.ts';
import { HIDDEN } from '../../../../../src/notes/characters.ts';
import { readNotes } from '../../../../../src/notes/notes-file.ts';
import { bodyOf, faultsOf, imported, notesOf } from '../imported.ts';

const WORDS = 'Café – “naïve”';
const wordsIn = (bytes: Uint8Array) => {
  const { text, problems } = readDocument('a.md', bytes);
  return [text, problems.map(({ what }) => what)];
};

describe('a file', () => {
  test.each([
    ['UTF-8', Buffer.from(WORDS)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${WORDS}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${WORDS}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${WORDS}`, 'utf16le').swap16()],
  ])('in %s is read', (_, bytes) => {
    expect(wordsIn(bytes)).toEqual([WORDS, []]);
  });

  test('in none of these is read as Windows-1252, and that is told', () => {
    expect(wordsIn(Buffer.from('Caf\xe9 \x93naive\x94', 'latin1'))).toEqual([
      'Café “naive”',
      ['it is not UTF-8'],
    ]);
  });

  test('loses control characters, and that is told', () => {
    expect(wordsIn(Buffer.from('a\u0007b \u202ec\u202c\r\nd\re'))).toEqual([
      'ab c\nd\ne',
      ['it has 3 control characters'],
    ]);
  });

  test('loses those that entities stand for as well', () => {
    const text = 'Pay &#x202e;lla&#x202c; <a href="https://a.example" title="&#8294;b">c</a>';
    const { html, problems } = readDocument('a.md', Buffer.from(text));
    expect(JSON.stringify(html)).not.toMatch(HIDDEN);
    expect(toString(html)).toBe('Pay lla c');
    expect(problems.map(({ what }) => what)).toEqual(['it has 3 control characters']);
  });
});

describe('front matter', () => {
  const matterOf = (text: string) => readDocument('a.md', Buffer.from(text)).frontMatter;

  test('in YAML or TOML says what notes have a place for, and keeps the rest', () => {
    const expected = { title: 'A', date: '2020-05-01', keywords: ['b', 'c'] };
    expect(
      matterOf(
        '---\ntitle: A\ndate: 2020-05-01T10:00:00Z\ntags: [b, c]\nlayout: post\nx:\n  y: 1\n---\n',
      ),
    ).toMatchObject({ ...expected, rest: 'layout: post\nx:\n  y: 1' });
    expect(
      matterOf(
        '+++\ntitle = "A"\ndate = 2020-05-01\ntags = ["b", "c"]\nweight = 2\n[x]\ny = 1\n+++\n',
      ),
    ).toMatchObject({ ...expected, rest: 'weight = 2\n[x]\ny = 1' });
  });

  test.each([
    ['at a key that is placed', 'title: A # remember the milk', 'title: A # remember the milk'],
    ['above such a key', '# milk\ntitle: A\nlayout: b', '# milk\ntitle: A\nlayout: b'],
    ['in a list', 'tags:\n  - A # milk\n  - b', 'tags:\n  - A # milk\n  - b'],
    ['at a block', 'title: A\ndescription: | # milk\n  c', 'description: | # milk\n  c'],
    ['at another key', 'title: A\nlayout: b # milk\ndraft: false', 'layout: b # milk'],
    ['at the end', 'title: A\nlayout: b\n# milk', 'layout: b\n\n# milk'],
    ['and nothing else', '# milk', '# milk'],
    ['where all keys are placed', '# milk\n\ntitle: A', '# milk\n\ntitle: A'],
    ['that is none', 'title: "A # b"\ntags: [C#]', ''],
    ['and keys on several lines', 'title: >-\n  A\n  b: c\nlayout: d', 'layout: d'],
    ['and keys between braces', '{ title: A, layout: b }', '{ layout: b }'],
    ['and what another key refers to', 'title: &a A\nlayout: *a', 'title: &a A\nlayout: *a'],
  ])('in YAML loses no comment %s', (_, yaml, rest) => {
    expect(matterOf(`---\n${yaml}\n---\n`).rest).toBe(rest);
  });

  test.each([
    ['at a key that is placed', 'title = "A" # milk', 'title = "A" # milk'],
    ['above such a key', '# milk\ntitle = "A"', '# milk'],
    ['in a list', 'tags = [\n  "a", # milk\n  "b",\n]', 'tags = [\n  "a", # milk\n  "b",\n]'],
    ['at another key', 'title = "A"\nx = 1 # milk\ndraft = false', 'x = 1 # milk'],
    ['in a table', 'title = "A"\n[x] # milk\ntitle = "b"', '[x] # milk\ntitle = "b"'],
    ['that is none', 'title = "A # b"\ntags = ["C#"]', ''],
    ['and keys on several lines', "title = '''\nA\nx = 1\n[y]'''\nz = 2", 'z = 2'],
  ])('in TOML loses no comment %s', (_, toml, rest) => {
    expect(matterOf(`+++\n${toml}\n+++\n`).rest).toBe(rest);
  });

  test.each([
    ['2020-05-01', ''],
    ['2020-05-01 09:30:00 +0200', ''],
    ['2020-05-01T09:30:00.5+02:00', ''],
    ['2020-05-01 and the day after', 'date: 2020-05-01 and the day after'],
  ])('says with `date: %s` the day, and keeps what is no time', (date, rest) => {
    expect(matterOf(`---\ndate: ${date}\n---\n`)).toMatchObject({ date: '2020-05-01', rest });
  });

  test('of which a part is read otherwise than written is kept as it was written', () => {
    const result = imported({ 'a.md': '---\ntitle: 1.10\n---\n' });
    expect(result.sessions[0]!.text).toContain('title: "1.1"');
    expect(bodyOf(result.sessions[0]!.text)).toMatch(/^## Not placed$[^]*^10$/m);
  });

  test.each([
    ['draft: true', '---\ndraft: true\n---\n'],
    ['published: false', '---\npublished: false\n---\n'],
    ['draft = true', '+++\ndraft = true\n+++\n'],
  ])('with `%s` makes drafts of all sessions of its document', (_, text) => {
    const result = imported({ 'a.md': `${text}\n# A\n\n# B\n` });
    expect(result.lost).toEqual([]);
    expect(result.sessions.map((session) => /^draft: true$/m.test(session.text))).toEqual([
      true,
      true,
    ]);
    expect(bodyOf(result.sessions[0]!.text)).toBe('');
  });

  test.each(['draft: false', 'published: true', 'published: 2020-05-01'])(
    'with `%s` makes none',
    (line) => {
      const { sessions } = imported({ 'a.md': `---\n${line}\n---\n# A\n` });
      expect(sessions[0]!.text).not.toContain('draft');
      expect(bodyOf(sessions[0]!.text)).toBe('');
      expect(sessions[0]!.isDraft).toBe(false);
    },
  );

  test('that can’t be read is kept as it is, and told', () => {
    const result = imported({ 'a.md': '---\ntitle: "A\n---\n\nWords.\n' });
    expect(result.problems).toMatchObject([{ what: expect.stringContaining("can't be read") }]);
    expect(bodyOf(result.sessions[0]!.text)).toContain('```yaml\ntitle: "A\n```');
  });
});

test.each([
  ['quotations', '>'.repeat(90_000)],
  ['lists', '- '.repeat(50_000)],
  ['links', '['.repeat(100_000)],
  ['tags', '<a '.repeat(50_000)],
  ['emphasis', '*a '.repeat(5_000)],
  ['levels', Array.from({ length: 60 }, (_, at) => `${'  '.repeat(at)}- ${at}`).join('\n')],
])('%s without end become text', (_, text) => {
  const result = imported({ 'a.md': `${text} word` });
  expect(result.lost).toEqual([]);
  expect(faultsOf(result)).toEqual([]);
  expect(result.sessions.map((session) => session.text).join('')).toContain('word');
});

test('a file that is too long for one session becomes several, with every word', () => {
  const sections = Array.from(
    { length: 20 },
    (_, at) => `## Part ${at}\n\n${'word '.repeat(2_000)}\n`,
  );
  const result = imported({
    'a.md': `# Long\n\n${sections.join('\n')}\n\`\`\`\n${'code\n'.repeat(20_000)}\`\`\`\n`,
  });
  expect(result.lost).toEqual([]);
  expect(result.sessions.length).toBeGreaterThan(2);
  expect(result.sessions.map(({ id }) => id).slice(0, 2)).toEqual(['long-1-of-3', 'long-2-of-3']);
  for (const { text, id } of result.sessions)
    expect(readNotes(text, `${id}.mdx`).problems).toEqual([]);
});

test.each([
  ['in paragraphs', `${'今日は学びました。'.repeat(100)}\n\n`.repeat(107)],
  ['in one line', '今日は学びました。'.repeat(10_700)],
  ['in one line of code', `\`\`\`\na${'🎉'.repeat(60_000)}\n\`\`\``],
])('a text whose characters have several bytes is parted by its bytes: %s', (_, text) => {
  const result = imported({ 'a.md': `# Long\n\n${text}\n` });
  expect(result.lost).toEqual([]);
  expect(faultsOf(result)).toEqual([]);
  expect(result.sessions.length).toBe(2);
  for (const session of result.sessions) {
    expect(session.text.isWellFormed()).toBe(true);
    // Where words are lost, as they were cut in two, they stand there.
    expect(session.text).not.toContain('Not placed');
  }
});

test('a table of HTML without a head has its first row as that', () => {
  expect(notesOf('<table><tr><td colspan="2">a<tr><td>b<td><i>c</i></table>')).toBe(
    '| a |     |\n| - | --- |\n| b | _c_ |\n',
  );
});

test('angle brackets that are no tags stay text, and tables keep cells beyond their heads', () => {
  expect(notesOf('A List<Pod> and </Foo>.\n\n| a |\n| - |\n| b | c |')).toBe(
    'A List\\<Pod> and \\</Foo>.\n\n| a |   |\n| - | - |\n| b | c |\n',
  );
});

test.each([
  ['Run kubectl logs <pod-name> -n <namespace>', 'Run kubectl logs \\<pod-name> -n \\<namespace>'],
  ['Replace <your-name> with <a real one>.', 'Replace \\<your-name> with \\<a real one>.'],
  ['<your-name>\n\nWords', '\\<your-name>\n\nWords'],
  ['vec<i> and arr<b> x', 'vec\\<i> and arr\\<b> x'],
  [
    'put a <script> tag into the page.\n\nThen <p> is fine.',
    'put a \\<script> tag into the page.\n\nThen \\<p> is fine.',
  ],
  ['The <meta> tag, before </body>.', 'The \\<meta> tag, before \\</body>.'],
  ['| a <i> |\n| - |', '| a \\<i> |\n| ------ |'],
  ['[a <b> c](https://a.example/)', '[a \\<b> c](https://a.example/)'],
  ['- <script> is bad\n- <link> is silent', '- \\<script> is bad\n- \\<link> is silent'],
  ['<title> is the name.\n\nWords', '\\<title> is the name.\n\nWords'],
  ['<b>a <i> b</b>', '**a \\<i> b**'],
  ['<tab>\n\nin a <tab>b</tab>', '\\<tab>\n\nin a \\<tab>b\\</tab>'],
])('tags that are words stay text: %j', (markdown, notes) => {
  expect(notesOf(markdown)).toBe(`${notes}\n`);
});

test('a tag in a heading stays in the title and in the id of its section', () => {
  const result = imported({ 'a.md': '# The <script> tag\n\n## A <title>\n\n[to](#a-title)' });
  expect(result.sessions).toMatchObject([
    { id: 'the-script-tag', text: expect.stringContaining('title: The <script> tag') },
  ]);
  expect(bodyOf(result.sessions[0]!.text)).toBe(
    '## A \\<title>\n\n[to](/the-script-tag/the-script-tag/#a-title)\n',
  );
});

test.each([
  ['<b>bold</b>, a<br>b', '**bold**, a\\\nb'],
  ['<p>a\n\n<ul><li>b<li>c</ul>', 'a\n\n- b\n- c'],
  ['<table><tr><td>a<td>b</table>', '| a | b |\n| - | - |'],
  ['| <ul><li>a<li>b</ul> |\n| - |', '| a<br />b |\n| -------- |'],
  ['<a href="https://a.example/">open', '[open](https://a.example/)'],
  ['<a name="x">An anchor', 'An anchor'],
  ['<my-part>\n\nin <my-word>it</my-word>\n\n</my-part>', 'in it'],
  ['<div>\n\na</div>', 'a'],
  ['<title>A\n\nB</title>', 'A\nB'],
  ['<my-part>\n\nA</my-part>', 'A'],
])('tags that are HTML are read as that: %j', (markdown, notes) => {
  expect(notesOf(markdown)).toBe(`${notes}\n`);
});

test.each([
  '<kbd>Ctrl</kbd>+<kbd>C</kbd>, <kbd><kbd>a</kbd> b</kbd>',
  'a <abbr title="Hyper “Text” {x}">HTML</abbr>, <mark>_b_ and [c](https://a.example/)</mark>',
  '<q cite="https://a.example/">d</q> <ins datetime="2019-05-20">e</ins> <time datetime="2019">f</time>',
  '<bdo dir="rtl">g</bdo> <bdi>h</bdi> <cite>i</cite> <dfn>j</dfn> <samp>k</samp> <var>l</var>',
  '<small>m</small> <u>n</u> o<wbr />p H<sub>2</sub>O x<sup>2</sup> <span lang="de">q</span>',
  '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>',
  '- <kbd>r</kbd>\n- <mark>s</mark>',
  '| <kbd>t</kbd> |\n| ------------ |',
])('tags that notes may have stay: %j', (markdown) => {
  const result = imported({ 'notes.md': markdown });
  expect(faultsOf(result)).toEqual([]);
  expect(bodyOf(result.sessions[0]!.text)).toBe(`${markdown}\n`);
});

test.each([
  ['<span style="color: red">a</span>, <mark class="b">c</mark>', 'a, <mark>c</mark>'],
  ['<kbd onclick="run()">a</kbd><kbd></kbd>', '<kbd>a</kbd>'],
  ['<mark>\na\n</mark>', '<mark>a</mark>'],
  ['<small>\n\na\n\n- b\n\n</small>', 'a\n\n- b'],
])('such tags keep what they may have alone: %j', (markdown, notes) => {
  expect(notesOf(markdown)).toBe(`${notes}\n`);
});

test.each(['javascript:alert(1)', 'b.md'])('an address of such a tag is kept apart: %s', (cite) => {
  const result = imported({ 'notes.md': `A <q cite="${cite}">quotation</q>` });
  expect(faultsOf(result)).toEqual([]);
  expect(bodyOf(result.sessions[0]!.text)).toMatch(/^A <q>quotation<\/q>\n\n## Not placed\n/);
  expect(bodyOf(result.sessions[0]!.text)).toContain(`- \`${cite}\`\n`);
});

test('a tag in a heading is none of its words', () => {
  expect(notesOf('# T\n\n## Press <kbd>Ctrl</kbd>\n\n[to](#press-ctrl)')).toBe(
    '## Press <kbd>Ctrl</kbd>\n\n[to](/t/t/#press-ctrl)\n',
  );
});

test('a diagram stands as text, with its line and the way to a figure', () => {
  const fence = (indent: string) =>
    ['```mermaid', 'graph LR', '  a --> b', '```'].map((line) => indent + line).join('\n');
  const result = imported({
    'a.md': `# A\n\n${fence('')}\n\n- b\n\n${fence('  ')}\n\n${fence('> ')}\n\n<pre><code class="language-mermaid">c</code></pre>\n`,
  });
  expect(faultsOf(result)).toEqual([]);
  expect(result.lost).toEqual([]);
  expect(result.problems).toEqual(
    [3, 10, 15, 20].map((line) => ({
      file: 'a.md',
      line,
      what: expect.stringContaining('a diagram'),
      expected: expect.stringContaining('`<Figure>`'),
      fix: expect.stringContaining('`<Figure title="…" source="…" alternative="…">`'),
    })),
  );
  expect(bodyOf(result.sessions[0]!.text)).toContain('```text\ngraph LR\n  a --> b\n```\n');
});

test.each([
  ['> [!NOTE]\n> hi', '> **Note**\n> hi'],
  ['> [!NOTE]\n>\n> hi', '> **Note**\n>\n> hi'],
  ['> [!warning] `hi`', '> **Warning** `hi`'],
  ['> [!TIP]\n> **hi**\n> - a', '> **Tip**\n> **hi**\n>\n> - a'],
  ['- > [!IMPORTANT]\n  > hi', '- > **Important**\n  > hi'],
  ['> [!CAUTION]', '> **Caution**'],
])('an alert is a quotation that begins with its name: %j', (markdown, notes) => {
  expect(notesOf(markdown)).toBe(`${notes}\n`);
});

test.each([
  ['[!NOTE] no quotation', '\\[!NOTE] no quotation'],
  ['> [!OTHER]\n> hi', '> \\[!OTHER]\n> hi'],
  ['> [!NOTE]- hi', '> \\[!NOTE]- hi'],
  ['> hi [!NOTE]', '> hi \\[!NOTE]'],
])('what is no alert stays as it is: %j', (markdown, notes) => {
  expect(notesOf(markdown)).toBe(`${notes}\n`);
});

test.each(['<script>\nlet a;\n\nlet b;', '<link rel="stylesheet" href="a.css">'])(
  'HTML that may not stand in notes is kept as code: %j',
  (markdown) => {
    expect(notesOf(markdown)).toMatch(
      /^## Not placed\n\n.*\n\n```html\n<(script>\nlet a;\n\nlet b;|link )/,
    );
  },
);

test('a comment in a heading comes below it, and is in no title', () => {
  const result = imported({
    'a.md': '# A <!-- omit -->\n\n## B <!-- c --> d\n\n## **<!-- e -->**\n\n> # F <!-- g -->',
  });
  expect(result.lost).toEqual([]);
  expect(faultsOf(result)).toEqual([]);
  expect(result.sessions).toMatchObject([{ id: 'a', text: expect.stringContaining('title: A\n') }]);
  expect(bodyOf(result.sessions[0]!.text)).toBe(
    '{/* omit */}\n\n## B d\n\n{/* c */}\n\n{/* e */}\n\n> **F**\n>\n> {/* g */}\n',
  );
});

test('a link without words says where it leads', () => {
  expect(notesOf('A [](https://a.example/)')).toBe('A [https://a.example/](https://a.example/)\n');
});
