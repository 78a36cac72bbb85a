/** The terms of the glossary: read, checked, and found in the notes. */
import { checkCited, type CitedSources } from './cited-sources.ts';
import type { Problem } from './problem.ts';
import { glossarySchema, type TermData } from './schema.ts';
import { lineOf, validate } from './validate.ts';

export const GLOSSARY_FILE = 'content/glossary.yaml';

const PLACE = { file: GLOSSARY_FILE, line: 1 };

/** Reads the terms from the `text` of their file, or says what is wrong with it. */
export const readGlossary = (text: string) => validate(glossarySchema, text, PLACE);

/** Everything that a term is called. */
export const namesOf = ({ name, aliases, misspellings }: TermData): string[] => [
  name,
  ...aliases,
  ...misspellings,
];

/** What search may take one for the other: the names of each term that has several. */
export const glossarySynonyms = (terms: TermData[]): string[][] =>
  terms.map(namesOf).filter((names) => names.length > 1);

/**
 * Checks `terms`, the content of the glossary's `text`: every name is that of one term, every source
 * is known, and every term occurs in one of the `notes` (a text for each section). Of what
 * could not be read, sources or notes, nothing is missed.
 */
export function checkGlossary(
  terms: TermData[],
  text: string,
  sources: CitedSources | undefined,
  notes: string[] | undefined,
): Problem[] {
  const at = (index: number, ...path: (string | number)[]) => ({
    file: GLOSSARY_FILE,
    line: lineOf(text, PLACE, [index, ...path]),
  });
  const ids = new Map<string, TermData>();
  const names = new Map<string, TermData>();
  return terms.flatMap((term, index) => {
    const problems = checkCited(term.source, sources, `\`${term.id}\``, at(index, 'source'));
    const namesake = ids.get(term.id);
    ids.set(term.id, namesake ?? term);
    if (namesake) {
      problems.push({
        ...at(index, 'id'),
        what: `the id \`${term.id}\` is that of “${namesake.name}” already`,
        expected: 'every term to have an id of its own',
        fix: 'give one of the two another id',
      });
    }
    for (const name of namesOf(term)) {
      const key = name.toLowerCase();
      const holder = names.get(key);
      names.set(key, holder ?? term);
      if (!holder) continue;
      problems.push({
        ...at(index),
        what: `“${name}” is a name of \`${holder.id}\` already`,
        expected: 'every name, alias and misspelling to stand once in the glossary',
        fix: 'remove it from one of the two',
      });
    }
    if (notes && !term.searchOnly && !notes.some((section) => occursIn(term, section))) {
      problems.push({
        ...at(index),
        what: `“${term.name}” occurs nowhere in the notes`,
        expected: 'a term of the notes, by its name, an alias or a linked spelling',
        fix: 'add the name that the notes use to `aliases`, or set `searchOnly: true`',
      });
    }
    return problems;
  });
}

/** Whether `text` says the term: any of its right names as whole words, also in the plural. */
export const occursIn = ({ name, aliases, linked }: TermData, text: string): boolean =>
  new RegExp(
    `(?<![\\p{L}\\p{N}-])(${[name, ...aliases, ...linked].map(pattern).join('|')})(?![\\p{L}\\p{N}])`,
    'iu',
  ).test(text);

const pattern = (words: string) =>
  `${words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ +/g, '\\s+')}s?`;
