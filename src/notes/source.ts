/** The content folder, read and checked before anything is rendered: all problems at once. */
import type { Dirent } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { LINKS_FILE, readLinks } from '../outgoing/links-file.ts';
import { SOURCES_FILE, readCitedSources } from './cited-sources.ts';
import type { ComponentUse } from './components.ts';
import { checkDecisions, type WrittenDecision } from './decisions.ts';
import { checkDiagrams } from './diagrams.ts';
import { draftAt, findDrafts, type Draft } from './drafts.ts';
import { missingFrontMatter } from './front-matter.ts';
import { GLOSSARY_FILE, checkGlossary, readGlossary } from './glossary.ts';
import { checkHeadings } from './headings.ts';
import { checkKeywords } from './keywords.ts';
import { LEDGER_FILE, readLedger, type Ledger } from './ledger.ts';
import { checkLinks } from './links.ts';
import { checkSources, type EventSource, type SessionSource, type Shared } from './model.ts';
import { Moves, decisionsOf, termDecisions } from './moves.ts';
import { readNotes } from './notes-file.ts';
import type { Reference } from './parse.ts';
import {
  RESERVED,
  eventPath,
  ownAddresses,
  sessionPath,
  sitePaths,
  updatesPath,
  shortLink,
  type Addresses,
} from './permalink.ts';
import { checkPictures } from './pictures.ts';
import { checkId, inCapitals, misplaced, noFile } from './placement.ts';
import type { Problem } from './problem.ts';
import { eventSchema, kindSchema, sessionSchema, synonymsSchema } from './schema.ts';
import { numbersOf, readNumber } from './sections.ts';
import { findSymbolicLinks } from './symbolic-links.ts';
import { checkTalks } from './talks.ts';
import { checkTermUses } from './term-uses.ts';
import { lineOf, validate, type Place } from './validate.ts';
import { checkVoices, readUpdates } from './voices.ts';
import { site } from '../site.ts';

export interface Content {
  events: EventSource[];
  sessions: SessionSource[];
  /** Groups of words or phrases that mean the same. */
  synonyms: string[][];
  /** What background and updates are taken from, and the terms of the glossary. */
  shared: Shared;
  /** Every address that was published so far, without base. */
  ledger: Ledger;
  /** What was left out. */
  drafts: Draft[];
  problems: Problem[];
}

/** What is known so far while the folder is read. */
interface Reading extends Content {
  addresses: Addresses;
  /** Links are checked last, when every address is known. */
  links: { references: Reference[]; page: string; file: string }[];
  decisions: WrittenDecision[];
  /** Likewise what they name in files that all events share. */
  components: { uses: ComponentUse[]; file: string }[];
  glossaryText: string;
  /** Files that are at fault, so that nothing is called missing that may stand there. */
  unread: Set<string>;
}

const nothing = (): Content => ({
  events: [],
  sessions: [],
  synonyms: [],
  shared: { sources: new Map(), terms: [] },
  ledger: {},
  drafts: [],
  problems: [],
});

/**
 * Reads and checks `content/` in the project at `root` (an absolute path), as a build sees it, or
 * `withDrafts`.
 */
export async function readContent(root: string, { withDrafts = false } = {}): Promise<Content> {
  const symbolicLinks = await findSymbolicLinks(root);
  // Nothing is read through them, so that nothing else can be said.
  if (symbolicLinks.length > 0) return { ...nothing(), problems: symbolicLinks };
  const reading: Reading = {
    ...nothing(),
    drafts: withDrafts ? [] : await findDrafts(root),
    addresses: ownAddresses(),
    links: [],
    decisions: [],
    components: [],
    glossaryText: '',
    unread: new Set(),
  };
  for (const entry of await readdir(path.join(root, 'content'), { withFileTypes: true })) {
    if (entry.isDirectory()) await readEvent(root, entry.name, reading);
    else if (entry.name === 'synonyms.yaml') await readSynonyms(root, reading);
    else if (`content/${entry.name}` === SOURCES_FILE) await readSourcesFile(root, reading);
    else if (`content/${entry.name}` === GLOSSARY_FILE) await readGlossaryFile(root, reading);
    else if (`content/${entry.name}` === LEDGER_FILE) await readLedgerFile(root, reading);
    else if (`content/${entry.name}` === LINKS_FILE) await checkLinksFile(root, reading);
    else if (/\.mdx?$/i.test(entry.name)) reading.problems.push(misplaced(`content/${entry.name}`));
  }
  const { events, sessions, synonyms, shared, ledger, drafts, problems } = reading;
  const { addresses, links, decisions } = reading;
  problems.push(...checkSources(events, sessions), ...checkShared(reading));
  for (const { references, page, file } of links) {
    problems.push(...checkLinks(references, page, file, addresses, root, drafts));
  }
  problems.push(...checkDecisions(decisions, new Moves(decisions, addresses), addresses));
  return { events, sessions, synonyms, shared, ledger, drafts, problems };
}

