import { parseArgs } from 'node:util';
import { SUBJECTS, type Answers, type Question } from './questions.ts';

export interface NewFlags {
  help: boolean;
  /** What is to be made, if that is said. */
  subject?: keyof typeof SUBJECTS;
  answers: Answers;
}

const lines = (questions: Question[]) =>
  questions.map(({ flag, what }) => `    --${flag.padEnd(15)} ${what}`).join('\n');

export const USAGE = `npm run new -- event|session [--help] [flags]
  Writes the beginnings of an event or a session. On a terminal it asks for what no flag says.

  event
${lines(SUBJECTS.event.questions)}

  session
${lines(SUBJECTS.session.questions)}`;

const isSubject = (word: string | undefined): word is keyof typeof SUBJECTS =>
  word !== undefined && Object.hasOwn(SUBJECTS, word);

/** What the command's arguments ask for. Throws with a message that says how to write them. */
export function readNewFlags(args: string[]): NewFlags {
  const [word] = args;
  const questions = isSubject(word) ? SUBJECTS[word].questions : [];
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...Object.fromEntries(questions.map(({ flag }) => [flag, { type: 'string' as const }])),
        help: { type: 'boolean' as const, default: false },
      },
    });
    const { help = false, ...answers } = values as Answers & { help?: boolean };
    const [first, ...rest] = positionals;
    const unknown = [...(first === undefined || isSubject(first) ? [] : [first]), ...rest];
    if (unknown.length > 0 && !help) throw new Error(`Unknown argument '${unknown.join(' ')}'.`);
    return { help: help === true, answers, ...(isSubject(word) ? { subject: word } : {}) };
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\n${USAGE}`, { cause: error });
  }
}
