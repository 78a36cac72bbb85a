import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultsOf, imported } from './imported.ts';

/** Pieces of Markdown that mean something together, for better or worse. */
const PIECES = [
  ...[
    '# ',
    '## ',
    '###### ',
    '####### ',
    '\n---\n',
    '\n===\n',
    '***',
    '* * *',
    '- ',
    '+ ',
    '1. ',
    '10) ',
  ],
  ...[
    '> ',
    '>> ',
    '    ',
    '\t',
    '```',
    '~~~js\n',
    '`',
    '``',
    '*',
    '**',
    '_',
    '__',
    '~~',
    '\\',
    '\\\n',
  ],
  ...[
    '[',
    ']',
    '](',
    ')',
    '![',
    '[a]: /b "c"\n',
    '[^1]',
    '\n[^1]: ',
    '<https://a.example/>',
    '<',
    '>',
  ],
  ...['https://a.example/b_c_', 'www.a.example', 'a@b.example', '&amp;', '&#0;', '&copy', '&nbsp;'],
  ...[
    '<b>',
    '</b>',
    '<br>',
    '<details>\n<summary>',
    '</summary>\n\n',
    '</details>',
    '<!-- ',
    ' -->',
  ],
  ...[
    '<div>',
    '</div>\n\n',
    '<kbd>',
    '</kbd>',
    '<abbr title="a | {b}">',
    '</abbr>',
    '<q cite="c.md">',
    '<wbr>',
    '<h2 id="z">',
    '<table><tr><td>',
    '<script>',
    '</script>',
    '<img src="x.png" alt="y">',
  ],
  ...[
    '<Pod>',
    '<pod-name>',
    '</pod-name>',
    '<title>',
    '<i>',
    '<link>',
    '> [!NOTE]\n',
    '```mermaid\n',
    '<a name="x">',
    '<a href="#x">',
    '<a href="#y">',
    ' {#y}\n',
    '<?php ',
    '?>',
    '<![CDATA[',
    ']]>',
    '<!DOCTYPE html>',
  ],
  ...[
    '{',
    '}',
    '{{ a }}',
    '{% b %}',
    '{/*',
    '*/}',
    '${c}',
    'import a from "b"\n',
    'export const c = 1\n',
  ],
  ...[
    '| a | b |\n| - | :-: |\n| c | d | e |\n',
    '|',
    '- [ ] ',
    '- [x] ',
    '\n',
    '\n\n',
    '  \n',
    ' ',
    '  ',
  ],
  ...[
    'word',
    'Talk 1: ',
    'Step 2',
    'Section 3 - ',
    'talk 4',
    'é',
    '日本',
    'שלום',
    '🎉',
    '\u0000',
    '\u202e',
  ],
  ...['\r\n', '\ufeff', 'Setext\n---\n', '$x$', ':::note\n', '|', '&#x3c;', '\u00a0', '\ud800'],
];

/** Lines of front matter in YAML or TOML that are valid, each with a comment that has a word of its own. */
const LINES = {
  yaml: [
    'title: Alpha # one',
    '# two',
    'title: "Al # pha"',
    'date: 2020-05-01 09:30:00 +0200 # three',
    'date: 2020-05-01',
    'description: >-\n  Gamma\n  # no comment',
    'summary: | # four\n  Delta',
    'tags:\n  - a # five\n  # six\n  - b',
    'tags: [C#, d]',
    'layout: post # seven',
    'published: false # eight',
    'draft: true',
    'x:\n  y: { z: 1 } # nine',
    '',
  ],
  toml: [
    'title = "Alpha" # one',
    '# two',
    'title = "Al # pha"',
    'date = 2020-05-01T09:30:00Z # three',
    'date = 2020-05-01',
    'description = """\nGamma\n# no comment"""',
    'summary = "Delta" # four',
    'tags = [\n  "a", # five\n  # six\n  "b"\n]',
    'tags = ["C#", "d"]',
    'layout = "post" # seven',
    'published = false # eight',
    'draft = true',
    'x.y = { z = 1 } # nine',
    '',
  ],
};
const FENCES = { yaml: '---', toml: '+++' };

const keyOf = (line: string) => /^\w+/.exec(line)?.[0] ?? line;

/** Front matter with lines in any order, each key once. */
const frontMatter = fc
  .constantFrom<('yaml' | 'toml')[]>('yaml', 'toml')
  .chain((format) =>
    fc
      .uniqueArray(fc.constantFrom(...LINES[format]), { selector: keyOf })
      .map((lines) => [FENCES[format], ...lines, FENCES[format], ''].join('\n')),
  );

const markdown = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 6 })),
    {
      maxLength: 24,
    },
  )
  .map((pieces) => pieces.join(''));

const matter = fc.option(frontMatter, { nil: '' });

const wordsIn = (text: string) => new Set(text.toLowerCase().match(/[a-z]+/g));

test('whatever Markdown there is, notes come of it that build, and nothing is lost', () => {
  fc.assert(
    fc.property(matter, markdown, (before, text) => {
      const result = imported({ 'notes.md': before + text });
      expect(result.lost).toEqual([]);
      expect(faultsOf(result)).toEqual([]);
    }),
    { numRuns: 300 },
  );
}, 60_000);

/** What names another key than notes do, or a time of the day, which they have no place for. */
const NAMES = new Set(['summary', 'tags', 'published', 'false', 't', 'z']);

test('whatever front matter there is, its words are in the notes without being looked for', () => {
  fc.assert(
    fc.property(frontMatter, (before) => {
      const result = imported({ 'notes.md': `${before}# Beta\n\nWords.\n` });
      expect(result.problems).toEqual([]);
      expect(result.lost).toEqual([]);
      const text = result.sessions.map((session) => session.text).join('\n');
      expect(wordsIn(before).difference(wordsIn(text)).difference(NAMES)).toEqual(new Set());
      // What the check alone finds to be lost is listed there, without its place.
      expect(text).not.toContain('```text');
    }),
    { numRuns: 300 },
  );
}, 60_000);
