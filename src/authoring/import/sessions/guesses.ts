/** What an import reads where it is plain, and guesses where it is not. */
import type { RootContent } from 'mdast';
import path from 'node:path';
import { wordsOf } from '../../../notes/words.ts';
import { writeMdx } from '../convert/mdx-text.ts';
import { folderOf } from '../places/folder-document.ts';
import { withoutNotionIds } from './notion.ts';
import { isProse } from './prose.ts';
import type { RawSession } from './split.ts';
import { dayIn } from './written-day.ts';

/** Something that no document says for sure. */
export interface Guess {
  file: string;
  /** What it is, `title` or `date`. */
  what: string;
  value: string;
  /** What it was taken from. */
  from: string;
}

/** What is known, or guessed from something. */
export interface Found {
  value: string;
  /** Absent where a document says it. */
  guessedFrom?: string;
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** `2019-05-20-anthos_lab.md` as `Anthos lab`. */
export function nameOf(file: string): string {
  const way = withoutNotionIds(file);
  const parts = (folderOf(way) || way).split('/');
  const name = tidy(
    path.posix
      .basename(parts.at(-1)!, path.posix.extname(parts.at(-1)!))
      .replace(/^\d{4}-\d\d-\d\d[-_ ]?/, '')
      .replace(/[-_.]+/g, ' '),
  );
  return name === '' ? 'Notes' : name[0]!.toUpperCase() + name.slice(1);
}

/** Whether there is a heading above a session that is its title, and not another one than front matter says. */
export const isTitle = ({ heading, document: { frontMatter } }: RawSession): boolean =>
  heading !== undefined &&
  (frontMatter.title === undefined || frontMatter.title === tidy(wordsOf(heading)));

/** What a session is called. */
export function titleOf(raw: RawSession): Found {
  const found = wholeTitleOf(raw);
  if (!raw.partOf) return found;
  const [at, all] = raw.partOf;
  return { ...found, value: `${found.value} (${at} of ${all})` };
}

function wholeTitleOf({ heading, document }: RawSession): Found {
  const { title } = document.frontMatter;
  if (title !== undefined) return { value: title };
  const said = heading ? tidy(wordsOf(heading, ' ')) : '';
  if (said !== '') return { value: said.replace(/(?<=.):$/, '') };
  return { value: nameOf(document.file), guessedFrom: 'the name of the file' };
}

/** The day of a session, if its document tells one. */
export function dateOf({ document, heading, content }: RawSession): Found | undefined {
  const { frontMatter, file } = document;
  if (frontMatter.date) return { value: frontMatter.date };
  for (const [text, guessedFrom] of [
    [heading ? wordsOf(heading) : '', 'the heading'],
    [file, 'the name of the file'],
    ...firstLines(content).map((line) => [line, 'its first lines'] as const),
  ] as const) {
    const value = dayIn(text);
    if (value !== undefined) return { value, guessedFrom };
  }
  return undefined;
}

/** A line of this length may say when it was, and a longer one tells of some other day. */
const SHORT = 60;

/** What stands in short lines at the beginning, as `Date: 20 May 2019` would. */
const firstLines = (content: RootContent[]): string[] =>
  content
    .slice(0, 3)
    .filter(({ type }) => type === 'paragraph' || type === 'list')
    .flatMap((block) => writeMdx({ type: 'root', children: [block] }).split('\n'))
    .filter((line) => line.length <= SHORT);

/** The longest description that still fits where search engines show it. */
const LONGEST = 160;

/** The first words of a session, for lists. */
export function describe(
  { document, part }: RawSession,
  content: RootContent[],
  title: string,
): Found {
  if (part === 0 && document.frontMatter.description) {
    return { value: document.frontMatter.description };
  }
  const words = content
    .filter(({ type }) => type === 'paragraph')
    .map((paragraph) => wordsOf(paragraph, ' '))
    .find(isProse);
  if (words === undefined) return { value: `Notes on “${title}”.`, guessedFrom: 'the title' };
  return { value: cut(tidy(words)), guessedFrom: 'the first words' };
}

/** The beginning of `words`; they may be of a language that has no spaces to end at. */
function cut(words: string): string {
  if (words.length <= LONGEST) return words;
  const end = words.lastIndexOf(' ', LONGEST);
  return `${end > 0 ? words.slice(0, end) : [...words].slice(0, LONGEST).join('')} …`;
}
