/** The numbers of sections, which the index has as one word each: `12talk`, `4step`. */

const UP_TO_TWENTY =
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen
  fifteen sixteen seventeen eighteen nineteen twenty`.split(/\s+/);
const ORDINALS = `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
  thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`.split(
  /\s+/,
);

/** What the index calls the section that is called `label` and `number`. */
export const nameByNumber = (label: string, number: number) => `${number}${label.toLowerCase()}`;

const AFTER_LABEL = new RegExp(
  `\\b(step|section|talk)s? ?(?:number |no |nr )?(\\d{1,3}|${UP_TO_TWENTY.join('|')})(?![\\w.])`,
  'g',
);

/**
 * Puts that name in the place of `talk 12`, `talk12`, `12th talk` and `second lightning talk`, if
 * there is such a section.
 */
export function readNumbers(words: string[], isThere: (name: string) => boolean): string[] {
  const text = words.join(' ');
  const named = (all: string, label: string, number: number | undefined) =>
    number && isThere(nameByNumber(label, number)) ? nameByNumber(label, number) : all;
  return text
    .replace(AFTER_LABEL, (all, label: string, word: string) => named(all, label, cardinal(word)))
    .replace(/\b(\w+) (?:lightning )?(step|section|talk)\b/g, (all, word: string, label: string) =>
      named(all, label, ordinal(word)),
    )
    .split(' ')
    .filter((word) => word !== '');
}

const cardinal = (word: string): number | undefined =>
  /^\d+$/.test(word) ? Number(word) : UP_TO_TWENTY.indexOf(word) + 1 || undefined;

const ordinal = (word: string): number | undefined => {
  const digits = /^(\d+)(?:st|nd|rd|th)$/.exec(word)?.[1];
  return digits ? Number(digits) : ORDINALS.indexOf(word) + 1 || undefined;
};
