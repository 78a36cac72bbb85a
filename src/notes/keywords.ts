import { closestMatch } from 'leven';
import type { Heading } from './outline.ts';
import type { Problem } from './problem.ts';
import type { SessionData } from './schema.ts';
import { lineOf } from './validate.ts';

/**
 * `sectionKeywords` names sections that the session `file` has. `frontMatter` is its YAML, which
 * begins on line `line` of the file.
 */
export function checkKeywords(
  { sectionKeywords = {} }: SessionData,
  headings: Heading[],
  frontMatter: { text: string; line: number },
  file: string,
): Problem[] {
  const sections = headings.filter(({ depth }) => depth === 2).map(({ id }) => id);
  return Object.keys(sectionKeywords)
    .filter((id) => !sections.includes(id))
    .map((id) => {
      const near = closestMatch(id, sections, { maxDistance: Math.ceil(id.length / 3) });
      return {
        file,
        line: lineOf(frontMatter.text, { file, line: frontMatter.line }, ['sectionKeywords', id]),
        what: `\`sectionKeywords\` names a section \`${id}\` that the session does not have`,
        expected: 'the fragment of the link to a section',
        fix: near
          ? `did you mean \`${near}\`?`
          : sections.length > 0
            ? `choose one of ${sections.join(', ')}`
            : 'remove it: the session has no sections',
      };
    });
}
