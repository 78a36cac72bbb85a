/** What a text must be before it is parsed: of a size that can be read, and read as it is written. */
import type { Problem } from './problem.ts';

/** The largest file of notes, in bytes: a book's chapter many times over. */
const LARGEST = 200_000;

/** So many marks of a list or quotation in one line, and parsers take too long or give up. */
const DEEPEST = 100;

/** Characters that are not seen, and those that let a text run in another direction than it shows. */
const REFUSED = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]/u;

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
  return text.split('\n').flatMap((line, index): Problem[] => {
    const place = { file, line: index + 1 };
    const at = REFUSED.exec(line);
    if (at) {
      const sign = at[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
      return [
        {
          ...place,
          column: at.index + 1,
          what: `the character U+${sign}, which can't be seen`,
          expected: 'text that reads as it is written',
          fix: 'remove it; the language of a text decides its direction by itself',
        },
      ];
    }
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