/** Checks what sessions and the glossary name in the files that all events share. */
function checkShared(reading: Reading): Problem[] {
  const { sessions, components, shared, glossaryText, unread, drafts } = reading;
  const notes = sessions.flatMap(({ headings, details = {} }) => [
    ...headings.map(({ text }) => text),
    ...Object.values(details).map(({ text = '' }) => text),
  ]);
  // A term may stand in a draft only, and wait for it.
  const isWhole = drafts.length === 0 && ![...unread].some((file) => file.endsWith('.mdx'));
  const sources = unread.has(SOURCES_FILE) ? undefined : shared.sources;
  return [
    ...components.flatMap(({ uses, file }) => [
      ...checkVoices(uses, sources, file),
      ...(unread.has(GLOSSARY_FILE) ? [] : checkTermUses(uses, shared.terms, file)),
    ]),
    ...checkGlossary(shared.terms, glossaryText, sources, isWhole ? notes : undefined),
  ];
}

async function readSourcesFile(root: string, { shared, problems, unread }: Reading) {
  unread.add(SOURCES_FILE);
  const text = await readText(root, SOURCES_FILE, problems);
  if (text === undefined) return;
  const result = readCitedSources(text);
  if ('data' in result) {
    shared.sources = result.data;
    unread.delete(SOURCES_FILE);
  } else {
    problems.push(...result.problems);
  }
}

async function readGlossaryFile(root: string, reading: Reading) {
  reading.unread.add(GLOSSARY_FILE);
  const page = sitePaths('/').glossary;
  reading.addresses.set(page, undefined);
  const text = await readText(root, GLOSSARY_FILE, reading.problems);
  if (text === undefined) return;
  const result = readGlossary(text);
  if ('problems' in result) {
    reading.problems.push(...result.problems);
    return;
  }
  reading.unread.delete(GLOSSARY_FILE);
  reading.glossaryText = text;
  reading.shared.terms = result.data;
  reading.addresses.set(page, new Set(result.data.map(({ id }) => id)));
  result.data.forEach((term, index) => {
    const place = { file: GLOSSARY_FILE, line: 1 };
    const line = lineOf(text, place, [index, 'formerIds']);
    for (const decision of termDecisions(term)) {
      reading.decisions.push({ ...decision, file: GLOSSARY_FILE, line });
    }
  });
}

async function readLedgerFile(root: string, reading: Reading) {
  const text = await readText(root, LEDGER_FILE, reading.problems);
  if (text === undefined) return;
  const result = readLedger(text);
  if ('data' in result) reading.ledger = result.data;
  else reading.problems.push(...result.problems);
}

async function checkLinksFile(root: string, { problems }: Reading) {
  const text = await readText(root, LINKS_FILE, problems);
  const result = text === undefined ? { problems: [] } : readLinks(text);
  if ('problems' in result) problems.push(...result.problems);
}

async function readSynonyms(root: string, reading: Reading) {
  const file = 'content/synonyms.yaml';
  const text = await readText(root, file, reading.problems);
  if (text === undefined) return;
  const result = validate(synonymsSchema, text, { file, line: 1 });
  if ('data' in result) reading.synonyms = result.data;
  else reading.problems.push(...result.problems);
}

