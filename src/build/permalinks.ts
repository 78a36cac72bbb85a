/**
 * `npm run permalinks`: builds the site beside `dist`, writes its new addresses into the ledger, and
 * says which of the past lead nowhere. `--retitled <address>`, as often as needed, records that what
 * is at an address is what it always was, under a new title.
 */
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import mdx from '@astrojs/mdx';
import { build } from 'astro';
import config from '../../astro.config.mjs';
import { LEDGER_FILE, formatLedger } from '../notes/ledger.ts';
import { report } from '../notes/problem.ts';
import { replaceFile } from '../notes/record-file.ts';
import type { Content } from '../notes/source.ts';
import type { BuiltSite } from './built-site.ts';
import { compareWithLedger, undecided } from './check-ledger.ts';
import { checkPages, failOn } from './checks.ts';
import { checkedBuild } from './index.ts';
import { recordPermalinks } from './record-permalinks.ts';

const today = new Date().toISOString().slice(0, 10);

/** Writes what is decided, and tells what is not. */
async function record(built: BuiltSite, { ledger, drafts }: Content, accepted: string[]) {
  failOn(checkPages(built));
  const before = compareWithLedger(built, ledger);
  const unknown = accepted.filter(
    (address) => !before.retitled.some((item) => item.address === address),
  );
  for (const address of unknown)
    console.error(`--retitled ${address}: nothing there has a new title.`);

  const next = recordPermalinks(ledger, before, accepted, today);
  await replaceFile(LEDGER_FILE, formatLedger(next));
  const added = before.added.toSorted((a, b) => (a.address < b.address ? -1 : 1));
  for (const { address, title } of added) console.log(`+ ${address}  ${title}`);
  for (const { address, title } of before.retitled) {
    if (next[address]!.title !== ledger[address]!.title) console.log(`~ ${address}  ${title}`);
  }
  const after = compareWithLedger(built, next);
  // What was new a moment ago is still the likeliest place of what vanished.
  const left = undecided({ ...after, added: before.added }, next, built, drafts);
  for (const { address } of after.vanished) console.log(`- ${address}`);
  for (const { address, title } of after.retitled) console.log(`? ${address}  ${title}`);
  const known = Object.keys(next).length;
  console.log(`\n${added.length} new, ${known} in all, ${left.length} to decide.`);
  if (left.length > 0) console.log(`\n${report(left)}`);
  if (left.length > 0 || unknown.length > 0) process.exitCode = 1;
}

try {
  const { values } = parseArgs({ options: { retitled: { type: 'string', multiple: true } } });
  const recording = checkedBuild(async (built, content, folder) => {
    await record(built, content, values.retitled ?? []);
    await rm(folder, { recursive: true });
  });
  await build({
    ...config,
    configFile: false,
    integrations: [mdx(), recording],
    logLevel: 'error',
  });
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
