/** Where the front matter of a session begins and ends, whatever stands below it. */
import type { Problem } from './problem.ts';

/** The line before it, and the one after it. */
const FENCE = /^---[ \t]*\r?$/;

/** A line that front matter may hold; an empty line or the first sentence of the notes is none. */
const OF_KEYS = /^(\s*[\w-]+:|\s*- |\s+\S|# )/;

/** Dashes that may have been meant as the end. */
const NEAR_FENCE = /^\s*[-–—]+\s*$/;

/** The first of a file's `lines`, up to the end of its front matter; none if it has none. */
export function headOf(lines: string[]): string[] {
  if (!FENCE.test(lines[0] ?? '')) return [];
  return lines.slice(0, 1 + lines.findIndex((line, index) => index > 0 && FENCE.test(line)));
}

/** What the `text` of `file` lacks, which has no front matter that begins and ends. */
export function missingFrontMatter(text: string, file: string): Problem {
  const lines = text.split('\n');
  if (!FENCE.test(lines[0]!)) {
    return {
      file,
      line: 1,
      what: 'there is no front matter',
      expected:
        '`---` as the first line, then title, kind, order, date and description, then `---`',
      fix: 'write it, with that of another session as the pattern',
    };
  }
  const end = lines.findIndex(
    (line, index) => index > 0 && (!OF_KEYS.test(line) || NEAR_FENCE.test(line)),
  );
  return {
    file,
    line: (end === -1 ? lines.length : end) + 1,
    what: 'the second `---` of the front matter is missing',
    expected: '`---` on a line of its own, without spaces before it, below the last key',
    fix: NEAR_FENCE.test(lines[end] ?? '') ? 'write this line as `---`' : 'add it here',
  };
}