async function readEvent(root: string, id: string, reading: Reading) {
  if (draftAt(reading.drafts, eventPath('/', id))) return;
  const folder = `content/${id}`;
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  const nameOf = ({ parentPath, name }: Dirent) =>
    path.relative(path.join(root, folder), path.join(parentPath, name)).split(path.sep).join('/');
  const files = new Map(entries.map((entry) => [nameOf(entry), entry]));
  reading.addresses.set(eventPath('/', id), new Set());
  reading.problems.push(...checkId(id, folder, 'the folder', RESERVED));
  if (!files.has('event.yaml')) {
    reading.problems.push({
      file: `${folder}/event.yaml`,
      what: 'the event has no event.yaml',
      expected: 'a file with the title, dates, place, link, note-taker and source of the event',
      fix: 'write one, with that of another event as the pattern',
    });
  }
  for (const name of [...files.keys()].sort()) {
    const file = `${folder}/${name}`;
    if (name !== 'event.yaml' && !/\.mdx?$/i.test(name)) continue;
    if (!files.get(name)!.isFile()) reading.problems.push(noFile(file));
    else if (name === 'event.yaml') await readEventFile(root, file, id, reading);
    else if (/^[^/]+\.mdx$/.test(name)) await readSession(root, file, id, reading);
    else if (/^[^/]+\.mdx$/i.test(name)) reading.problems.push(inCapitals(file));
    else reading.problems.push(misplaced(file));
  }
}

async function readEventFile(root: string, file: string, id: string, reading: Reading) {
  const text = await readText(root, file, reading.problems);
  if (text === undefined) return;
  const result = validate(eventSchema, text, { file, line: 1 });
  if ('data' in result) {
    reading.events.push({ id, file, data: result.data });
    decide(reading, result.data, eventPath('/', id), text, { file, line: 1 });
  } else {
    reading.problems.push(...result.problems);
  }
}

/** Notes what front matter, the YAML `text` at `place`, decides about old addresses. */
function decide(
  { decisions }: Reading,
  data: Parameters<typeof decisionsOf>[0],
  page: string,
  text: string,
  place: Place,
) {
  for (const { place: path, ...decision } of decisionsOf(data, page)) {
    decisions.push({ ...decision, file: place.file, line: lineOf(text, place, path) });
  }
}

async function readSession(root: string, file: string, event: string, reading: Reading) {
  const { problems, addresses } = reading;
  const id = path.posix.basename(file, '.mdx');
  const page = sessionPath('/', event, id);
  if (draftAt(reading.drafts, page)) return;
  problems.push(...checkId(id, file, 'the file', []));
  addresses.set(page, undefined);
  reading.unread.add(file);

  const text = await readText(root, file, problems);
  if (text === undefined) return;
  const { session, rest = session, problems: own } = readNotes(text, file, site.imports[file]);
  problems.push(...own);
  if (!rest) return;
  reading.links.push({ references: rest.links, page, file });
  problems.push(
    ...checkPictures(rest.pictures, file, root),
    ...checkDiagrams(rest.components, file),
  );
  if (session) {
    const { headings, components } = session;
    const updates = readUpdates(components);
    addresses.set(page, new Set([...headings, ...updates].map(({ id }) => id)));
    if (updates.length > 0) addresses.set(updatesPath(page), new Set());
    reading.components.push({ uses: components, file });
  }
  const { frontMatter } = rest;
  if (!frontMatter) {
    problems.push(missingFrontMatter(text, file));
    return;
  }

  const place = { file, line: frontMatter.line };
  const valid = validate(sessionSchema, frontMatter.text, place);
  if ('data' in valid) decide(reading, valid.data, page, frontMatter.text, place);
  else problems.push(...valid.problems);
  // Which sections there are is known only of notes that could be parsed as a whole.
  if (!session) return;

  const { headings, components, details } = session;
  if ('data' in valid) {
    const updates = readUpdates(components);
    reading.sessions.push({ id, event, file, data: valid.data, headings, details, updates });
    reading.unread.delete(file);
    problems.push(...checkKeywords(valid.data, headings, frontMatter, file));
  }
  const known = validate(kindSchema, frontMatter.text, place);
  const kind = 'data' in known ? known.data.kind : undefined;
  problems.push(...checkHeadings(headings, kind, file), ...checkTalks(components, kind, file));
  if (kind !== 'talks') return;
  for (const { text, depth } of headings) {
    const read = depth === 2 ? readNumber(text) : undefined;
    for (const number of read ? numbersOf(read.number) : []) {
      addresses.set(shortLink(page, number), new Set());
    }
  }
}

async function readText(root: string, file: string, problems: Problem[]) {
  const bytes = await readFile(path.join(root, file));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.push({
      file,
      what: 'the file is not UTF-8',
      expected: 'text in the encoding UTF-8',
      fix: 'save it again with that encoding',
    });
    return undefined;
  }
}
