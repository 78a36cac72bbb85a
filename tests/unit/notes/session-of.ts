import { parseSession } from '../../../src/notes/parse.ts';

/** What is read from notes in which each of `lines` is a line, so that lines can be counted. */
export function sessionOf(...lines: string[]) {
  const result = parseSession(lines.join('\n'), 'notes.mdx');
  if ('problems' in result) throw new Error(result.problems[0]?.what);
  return result.session;
}
