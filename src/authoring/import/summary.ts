/** What an import tells at its end. */
import { report, type Problem } from '../../notes/problem.ts';
import type { Import } from './convert.ts';
import type { Guess } from './sessions/guesses.ts';

/** What of the source is not in the event. */
export interface Behind {
  /** Says of each Markdown file that was left out why. */
  leftOut: Problem[];
  /** Paths of files that are no Markdown and that nothing leads to, and of symbolic links. */
  others: string[];
  links: string[];
}

/** How many lines of one kind are shown; the others are counted. */
const SHOWN = 12;
/** How many names are shown in one line. */
const NAMED = 5;

const many = (count: number, one: string, several = `${one}s`) =>
  `${count} ${count === 1 ? one : several}`;

/** The summary of `result`; `done` is what happened to it, `behind` what is not in it. */
export function summary(
  { event, sessions, counts, guesses, problems }: Import,
  done: string,
  { leftOut, others, links: symbolic }: Behind,
): string {
  const isWhole = leftOut.length === 0;
  const { sections, links, pictures } = counts;
  const drafts = sessions.filter(({ isDraft }) => isDraft).length;
  return [
    `${done} content/${event.id}: ${[
      many(sessions.length, 'session'),
      many(sections, 'section'),
      many(links, 'link'),
      many(pictures, 'picture'),
    ].join(', ')}.`,
    ...some(
      sessions.map(
        ({ id, from, isDraft }) => `  ${id}.mdx, from ${from}${isDraft ? ', a draft' : ''}`,
      ),
    ),
    ...(drafts > 0
      ? [`${many(drafts, 'draft')} among them: no build has a session with \`draft: true\`.`]
      : []),
    `Every word, link, picture and block of code of the source is in it${isWhole ? '' : `, but for ${many(leftOut.length, 'file')} left out`}.`,
    ...named(
      sessions.filter(({ hasNotPlaced }) => hasNotPlaced).map(({ id }) => `${id}.mdx`),
      'given a section “Not placed”, for you to go through and remove, with its line in content/permalinks.json',
      'session',
    ),
    ...named(others, 'neither Markdown nor linked from it, and stayed behind', 'file'),
    ...named(symbolic, 'not followed', 'symbolic link'),
    ...(guesses.length > 0 ? ['', 'Guessed; please check:', ...some(guesses.map(line))] : []),
    ...(problems.length > 0 ? ['', 'To look at:', report(problems)] : []),
  ].join('\n');
}

/** The first few of `paths`, and how many they are; nothing if there are none. */
const named = (paths: string[], are: string, one: string) =>
  paths.length === 0
    ? []
    : [
        `${many(paths.length, one)} ${paths.length === 1 ? 'is' : 'are'} ${are}: ${paths.slice(0, NAMED).join(', ')}${paths.length > NAMED ? ', …' : '.'}`,
      ];

const line = ({ file, what, value, from }: Guess) => `  ${file}: ${what} “${value}”, from ${from}`;

const some = (lines: string[]) =>
  lines.length <= SHOWN ? lines : [...lines.slice(0, SHOWN), `  and ${lines.length - SHOWN} more`];
