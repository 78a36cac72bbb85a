/** `npm run import`, without what it takes from the process that it runs in. */
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { isDay } from '../../notes/days.ts';
import { RESERVED } from '../../notes/permalink.ts';
import { checkId } from '../../notes/placement.ts';
import { report, type Problem } from '../../notes/problem.ts';
import { readContent } from '../../notes/source.ts';
import { Progress, type Terminal } from '../../progress.ts';
import { bytesOf } from './places/attachments.ts';
import { convert, type Import } from './convert.ts';
import { readDocument, type Document } from './read/document.ts';
import { downloadPictures } from './places/download.ts';
import { readExistingEvent, type ExistingEvent } from './update/existing-event.ts';
import type { Flags } from './flags.ts';
import {
  MANIFEST,
  digest,
  emptyManifest,
  manifestText,
  readManifest,
  type Manifest,
} from './update/manifest.ts';
import { merge, type Files, type Merged } from './update/merge.ts';
import { plainId } from '../plain-id.ts';
import type { Fetched } from './places/pictures.ts';
import { findSourceFiles, type SourceFiles } from './read/source-files.ts';
import { noWords } from './read/no-words.ts';
import { noText } from './read/source-text.ts';
import { Staging } from './update/staging.ts';
import { summary } from './summary.ts';

export interface CommandOptions extends Flags {
  /** The project's folder, an absolute path. */
  root: string;
  signal: AbortSignal;
  /** Takes what was done. */
  out(text: string): void;
  /** Takes what went wrong, and the progress. */
  terminal: Terminal;
}

/** Says why nothing was imported. */
class Refused extends Error {}

/**
 * Imports what the flags name. Resolves to the exit code: 0; 1 if it was refused, and nothing was
 * written; 130 if it was stopped, and nothing was written.
 */
export async function importNotes(options: CommandOptions): Promise<number> {
  try {
    options.out(await run(options));
    return 0;
  } catch (error) {
    if (options.signal.aborted) {
      options.terminal.write('Stopped. Nothing was written.\n');
      return 130;
    }
    if (!(error instanceof Refused)) throw error;
    options.terminal.write(`${error.message}\n`);
    return 1;
  }
}

async function run(options: CommandOptions): Promise<string> {
  const { from, root, dryRun, update, date, event } = options;
  if (date !== undefined && !isDay(date)) {
    throw new Refused(`--date ${date}: that is no day; write it as 2019-05-20.`);
  }
  if (event !== undefined) refuseId(event);
  for (const folder of Staging.recover(root)) {
    options.terminal.write(`An import was killed once. ${folder} is back as it was before that.\n`);
  }
  if (!existsSync(from)) throw new Refused(`${from} is not there.`);
  const source = await findSourceFiles(from);
  if (source.files.length === 0) throw new Refused(`There is no Markdown in ${from}.`);
  const { documents, leftOut } = await readDocuments(source, options);
  if (documents.length === 0) throw new Refused(`${report(leftOut)}\nNothing was written.`);
  const manifest = update ? await readOwn(root, event!) : emptyManifest();
  const existing = update ? await eventOf(root, event!, manifest) : undefined;
  const { fetched, problems } = await fetchPictures(documents, options);
  const result = convert(documents, {
    ...options,
    ...source,
    ...(existing ? { existing } : {}),
    name: path.basename(path.resolve(from)),
    fallbackDate: source.changed,
    fetched,
  });
  result.problems.push(...leftOut, ...problems);
  options.signal.throwIfAborted();
  if (result.lost.length > 0) throw new Refused(report(result.lost));
  refuseName(result.event.id, options);
  const attachments = new Map(
    [...result.attachments.files].map(([place, file]) => [place, digest(bytesOf(file))] as const),
  );
  const there = await filesThere(root, result.event.id, attachments.keys());
  const merged = merge(result.sessions, attachments, there, manifest, options.keepMine);
  if (merged.conflicts.length > 0) throw new Refused(conflictsIn(result.event.id, merged, update));
  await write(result, merged, options);
  const brought = result.attachments.sources();
  return [
    summary(result, dryRun ? 'Would write' : update ? 'Updated' : 'Wrote', {
      leftOut,
      others: source.others.filter((file) => !brought.has(file)),
      links: source.links.filter((file) => !brought.has(file)),
    }),
    ...(update ? [changesIn(merged)] : []),
  ].join('\n');
}

async function readDocuments(
  { folder, files }: SourceFiles,
  { terminal, signal }: CommandOptions,
): Promise<{ documents: Document[]; leftOut: Problem[] }> {
  const progress = new Progress(terminal, files.length, 'files');
  const documents: Document[] = [];
  const leftOut: Problem[] = [];
  for (const file of files) {
    signal.throwIfAborted();
    const bytes = await readFile(path.join(folder, file));
    const read = noText(file, bytes) ?? withWords(readDocument(file, bytes));
    if ('notes' in read) documents.push(read);
    else leftOut.push(read);
    if (files.length > 1) progress.step(file);
  }
  progress.end();
  return { documents, leftOut };
}

const withWords = (document: Document) => noWords(document) ?? document;

