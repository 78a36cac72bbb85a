/** Text cut into words, in one way for the term list of the build and for what a reader types. */

import { stemmer } from 'stemmer';

/** Words beyond this length are cut: none of the notes is longer, and what is pasted may be endless. */
const LONGEST = 40;

/** Lower case without accents and apostrophes, which is how Pagefind compares. */
export const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();

/** `clusters` and `cluster` are one word; other endings may make another: `booking`, `books`. */
export const singular = (word: string) => word.replace(/(?<=[^su])s$/, '');

const stems = new Map<string, string>();

/** What the forms of a word have in common (Porter's algorithm). The same words come up all the time. */
export function stem(word: string): string {
  let known = stems.get(word);
  if (known === undefined) {
    if (stems.size > 20_000) stems.clear();
    stems.set(word, (known = stemmer(word)));
  }
  return known;
}

/** The words of a query: letters and digits; versions such as `1.11` stay whole. */
export const splitWords = (text: string): string[] =>
  (fold(text).match(/\p{N}+(?:\.\p{N}+)+|[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word.slice(0, LONGEST),
  );

/**
 * The words under which Pagefind finds `text`: those parted by signs, the parts of `camelCase`, and
 * words with hyphens or camels as one word too (`dry-run` as `dryrun`).
 */
export function indexedWords(text: string): Set<string> {
  const words = new Set<string>();
  const add = (word: string) => {
    if (word !== '' && word.length <= LONGEST) words.add(word);
  };
  // Pagefind parts words at the signs of ASCII alone and drops others: `client–server` is one word.
  const ascii = text.replace(/[^\p{L}\p{N}\p{M}\p{ASCII}\s’]/gu, '');
  for (const chunk of ascii.split(/\s+/)) {
    const runs = chunk.match(/[\p{L}\p{N}\p{M}'’-]+/gu) ?? [];
    for (const run of runs) {
      // Of `test/e2e` Pagefind knows no word `e2e`.
      if (runs.length > 1 && /\p{L}\p{N}+\p{L}/u.test(run)) continue;
      addRun(run);
    }
  }
  function addRun(run: string) {
    add(fold(run).replaceAll('-', ''));
    splitWords(run).forEach(add);
    if (/\p{Ll}\p{Lu}/u.test(run)) {
      const parts = run.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu) ?? [];
      parts.filter((part) => part.length > 1).forEach((part) => add(fold(part)));
    }
  }
  for (const version of text.match(/(?<![\p{L}\p{N}])\p{N}+(?:\.\p{N}+)+/gu) ?? [])
    words.add(version);
  return words;
}
