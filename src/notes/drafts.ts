/** What is not ready to be published: `npm run dev` shows it, and a build is made without it. */
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { eventPath, sessionPath } from './permalink.ts';

/** A session, or an event with all its sessions, that no build has. */
export interface Draft {
  /** Its address without base; what is below goes with it. */
  page: string;
  /** The file in which `draft: true` stands. */
  file: string;
}

/**
 * The drafts among the notes of the project at `root`, each session before its event. An event is one
 * too if all its sessions are. Only `draft` itself is read, so that nothing else of a draft has to be
 * right.
 */
export async function findDrafts(root: string): Promise<Draft[]> {
  const entries = await readdir(path.join(root, 'content'), { withFileTypes: true });
  const events = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return (await Promise.all(events.sort().map((event) => draftsOf(root, event)))).flat();
}

async function draftsOf(root: string, event: string): Promise<Draft[]> {
  const folder = `content/${event}`;
  const page = eventPath('/', event);
  const read = (name: string) => readFile(path.join(root, folder, name), 'utf8');
  const entries = await readdir(path.join(root, folder), { withFileTypes: true });
  const names = entries.flatMap((entry) => (entry.isFile() ? entry.name : [])).sort();
  if (names.includes('event.yaml') && saysDraft(await read('event.yaml')))
    return [{ page, file: `${folder}/event.yaml` }];

  const sessions = names.filter((name) => name.endsWith('.mdx'));
  const drafts: Draft[] = [];
  for (const name of sessions) {
    if (!saysDraft(frontMatterOf(await read(name)))) continue;
    const id = path.basename(name, '.mdx');
    drafts.push({ page: sessionPath('/', event, id), file: `${folder}/${name}` });
  }
  const [first] = drafts;
  return first && drafts.length === sessions.length
    ? [...drafts, { page, file: first.file }]
    : drafts;
}

/** Whether the YAML `text` has `draft: true`, be the rest of it valid or not: a quote that is missing hides what follows. */
const saysDraft = (text: string) =>
  /^draft:[ \t]+true[ \t]*(#.*)?\r?$/m.test(text) || parseDocument(text).get('draft') === true;

const frontMatterOf = (text: string) =>
  /^\uFEFF?---[ \t]*\r?\n([^]*?)\r?\n---/.exec(text)?.[1] ?? '';

/** The one of `drafts` that has the page at `address`, which is without base. */
export const draftAt = (drafts: Draft[], address: string): Draft | undefined =>
  drafts.find(({ page }) => address.startsWith(page));

/** What keeps the files of `drafts` out of a search for files in `content/`. */
export const exceptDrafts = (drafts: Draft[]): string[] =>
  drafts.map(({ page }) => {
    const name = page.slice(1, -1).replace(/[^\p{L}\p{N}\s./_-]/gu, '\\$&');
    return name.includes('/') ? `!${name}.mdx` : `!${name}/*`;
  });

/** How many drafts were left out, in a line. */
export function tellDrafts(drafts: Draft[]): string {
  const files = [...new Set(drafts.map(({ file }) => file))];
  return `Left out ${files.length} ${files.length === 1 ? 'draft' : 'drafts'}: ${files.join(', ')}`;
}
