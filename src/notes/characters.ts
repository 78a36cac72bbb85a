/** What a text must be before it is parsed: of a size that can be read, and read as it is written. */
import type { Problem } from './problem.ts';

/** The largest file of notes, in bytes: a book's chapter many times over. */
const LARGEST = 200_000;

/** So many marks of a list or quotation in one line, and parsers take too long or give up. */
const DEEPEST = 100;

/** So many marks of emphasis in one paragraph, of which each could end at any other, and likewise. */
const MOST_MARKS = 3_000;

/** Characters that are not seen, and those that let a text run in another direction than it shows. */
export const HIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]/u;

/** The first character of `text` that is refused, as `U+202E`, and its place, counted from 0. */
export function hiddenIn(text: string): { sign: string; index: number } | undefined {
  const found = HIDDEN.exec(text);
  if (!found) return undefined;
  const sign = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return { sign: `U+${sign}`, index: found.index };
}

/** What is wrong with a character that `hiddenIn` found. */
export const hidden = (sign: string) => ({
  what: `the character ${sign}, which can't be seen`,
  expected: 'text that reads as it is written',
  fix: 'remove it; the language of a text decides its direction by itself',
});

/** Checks the `text` of `file`. A text with a problem is not to be parsed. */
export function checkCharacters(text: string, file: string): Problem[] {
  const size = Buffer.byteLength(text);
  if (size > LARGEST) {
    return [
      {
        file,
        what: `the file has ${Math.ceil(size / 1000)} KB`,
        expected: `${LARGEST / 1000} KB at most`,
        fix: 'make several sessions of it',
      },
    ];
  }
  const marked = findEndlessParagraph(text);
  if (marked !== undefined) {
    return [
      {
        file,
        line: marked,
        what: 'a paragraph of thousands of marks',
        expected: 'emphasis that a reader can follow',
        fix: 'put it between lines of ``` if it is code, or make several paragraphs of it',
      },
    ];
  }
  return text.split('\n').flatMap((line, index): Problem[] => {
    const place = { file, line: index + 1 };
    const found = hiddenIn(line);
    if (found) return [{ ...place, column: found.index + 1, ...hidden(found.sign) }];
    if (!isEndless(line)) return [];
    return [
      {
        ...place,
        what: 'a line of hundreds of marks',
        expected: 'lists, quotations and links that a reader can follow',
        fix: 'part it into several lines',
      },
    ];
  });
}

/** Whether `line` opens more lists, quotations or links than a parser can bear. */
export function isEndless(line: string): boolean {
  const marks = /^(?:[\s>]|[-+*] )*/.exec(line)![0].replace(/\s/g, '').length;
  const opened = line.match(/[[<]/g)?.length ?? 0;
  return marks > DEEPEST || opened > 10 * DEEPEST;
}

/** Marks that may begin or end emphasis; `_` does neither within a word. */
const MARKS = /\*+|~+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;

/** The line, from 1, on which a paragraph begins that has more emphasis than a parser can bear. */
export function findEndlessParagraph(text: string): number | undefined {
  let fence: string | undefined;
  let marks = 0;
  let start = 1;
  for (const [index, line] of text.split('\n').entries()) {
    const words = line.replace(/^[\s>]+/, '');
    const found = /^(`{3,}|~{3,})/.exec(words)?.[1];
    if (fence === undefined ? found : found?.startsWith(fence)) {
      fence = fence === undefined ? found : undefined;
      marks = 0;
    } else if (fence === undefined) {
      if (words === '') marks = 0;
      if (marks === 0) start = index + 1;
      marks += words.match(MARKS)?.length ?? 0;
      if (marks > MOST_MARKS) return start;
    }
  }
  return undefined;
}
