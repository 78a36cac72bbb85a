/** `npm run links`, without what it takes from the process that it runs in. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readBuiltSite } from '../build/built-site.ts';
import { buildSite } from '../notes/model.ts';
import { report, type Problem } from '../notes/problem.ts';
import { readContent } from '../notes/source.ts';
import { Progress, type Terminal } from '../progress.ts';
import { checkAll, type CheckOptions, type CheckedLink } from './check-all.ts';
import type { Flags } from './flags.ts';
import { LINKS_FILE, readLinks, type LinkRecords } from './links-file.ts';
import { NoNetwork } from './network.ts';
import { isDue } from './next-record.ts';
import { outgoingLinks, type OutgoingLink } from './outgoing-links.ts';

import { RecordKeeper } from './record-keeper.ts';
import { summary } from './summary.ts';

export interface CommandOptions
  extends Flags, Pick<CheckOptions, 'today' | 'hosts' | 'manner' | 'archive' | 'signal'> {
  /** The project's folder, an absolute path; the site is built in its `dist`. */
  root: string;
  /** Where the site is published, and its base path. */
  site: { url: string; base: string };
  /** The longest time between two writes of the file, in milliseconds. */
  writeEvery: number;
  /** Takes what was found. */
  out(text: string): void;
  /** Takes what went wrong, and the progress. */
  terminal: Terminal;
}

/**
 * Asks for the links of the built site and writes the links file. Resolves to the exit code: 0, also
 * if links are dead; 1 if something is to be put right first; 2 without a network; 130 if aborted.
 */
export async function checkOutgoing(options: CommandOptions): Promise<number> {
  const { root, all, days, today, out, terminal } = options;
  const file = path.join(root, LINKS_FILE);
  const fail = (message: string, code: number) => {
    terminal.write(`${message}\n`);
    return code;
  };
  if (!existsSync(path.join(root, 'dist/index.html')))
    return fail('There is no built site in `dist`. Run `npm run build` first.', 1);
  const known = existsSync(file) ? readLinks(await readFile(file, 'utf8')) : { data: {} };
  if ('problems' in known) return fail(report(known.problems), 1);
  const found = await linksOf(options, known.data);
  if ('problems' in found) return fail(report(found.problems), 1);

  const { links } = found;
  const due = links.filter(({ url }) => all || isDue(known.data[url], today, days));
  const fresh = links.filter((link) => !due.includes(link)).map(({ url }) => url);
  const onSite = new Set(links.map(({ url }) => url));
  const gone = Object.keys(known.data).filter((url) => !onSite.has(url));

  const result = await run(file, due, gone, known.data, options);
  if (result.end === 'no network')
    return fail('There is no network, so no link was checked and nothing was written.', 2);
  const { checked, end } = result;
  out(summary({ checked, fresh, gone, pruned: options.prune }));
  if (end === 'done') return 0;
  return fail(`Stopped after ${checked.length} of ${due.length} links, which are written.`, 130);
}

/** The links of the built site, but for the archived copies that the pages offer for dead ones. */
async function linksOf(
  { root, site }: CommandOptions,
  known: LinkRecords,
): Promise<{ links: OutgoingLink[] } | { problems: Problem[] }> {
  const { events, sessions, ledger, problems } = await readContent(root);
  if (problems.length > 0) return { problems };
  const model = buildSite(events, sessions, site.base, ledger);
  const built = await readBuiltSite(path.join(root, 'dist'), model, site.base);
  const copies = new Set(Object.values(known).map(({ archived }) => archived));
  return { links: outgoingLinks(built, site.url).filter(({ url }) => !copies.has(url)) };
}

interface Run {
  checked: CheckedLink[];
  end: 'done' | 'stopped' | 'no network';
}

/** Asks for the links that are `due`, and writes what is found, also if it is stopped. */
async function run(
  file: string,
  due: OutgoingLink[],
  gone: string[],
  known: LinkRecords,
  options: CommandOptions,
): Promise<Run> {
  const { prune, signal, terminal, writeEvery } = options;
  const keeper = new RecordKeeper(file, known, writeEvery);
  const progress = new Progress(terminal, due.length, 'links');
  const checked: CheckedLink[] = [];
  let end: Run['end'] = 'done';
  try {
    await checkAll(due, {
      ...options,
      known,
      onChecked: (link) => {
        checked.push(link);
        keeper.set(link.url, link.record);
        progress.step(link.url);
      },
    });
  } catch (error) {
    if (error instanceof NoNetwork) end = 'no network';
    else if (signal.aborted) end = 'stopped';
    else throw error;
  } finally {
    progress.end();
    if (prune && end !== 'no network') for (const url of gone) keeper.remove(url);
    await keeper.close();
  }
  return { checked, end };
}
