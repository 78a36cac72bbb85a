import { closestMatch } from 'leven';
import type { ComponentUse } from './components.ts';
import { GLOSSARY_FILE } from './glossary.ts';
import type { Problem } from './problem.ts';
import type { TermData } from './schema.ts';

/** Every `<Term of="…">` in `file` names a term of the glossary. */
export function checkTermUses(
  components: ComponentUse[],
  terms: TermData[],
  file: string,
): Problem[] {
  const ids = terms.map(({ id }) => id);
  return components
    .filter(({ name, attributes }) => name === 'Term' && !ids.includes(attributes.of ?? ''))
    .map(({ attributes: { of = '' }, line }) => {
      const near = closestMatch(of, ids, { maxDistance: Math.ceil(of.length / 3) });
      return {
        file,
        line,
        what: `\`<Term of="${of}">\` names no term`,
        expected: `the id of a term of ${GLOSSARY_FILE}`,
        fix: near ? `did you mean \`${near}\`?` : 'add the term there',
      };
    });
}
