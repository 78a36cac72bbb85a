/** The event that documents are about, as far as they and the author tell. */
import type { EventData } from '../../../notes/schema.ts';
import { dateOf, nameOf, titleOf, type Guess } from './guesses.ts';
import { folderOf } from '../places/folder-document.ts';
import { plainId } from '../../plain-id.ts';
import type { RawSession } from './split.ts';

/** What the author says of the event. */
export interface EventFlags {
  event?: string;
  title?: string;
  date?: string;
}

/** What the document of the folder itself is called. */
function titleOfFolder(raws: RawSession[]): string | undefined {
  const own = raws.find(({ document }) => folderOf(document.file) === '');
  return own && titleOf(own).value;
}

/**
 * Makes the event of `raws`. `name` is that of the file or folder that they are from, and `fallbackDate`
 * the day to take where nobody tells one.
 */
export function makeEvent(
  raws: RawSession[],
  {
    name,
    fallbackDate,
    isFolder,
    ...flags
  }: EventFlags & { name: string; fallbackDate: string; isFolder: boolean },
  guesses: Guess[],
): { id: string; data: EventData } {
  const guess = (what: string, value: string, from: string) => {
    guesses.push({ file: 'event.yaml', what, value, from });
    return value;
  };
  const called =
    flags.title ??
    titleOfFolder(raws) ??
    (raws.length === 1 && !isFolder
      ? guess('title', titleOf(raws[0]!).value, 'its only session')
      : guess('title', nameOf(name), 'the name of what was imported'));
  const days = raws.flatMap((raw) => dateOf(raw)?.value ?? []);
  if (flags.date) days.push(flags.date);
  if (days.length === 0) days.push(guess('date', fallbackDate, 'when the file was last changed'));
  days.sort();
  const ready = raws.filter(({ document }) => !document.frontMatter.draft);
  // An event of nothing but drafts is one itself.
  const published = ready.length > 0 ? ready : raws;
  const id = flags.event ?? (plainId(called) || plainId(nameOf(name)) || 'notes');
  return {
    id,
    data: {
      title: called,
      description: describeEvent(published.map((raw) => titleOf(raw).value)),
      starts: days[0]!,
      ends: days.at(-1)!,
    },
  };
}

/** What is in an event, of the titles of its sessions; its own title may end in “Notes”, or as a question. */
function describeEvent(titles: string[]): string {
  const [first, second] = titles;
  if (titles.length === 1) return `Notes of one session, “${first}”.`;
  if (titles.length === 2) return `Notes of two sessions, “${first}” and “${second}”.`;
  return `Notes of ${titles.length} sessions, from “${first}” to “${titles.at(-1)}”.`;
}
