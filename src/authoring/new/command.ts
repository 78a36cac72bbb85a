/** `npm run new`, without what it takes from the process that it runs in. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { eventPath, sessionPath } from '../../notes/permalink.ts';
import { replaceFile } from '../../notes/record-file.ts';
import type { Kind } from '../../notes/schema.ts';
import { readContent } from '../../notes/source.ts';
import { USAGE, type NewFlags } from './flags.ts';
import { eventText, sessionText } from './files.ts';
import {
  SUBJECTS,
  dataOf,
  faultOf,
  type Answers,
  type Known,
  type Question,
  type Subject,
} from './questions.ts';

export interface NewOptions extends NewFlags {
  /** The project's folder, an absolute path. */
  root: string;
  /** The site's base path. */
  base: string;
  /** Asks on a terminal; without one, nothing is asked. */
  ask?: (question: string) => Promise<string>;
  /** Takes what was done. */
  out(text: string): void;
  /** Takes what went wrong. */
  error(text: string): void;
}

/**
 * Writes a new event or session. Resolves to the exit code: 0, also if help was asked for; 1 if something
 * is to be put right first; 2 if the file can't be written.
 */
export async function writeNew(options: NewOptions): Promise<number> {
  const { help, root, base, ask, out, error } = options;
  if (help) {
    out(USAGE);
    return 0;
  }
  const name = options.subject ?? (ask && (await askSubject(ask)));
  if (!name) {
    error(`Say what to write: event or session.\n\n${USAGE}`);
    return 1;
  }
  const subject = SUBJECTS[name];
  const known = await readKnown(root);
  if (name === 'session' && known.events.length === 0) {
    error('There is no event yet that could have a session. Write one: npm run new -- event');
    return 1;
  }

  const answers = ask
    ? await askAll(subject, options.answers, known, ask, error)
    : completed(subject, options.answers, known, error);
  if (!answers) return 1;

  const file = subject.file(answers);
  const data = dataOf(subject, answers);
  const text = name === 'event' ? eventText(data) : await sessionText(data, answers.kind as Kind);
  try {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    // It may have come while its author was asked.
    if (existsSync(path.join(root, file))) throw new Error('it is there already');
    await replaceFile(path.join(root, file), text);
  } catch (fault) {
    error(`${file} could not be written: ${(fault as Error).message}`);
    return 2;
  }
  out(
    `Wrote ${file}\n\n${name === 'event' ? afterEvent(answers, base) : afterSession(answers, base)}`,
  );
  return 0;
}

const at = (page: string) => `http://127.0.0.1:4321${page}`;

const afterEvent = ({ id = '' }: Answers, base: string) =>
  `Next:
  npm run new -- session --event ${id}
  npm run dev, which shows it on ${at(eventPath(base, id))}`;

const afterSession = ({ event = '', id = '' }: Answers, base: string) =>
  `Next:
  npm run dev, which shows it on ${at(sessionPath(base, event, id))} as you write
  When it is ready, remove \`draft: true\`, then npm run permalinks and npm run build`;

/** The project's events and sessions, drafts and all; what is wrong with them is told elsewhere. */
async function readKnown(root: string): Promise<Known> {
  if (!existsSync(path.join(root, 'content'))) return { root, events: [], sessions: [] };
  const { events, sessions } = await readContent(root, { withDrafts: true });
  return { root, events, sessions };
}

async function askSubject(ask: (question: string) => Promise<string>) {
  for (;;) {
    const answer = (await ask('What to write, event or session: ')).trim();
    if (answer === 'event' || answer === 'session') return answer;
  }
}

/** What is `given`, without what was left empty. */
const filled = (given: Answers): Answers =>
  Object.fromEntries(
    Object.entries(given).flatMap(([flag, text]) => (text.trim() ? [[flag, text.trim()]] : [])),
  );

/** Asks for what is not among the `given` answers or not right there, each until it is right. */
async function askAll(
  subject: Subject,
  given: Answers,
  known: Known,
  ask: (question: string) => Promise<string>,
  error: (text: string) => void,
): Promise<Answers> {
  const answers = filled(given);
  for (const question of subject.questions) {
    const { flag, what, suggest } = question;
    const fault = () => faultOf(question, subject, answers, known);
    for (let isAsked = false; ; isAsked = true) {
      const expected = fault();
      const answer = answers[flag];
      const isLeftOut =
        answer === undefined && (isAsked || goesWithout(question, subject, answers));
      if (!expected && (answer !== undefined || isLeftOut)) break;
      if (answer !== undefined) error(`  "${answer}" is not right; expected: ${expected}`);
      else if (isAsked) error('  This can’t be left out.');

      const suggestion = suggest?.(answers, known);
      if (suggestion === undefined) delete answers[flag];
      else answers[flag] = suggestion;
      const likely = fault() ? undefined : answers[flag];
      delete answers[flag];
      const hint = likely ?? (fault() ? undefined : 'none');
      const reply =
        (
          await ask(`${what[0]!.toUpperCase()}${what.slice(1)}${hint ? ` [${hint}]` : ''}: `)
        ).trim() || likely;
      if (reply) answers[flag] = reply;
    }
  }
  return answers;
}

/** Whether it need not be asked for, as what it belongs to was left out. */
function goesWithout({ path: [key, below] = [] }: Question, subject: Subject, answers: Answers) {
  const first = subject.questions.find((question) => question.path?.[0] === key);
  return below !== undefined && first?.path?.[1] !== below && !(key! in dataOf(subject, answers));
}

/** The `given` answers with what is suggested for the others; what is missing or wrong is told at once. */
function completed(
  subject: Subject,
  given: Answers,
  known: Known,
  error: (text: string) => void,
): Answers | undefined {
  const answers = filled(given);
  const faults: string[] = [];
  for (const question of subject.questions) {
    const { flag, what, suggest } = question;
    const isGiven = answers[flag] !== undefined;
    // What would be made of an answer that is missing itself is not asked for too.
    if (!isGiven && suggest && faults.length > 0) continue;
    const answer = answers[flag] ?? suggest?.(answers, known);
    if (answer !== undefined) answers[flag] = answer;
    const expected = faultOf(question, subject, answers, known);
    if (!expected) continue;
    faults.push(
      answer === undefined
        ? `  --${flag} is missing: ${what}`
        : `  --${flag} "${answer}" is not right; expected: ${expected}`,
    );
  }
  if (faults.length === 0) return answers;
  error(`Nothing was written.\n${faults.join('\n')}\n\nnpm run new -- --help tells all flags.`);
  return undefined;
}