async function fetchPictures(
  documents: Document[],
  { downloadImages, signal, terminal }: CommandOptions,
): Promise<{ fetched: Fetched; problems: Problem[] }> {
  if (!downloadImages) return { fetched: new Map(), problems: [] };
  return downloadPictures(documents, signal, (url) => void terminal.write(`${url}\n`));
}

async function readOwn(root: string, event: string): Promise<Manifest> {
  const file = `content/${event}/${MANIFEST}`;
  try {
    return readManifest(await readFile(path.join(root, file), 'utf8'));
  } catch {
    throw new Refused(
      `${file} can't be read, which says what was imported. Import as another event.`,
    );
  }
}

async function eventOf(root: string, id: string, manifest: Manifest): Promise<ExistingEvent> {
  const event = await readExistingEvent(root, id, manifest);
  if ('problems' in event) throw new Refused(`${report(event.problems)}\nNothing was written.`);
  return event;
}

/** Refuses what can be no address, however it came to be the event's id. */
function refuseId(event: string) {
  const [problem] = checkId(event, '', 'the event', RESERVED);
  if (!problem) return;
  const id = plainId(event) || 'notes';
  const better = RESERVED.includes(id) ? `${id}-notes` : id;
  throw new Refused(
    `--event: ${problem.what}.\n  expected: ${problem.expected}\n  fix: write --event ${better}`,
  );
}

function refuseName(event: string, { root, update }: CommandOptions) {
  refuseId(event);
  if (update) return;
  const folder = `content/${event}`;
  if (!existsSync(path.join(root, folder))) return;
  throw new Refused(`${folder} is there already. Name another event with --event, or --update it.`);
}

/** The sessions that the event has, and those of its files at `places`. */
async function filesThere(root: string, event: string, places: Iterable<string>): Promise<Files> {
  const files: Files = { sessions: new Map(), attachments: new Map() };
  const folder = path.join(root, 'content', event);
  for (const file of existsSync(folder) ? await readdir(folder) : []) {
    if (!file.endsWith('.mdx')) continue;
    files.sessions.set(file, await readFile(path.join(folder, file), 'utf8'));
  }
  for (const place of places) {
    const file = path.join(root, place);
    if (existsSync(file)) files.attachments.set(place, digest(await readFile(file)));
  }
  return files;
}

/** Writes the event beside the notes, reads it as a build does, and puts it in its place. */
async function write(result: Import, merged: Merged, options: CommandOptions) {
  const { root, dryRun, update, signal } = options;
  const folder = `content/${result.event.id}`;
  const staging = await Staging.open(root);
  try {
    // An import that was killed may have left files; on an update, other notes lead to others.
    await staging.take(update ? 'public' : `public/${result.event.id}`);
    if (update) await staging.take('content');
    else await staging.write(`${folder}/event.yaml`, stringify(result.event.data));
    for (const [file, text] of merged.sessions) await staging.write(`${folder}/${file}`, text);
    for (const place of merged.attachments) {
      await staging.write(place, result.attachments.files.get(place)!);
    }
    await staging.write(`${folder}/${MANIFEST}`, manifestText(merged.manifest));
    const problems = await problemsIn(staging.folder, result);
    if (problems.length > 0) throw new Refused(`${report(problems)}\nNothing was written.`);
    signal.throwIfAborted();
    if (!dryRun) publish(staging, result.event.id);
  } finally {
    await staging.close();
  }
}

function publish(staging: Staging, event: string) {
  try {
    staging.publish(event);
  } catch (error) {
    throw new Refused(
      `The event can't be put in its place: ${(error as Error).message}\nNothing was written.`,
    );
  }
}

/** All that a build would say of the project at `root`, and will say of the drafts in `result` one day. */
async function problemsIn(root: string, { event, sessions }: Import): Promise<Problem[]> {
  const { problems } = await readContent(root);
  const drafts = new Set(
    sessions.filter(({ isDraft }) => isDraft).map(({ id }) => `content/${event.id}/${id}.mdx`),
  );
  if (drafts.size === 0) return problems;
  // What is wrong with drafts of other events is nobody's concern yet.
  const all = await readContent(root, { withDrafts: true });
  return [...problems, ...all.problems.filter(({ file }) => drafts.has(file))];
}

const conflictsIn = (event: string, { conflicts }: Merged, update: boolean) =>
  [
    'Nothing was written: these were changed here and where they come from.',
    ...conflicts.map(({ file, difference }) =>
      difference === undefined
        ? `\n${file}\n  It is another file than the one to import.`
        : `\ncontent/${event}/${file}\n${difference}`,
    ),
    update
      ? '\nLines with - are yours, and those with + come from the source. Bring over by hand what you want of\nthem, then run it again with --keep-mine: these files stay as they are, and all others are updated.'
      : '\nMove your files away, or name another event with --event.',
  ].join('\n');

const changesIn = ({ added, changed, left, kept }: Merged) =>
  [
    `New: ${added.join(', ') || 'none'}. Changed: ${changed.join(', ') || 'none'}.`,
    ...(kept.length > 0 ? [`Kept as you have them: ${kept.join(', ')}.`] : []),
    ...(left.length > 0
      ? [`Kept, though nothing leads to them any more: ${left.join(', ')}.`]
      : []),
  ].join('\n');
