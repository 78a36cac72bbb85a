/** The content folder, read and checked before anything is rendered: all problems at once. */
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { LINKS_FILE, readLinks } from '../outgoing/links-file.ts';
import { checkComponents } from './components.ts';
import { checkDecisions, type WrittenDecision } from './decisions.ts';
import { checkHeadings } from './headings.ts';
import { checkKeywords } from './keywords.ts';
import { LEDGER_FILE, readLedger, type Ledger } from './ledger.ts';
import { checkLinks, checkPictures } from './links.ts';
import { checkSources, type EventSource, type SessionSource } from './model.ts';
import { Moves, decisionsOf } from './moves.ts';
import { parseSession, type Reference } from './parse.ts';
import {
  RESERVED,
  eventPath,
  ownAddresses,
  sessionPath,
  shortLink,
  type Addresses,
} from './permalink.ts';
import { checkId, expression, misplaced } from './placement.ts';
import type { Problem } from './problem.ts';
import { eventSchema, kindSchema, sessionSchema, synonymsSchema } from './schema.ts';
import { numbersOf, readNumber } from './sections.ts';
import { checkTalks } from './talks.ts';
import { lineOf, validate, type Place } from './validate.ts';

export interface Content {
  events: EventSource[];
  sessions: SessionSource[];
  /** Groups of words or phrases that mean the same. */
  synonyms: string[][];
  /** Every address that was published so far, without base. */
  ledger: Ledger;
  problems: Problem[];
}

/** What is known so far while the folder is read. */
interface Reading extends Content {
  addresses: Addresses;
  /** Links are checked last, when every address is known. */
  links: { references: Reference[]; page: string; file: string }[];
  decisions: WrittenDecision[];
}

/** Reads and checks `content/` in the project at `root` (an absolute path). */
export async function readContent(root: string): Promise<Content> {
  const reading: Reading = {
    events: [],
    sessions: [],
    synonyms: [],
    ledger: {},
    problems: [],
    addresses: ownAddresses(),
    links: [],
    decisions: [],
  };
  for (const entry of await readdir(path.join(root, 'content'), { withFileTypes: true })) {
    if (entry.isDirectory()) await readEvent(root, entry.name, reading);
    else if (entry.name === 'synonyms.yaml') await readSynonyms(root, reading);
    else if (`content/${entry.name}` === LEDGER_FILE) await readLedgerFile(root, reading);
    else if (`content/${entry.name}` === LINKS_FILE) await checkLinksFile(root, reading);
    else if (/\.mdx?$/.test(entry.name)) reading.problems.push(misplaced(`content/${entry.name}`));
  }
  const { events, sessions, synonyms, ledger, problems, addresses, links, decisions } = reading;
  problems.push(...checkSources(events, sessions));
  for (const { references, page, file } of links) {
    problems.push(...checkLinks(references, page, file, addresses, root));
  }
  problems.push(...checkDecisions(decisions, new Moves(decisions, addresses), addresses));
  return { events, sessions, synonyms, ledger, problems };
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
  const folder = `content/${id}`;
  const files = await readdir(path.join(root, folder), { recursive: true });
  reading.addresses.set(eventPath('/', id), new Set());
  reading.problems.push(...checkId(id, folder, 'the folder', RESERVED));
  if (!files.includes('event.yaml')) {
    reading.problems.push({
      file: `${folder}/event.yaml`,
      what: 'the event has no event.yaml',
      expected: 'a file with the title, dates, place, link, note-taker and source of the event',
      fix: 'write one, with that of another event as the pattern',
    });
  }
  for (const name of files.map((file) => file.split(path.sep).join('/')).sort()) {
    const file = `${folder}/${name}`;
    if (name === 'event.yaml') await readEventFile(root, file, id, reading);
    else if (/^[^/]+\.mdx$/.test(name)) await readSession(root, file, id, reading);
    else if (/\.mdx?$/.test(name)) reading.problems.push(misplaced(file));
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
  problems.push(...checkId(id, file, 'the file', []));
  addresses.set(page, undefined);

  const text = await readText(root, file, problems);
  if (text === undefined) return;
  const result = parseSession(text, file);
  if ('problem' in result) {
    problems.push(result.problem);
    return;
  }
  const { frontMatter = { text: '', line: 1 }, headings, links, pictures } = result.session;
  const { components, expressions, details } = result.session;
  addresses.set(page, new Set(headings.map((heading) => heading.id)));
  reading.links.push({ references: links, page, file });
  problems.push(
    ...checkPictures(pictures, file, root),
    ...checkComponents(components, file),
    ...expressions.map((line) => expression(file, line)),
  );

  const place = { file, line: frontMatter.line };
  const valid = validate(sessionSchema, frontMatter.text, place);
  if ('data' in valid) {
    reading.sessions.push({ id, event, file, data: valid.data, headings, details });
    problems.push(...checkKeywords(valid.data, headings, frontMatter, file));
    decide(reading, valid.data, page, frontMatter.text, place);
  } else {
    problems.push(...valid.problems);
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
