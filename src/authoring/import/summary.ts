/** What an import tells at its end. */
import { report } from '../../notes/problem.ts';
import type { Import } from './convert.ts';
import type { Guess } from './guesses.ts';

/** How many lines of one kind are shown; the others are counted. */
const SHOWN = 12;

const many = (count: number, one: string, several = `${one}s`) =>
  `${count} ${count === 1 ? one : several}`;

/** The summary of `result`; `done` is what happened to it. */
export function summary(
  { event, sessions, counts, guesses, problems }: Import,
  done: string,
): string {
  const { sections, links, pictures } = counts;
  return [
    `${done} content/${event.id}: ${[
      many(sessions.length, 'session'),
      many(sections, 'section'),
      many(links, 'link'),
      many(pictures, 'picture'),
    ].join(', ')}.`,
    ...some(sessions.map(({ id, from }) => `  ${id}.mdx, from ${from}`)),
    'Every word, link, picture and block of code of the source is in it.',
    ...(guesses.length > 0 ? ['', 'Guessed; please check:', ...some(guesses.map(line))] : []),
    ...(problems.length > 0 ? ['', 'To look at:', report(problems)] : []),
  ].join('\n');
}

const line = ({ file, what, value, from }: Guess) => `  ${file}: ${what} “${value}”, from ${from}`;

const some = (lines: string[]) =>
  lines.length <= SHOWN ? lines : [...lines.slice(0, SHOWN), `  and ${lines.length - SHOWN} more`];
