/** The sessions of an import, with what is known of each and the ids of their headings. */
import type { RootContent } from 'mdast';
import { permalink, sessionPath } from '../../../notes/permalink.ts';
import type { EventData } from '../../../notes/schema.ts';
import type { Places } from '../places/addresses.ts';
import type { Document } from '../read/document.ts';
import { folderOf } from '../places/folder-document.ts';
import type { FragmentMap } from '../convert/fragments.ts';
import type { ExistingEvent } from '../update/existing-event.ts';
import { dateOf, describe, isTitle, titleOf, type Found, type Guess } from './guesses.ts';
import { identify, repairHeadings } from './headings.ts';
import { settleKind, settleSpeakers } from './kind.ts';
import { withoutNotionIds } from './notion.ts';
import { recognise } from '../update/known-sessions.ts';
import { free, plainId } from '../../plain-id.ts';
import { headParts } from './ruled-parts.ts';
import type { Session } from './session.ts';
import type { RawSession } from './split.ts';

interface Naming {
  /** Whether every document is one session, which is then called as its file is. */
  isFolder: boolean;
  /** The day that the author gives. */
  date?: string;
  /** The event into which they are imported again. */
  existing?: ExistingEvent;
}

/** Makes sessions of `raws`, in their order. What had to be guessed is added to `guesses`. */
export function makeSessions(
  raws: RawSession[],
  { starts }: EventData,
  { isFolder, existing, date: given }: Naming,
  guesses: Guess[],
): Session[] {
  const known = recognise(raws, existing?.known ?? []);
  const taken = new Set(existing?.taken);
  // Where no document tells a day, that of the event is a guess already.
  const isTold = !given && raws.some((raw) => dateOf(raw));
  const otherwise = {
    value: starts,
    ...(isTold ? { guessedFrom: 'the first day of the event' } : {}),
  };
  let last = existing?.lastOrder ?? 0;
  return raws.map((raw, index) => {
    const { document, part } = raw;
    const { file, frontMatter } = document;
    const title = titleOf(raw);
    const before = known.get(raw);
    const id =
      before?.id ??
      free(plainId(isFolder ? pathName(file) : title.value) || `session-${index + 1}`, taken);
    taken.add(id);
    const take = (what: string, { value, guessedFrom }: Found) => {
      if (guessedFrom) guesses.push({ file: `${id}.mdx`, what, value, from: guessedFrom });
      return value;
    };
    const date = dateOf(raw) ?? otherwise;
    const blocks = headingAndContent(raw);
    for (const value of raw.heading ? [] : headParts(blocks)) {
      guesses.push({
        file: `${id}.mdx`,
        what: 'section',
        value,
        from: 'the first line of a part between rules',
      });
    }
    const content = repairHeadings(blocks);
    const { kind, moved } = settleKind(content);
    for (const value of moved) {
      guesses.push({
        file: `${id}.mdx`,
        what: 'heading',
        value,
        from: 'one whose number fits no kind',
      });
    }
    const speakers = kind === 'talks' ? settleSpeakers(content) : [];
    for (const speaker of speakers) {
      guesses.push({ file: `${id}.mdx`, what: 'speaker', value: speaker, from: 'the heading' });
    }
    return {
      raw,
      id,
      content,
      ids: identify(content),
      data: {
        title: take('title', title),
        kind,
        order: before?.order ?? ++last,
        date: take('date', date),
        description: take('description', describe(raw, content, title.value)),
        ...(part === 0 && frontMatter.keywords ? { keywords: frontMatter.keywords } : {}),
        ...(frontMatter.draft ? { draft: true } : {}),
      },
    };
  });
}

/** A heading that isn't the title, as front matter says another one, is the first of the sections. */
function headingAndContent(raw: RawSession): RootContent[] {
  const { heading, content, partOf: [part] = [1] } = raw;
  return heading && !isTitle(raw) && part === 1 ? [heading, ...content] : [...content];
}

/** The path of a document as the name of a session; a folder's own document is called as the folder. */
function pathName(file: string): string {
  const name = withoutNotionIds(file);
  return (folderOf(name) ?? name.replace(/\.\w+$/, '')).replaceAll('/', ' ') || 'notes';
}

/** Where documents and their headings are on the site. What is published does not lead to drafts. */
export function addressBook(
  sessions: Session[],
  fragments: Map<Document, FragmentMap>,
  event: string,
): Places['address'] {
  const documents = new Map([...fragments].map(([document, own]) => [document.file, own] as const));
  const files = byName([...documents.keys()]);
  const drafts = draftsAmong([...fragments.keys()]);
  const firsts = new Map<string, Session>();
  for (const session of sessions.toReversed()) firsts.set(session.raw.document.file, session);
  const pageOf = ({ id }: Session) => sessionPath('/', event, id);
  return (way, fragment, from) => {
    const name = way.replace(/\/$/, '');
    const file = documents.has(name) ? name : files.get(name.toLowerCase());
    if (file === undefined) return undefined;
    if (drafts.has(file) && !drafts.has(from))
      return { why: 'that is a draft, which no build has' };
    const own = documents.get(file)!;
    const heading = own.get(fragment.toLowerCase());
    for (const session of sessions) {
      if (heading === undefined || session.raw.document.file !== file) continue;
      const id = session.ids.get(heading);
      if (id !== undefined) return { address: permalink(pageOf(session), id) };
      if (session.raw.heading === heading) return { address: pageOf(session) };
    }
    const isFound = fragment === '' || own.has(fragment.toLowerCase());
    return { address: pageOf(firsts.get(file)!), ...(isFound ? {} : { isWhole: true }) };
  };
}

/** Files by all that links call them, in small letters: their names, these without ending, and folders. */
function byName(files: string[]): Map<string, string> {
  const withoutEnding = (file: string) => file.replace(/\.\w+$/, '');
  const named = new Map<string, string>();
  for (const nameOf of [String, withoutEnding, folderOf]) {
    for (const file of files) {
      const name = nameOf(file)?.toLowerCase();
      if (name !== undefined && !named.has(name)) named.set(name, file);
    }
  }
  return named;
}

/** The files of those of `documents` that are drafts. */
export const draftsAmong = (documents: Document[]): Set<string> =>
  new Set(documents.filter(({ frontMatter }) => frontMatter.draft).map(({ file }) => file));
