/** The notes of one session, read from their file with all that is wrong with them by themselves. */
import { checkCharacters } from './characters.ts';
import { checkComponents } from './components.ts';
import { checkFigures } from './figures.ts';
import { parseSession, type ParsedSession } from './parse.ts';
import type { Problem } from './problem.ts';
import type { Rest } from './rest.ts';

/** The notes as they were parsed; where some lines can't be, what the rest of them holds. */
export interface Notes {
  session?: ParsedSession;
  rest?: Rest;
  problems: Problem[];
}

/**
 * Reads the `text` of `file` and says all that is wrong with it by itself; without `session` and `rest`
 * none of it could be parsed. `imports` are the modules that it may import.
 */
export function readNotes(text: string, file: string, imports: string[] = []): Notes {
  const unreadable = checkCharacters(text, file);
  if (unreadable.length > 0) return { problems: unreadable };
  const result = parse(text, file, imports);
  if ('session' in result) {
    const { session } = result;
    return { session, problems: check(session, session.looseDiagrams, file) };
  }
  const { rest, problems } = result;
  // A diagram may be loose only because the tag of its figure can't be read.
  return rest ? { rest, problems: [...problems, ...check(rest, [], file)] } : { problems };
}

const check = ({ components, imported, refused }: Rest, looseDiagrams: number[], file: string) => [
  ...refused.map((finding) => ({ file, ...finding })),
  ...checkComponents(components, file, imported),
  ...checkFigures(components, looseDiagrams, file),
];

function parse(
  ...args: Parameters<typeof parseSession>
): ReturnType<typeof parseSession> | { problems: Problem[]; rest?: undefined } {
  try {
    return parseSession(...args);
  } catch (error) {
    // A parser that calls itself for each level of a text runs out of room at some depth.
    if (!(error instanceof RangeError)) throw error;
    return {
      problems: [
        {
          file: args[1],
          what: 'it is nested so deep that it can’t be parsed',
          expected: 'lists and quotations that a reader can follow',
          fix: 'bring what is nested further out',
        },
      ],
    };
  }
}
