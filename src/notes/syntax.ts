/** What the parser of MDX says, in the words of those who write notes. */

import { isComponent } from './components.ts';
import { isTag } from './guard.ts';

interface Explained {
  what: string;
  fix: string;
}

/** What a closing tag is told that closes nothing. */
export const STRAY = 'a closing tag without one that opens';

/** What it says where, and what that means; the first that fits counts. */
const MEANINGS: [said: RegExp, meaning: (line: string, match: RegExpExecArray) => Explained][] = [
  [
    /expression/,
    (line) =>
      /^#.*\{#/.test(line)
        ? {
            what: '`{` starts an expression in MDX, also after a heading',
            fix: 'write the id of a heading as `{/* #latest-config */}`, at the end of its line',
          }
        : {
            what: '`{` starts an expression in MDX, which notes can’t have',
            fix: 'write `\\{`, or put the text between backticks',
          },
  ],
  [
    /import\/exports/,
    () => ({
      what: 'a line that begins with `import` or `export` is code in MDX',
      fix: 'begin the line with another word, or put the text between backticks',
    }),
  ],
  [
    /`!` \(U\+0021\) before name/,
    () => ({ what: '`<!--` is no comment in MDX', fix: 'write a comment as `{/* … */}`' }),
  ],
  [
    /create a link in MDX|`[:/@]` .*(local name|before name|in name)/,
    () => ({
      what: '`<` starts a tag in MDX, also before an address',
      fix: 'write a link as `[text](https://…)`, and `\\<` for `<`',
    }),
  ],
  [
    /closing tag for `<([\w.-]*)>`(?: \((\d+):\d+)?/,
    (_, [, name = '', opened]) => {
      if (!isTag(name) && !isComponent(name)) {
        return {
          what: `\`<${name}>\` is taken for a tag`,
          fix: `write \`\\<${name}>\` if it is text, or put it between backticks`,
        };
      }
      return {
        what: `the tag \`<${name}>\`${opened ? ` of line ${opened}` : ''} is not closed where it has to be`,
        fix: /^(br|hr|img|wbr|col)$/.test(name ?? '')
          ? `write \`<${name} />\``
          : `write \`</${name}>\` in the same paragraph or list item, or \`\\<\` if it is text`,
      };
    },
  ],
  [
    /closing slash|closing tag/,
    () => ({
      what: STRAY,
      fix: 'remove it, or write `\\<` if it is text',
    }),
  ],
  [
    /attribute/,
    () => ({
      what: 'an attribute of a tag is not right',
      fix: 'write attributes as `name="value"`, with spaces between them',
    }),
  ],
  [
    /before name|in name|before local name|after (name|local name|member|prefix)|tag/,
    () => ({
      what: '`<` starts a tag in MDX, and this is none',
      fix: 'write `\\<`, or put the text between backticks',
    }),
  ],
];

/** Explains `said`, which the parser says of the text whose line is `line`. */
export function explainSyntax(said: string, line: string): Explained {
  for (const [pattern, meaning] of MEANINGS) {
    const match = pattern.exec(said);
    if (match) return meaning(line, match);
  }
  return {
    what: `this is not valid MDX: ${said}`,
    fix: 'write `\\{` and `\\<` for `{` and `<`, or put the text between backticks',
  };
}
