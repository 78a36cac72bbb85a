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
    '<a href="#y">',
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

const markdown = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 6 })),
    {
      maxLength: 24,
    },
  )
  .map((pieces) => pieces.join(''));

test('whatever Markdown there is, notes come of it that build, and nothing is lost', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const result = imported({ 'notes.md': text });
      expect(result.lost).toEqual([]);
      expect(faultsOf(result)).toEqual([]);
    }),
    { numRuns: 300 },
  );
}, 60_000);
