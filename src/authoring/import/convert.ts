/** Documents as an event with its sessions: everything about an import but reading and writing files. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Problem } from '../../notes/problem.ts';
import type { EventData } from '../../notes/schema.ts';
import { settleLinks, type Places } from './places/addresses.ts';
import { Attachments } from './places/attachments.ts';
import { isLost, lossesOf } from './check/losses.ts';
import type { Document } from './read/document.ts';
import { fillEmptySections } from './convert/empty-sections.ts';
import { makeEvent, type EventFlags } from './sessions/event.ts';
import { fragmentsOf } from './convert/fragments.ts';
import { footnotesFor, footnotesOf } from './convert/footnotes.ts';
import type { ExistingEvent } from './update/existing-event.ts';
import type { Guess } from './sessions/guesses.ts';
import { demoteInside } from './sessions/headings.ts';
import { slugOf } from './update/known-sessions.ts';
import { notPlaced } from './convert/not-placed.ts';
import { settlePictures, type Fetched } from './places/pictures.ts';
import { bodyText, sessionText, type Session } from './sessions/session.ts';
import { addressBook, draftsAmong, makeSessions } from './sessions/make-sessions.ts';
import { settleBlocks } from './convert/settle-blocks.ts';
import { partLong, splitDocument, wholeDocument } from './sessions/split.ts';

export interface ConvertOptions extends EventFlags {
  /** What the import was begun with: the name of a file or a folder, for guesses. */
  name: string;
  /** The day to fall back on where no document tells any. */
  fallbackDate: string;
  /** The folder in which files beside the documents are looked for, an absolute path. */
  folder: string;
  /** Whether every document is one session. */
  isFolder: boolean;
  /** The event into which is imported again; without, it is a new one. */
  existing?: ExistingEvent;
  fetched: Fetched;
}

/** A session's file as it is to be written. */
export interface SessionFile {
  id: string;
  text: string;
  /** The document it comes from, and its index there, from 0. */
  from: string;
  part: number;
  /** What is stable of its title. */
  slug: string;
  /** Its place in the event. */
  order: number;
  /** Whether it has the section of what found no place in its notes. */
  hasNotPlaced: boolean;
  isDraft: boolean;
}

export interface Import {
  event: { id: string; data: EventData };
  sessions: SessionFile[];
  attachments: Attachments;
  guesses: Guess[];
  problems: Problem[];
  /** What of documents is in no session: an error of the import itself. */
  lost: Problem[];
  counts: { sections: number; links: number; pictures: number };
}

/** Makes an event of `documents`, with a session for each, or several where one holds several. */
export function convert(documents: Document[], options: ConvertOptions): Import {
  const raws = documents.flatMap((document) =>
    (options.isFolder ? [wholeDocument(document)] : splitDocument(document))
      .flatMap(partLong)
      .map((session, part) => ({ ...session, part })),
  );
  const guesses: Guess[] = [];
  const event = options.existing ?? makeEvent(raws, options, guesses);
  const fragments = new Map(documents.map((document) => [document, fragmentsOf(document)]));
  const sessions = makeSessions(raws, event.data, options, guesses);
  const places: Places = {
    address: addressBook(sessions, fragments, event.id),
    attachments: new Attachments(options.folder, event.id),
    drafts: draftsAmong(documents),
  };
  const made = documents.map((document) =>
    convertOne(
      document,
      sessions.filter(({ raw }) => raw.document === document),
      places,
      options.fetched,
    ),
  );
  return {
    event,
    sessions: made.flatMap(({ files }) => files),
    attachments: places.attachments,
    guesses,
    problems: made.flatMap(({ problems }) => problems),
    lost: made.flatMap(({ lost }) => lost),
    counts: count(sessions),
  };
}

/** Makes the files of the `sessions` of one document. */
function convertOne(document: Document, sessions: Session[], places: Places, fetched: Fetched) {
  const { file, unplaced } = document;
  const problems = [...document.problems];
  const moved = new Map<string, string | undefined>();
  const footnotes = footnotesOf(document);
  footnotes.forEach(demoteInside);
  for (const content of [...sessions.map((session) => session.content), footnotes]) {
    problems.push(
      ...settlePictures(content, file, places, fetched, moved),
      ...settleLinks(content, file, places, moved),
    );
  }
  settleBlocks(footnotes, [], document.text);
  const kept = footnotes.filter((node) => node.type === 'footnoteDefinition');
  const asCode = sessions.reduce(
    (all, { content }) => all + settleBlocks(content, kept, document.text),
    0,
  );
  if (asCode > 0) problems.push(hasCode(file, asCode));
  for (const { content } of sessions) problems.push(...fillEmptySections(content, file));
  const written = () =>
    sessions.map((session) => ({
      session,
      body: bodyText(session.content, footnotesFor(session.content, kept)),
    }));
  const first = sessions[0]!;
  const used = new Set(sessions.flatMap(({ content }) => footnotesFor(content, kept)));
  const unused = kept.filter((footnote) => !used.has(footnote));
  const own = first.content.length;
  first.content.push(...notPlaced(unplaced, unused, undefined, first.data.kind));
  const left = lossesOf(document, written(), moved);
  if (left)
    first.content.splice(own, Infinity, ...notPlaced(unplaced, unused, left, first.data.kind));
  const lost = left ? lossesOf(document, written(), moved) : undefined;
  return {
    problems,
    lost: lost ? [isLost(document, lost)] : [],
    files: sessions.map((session) => ({
      id: session.id,
      text: sessionText(session, footnotesFor(session.content, kept)),
      from: file,
      part: session.raw.part,
      slug: slugOf(session.data.title),
      order: session.data.order,
      hasNotPlaced: session === first && first.content.length > own,
      isDraft: session.data.draft === true,
    })),
  };
}

const hasCode = (file: string, count: number): Problem => ({
  file,
  what: `${count === 1 ? 'a block' : `${count} blocks`} of it can't stand in notes as written`,
  expected: 'blocks that are not nested without end, and read the same in MDX',
  fix: 'it was imported as code in Markdown; write it anew where it matters',
});

function count(sessions: Session[]): Import['counts'] {
  const counts = { sections: 0, links: 0, pictures: 0 };
  for (const { content } of sessions) {
    const tree: Root = { type: 'root', children: content };
    visit(tree, (node) => {
      if (node.type === 'heading' && node.depth === 2) counts.sections++;
      else if (node.type === 'link') counts.links++;
      else if (node.type === 'image') counts.pictures++;
      else if (node.type === 'mdxJsxFlowElement' && node.name === 'Figure') counts.pictures++;
    });
  }
  return counts;
}
