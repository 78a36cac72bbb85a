/**
 * `npm run bench -- search`: what search loads and how long it takes, on this site (`dist`) and on a
 * made-up one of 1,000 notes, in Chromium with its CPU slowed four times and on a line of 1.6 Mbit/s
 * with 150 ms of latency; medians of five. Then how long queries of 20 words take there by themselves.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { PAGEFIND_OPTIONS, type Pagefind } from '../../src/search/pagefind.ts';
import { readQuery } from '../../src/search/query.ts';
import { findCandidates, order } from '../../src/search/ranking.ts';
import type { SearchEntry } from '../../src/search/search-entry.ts';
import { Vocabulary, type TermList } from '../../src/search/vocabulary.ts';
import { browserPath } from '../browser/browser-path.ts';
import { madeUpWords, writeCorpus } from './corpus.ts';
import { median } from './median.ts';
import { serveCompressed } from './site-copy.ts';
import { slowLink, type SlowLink } from './slow-link.ts';

const RUNS = 5;
const NOTES = 1000;
const words = madeUpWords();

declare global {
  interface Window {
    /** When the results last changed, in milliseconds since 1970. */
    changedAt: number;
  }
}

interface Measured {
  requests: number;
  kilobytes: number;
  /** From opening search, or from the first key of a later query. */
  'ms in all': number;
  'ms after the last key': number;
}

/** Types `query`, one key in 60 ms, and waits until its results are there. */
async function searchFor(page: Page, link: SlowLink, query: string): Promise<Measured> {
  const before = link.bytes();
  let requests = 0;
  const count = () => (requests += 1);
  page.context().on('request', count);
  const field = page.locator('dialog [role=searchbox]');
  const began = Date.now();
  if (!(await field.isVisible())) await page.keyboard.press('Control+k');
  await field.waitFor();
  await field.fill('');
  await page.evaluate(() => (window.changedAt = Infinity));
  await page.keyboard.type(query, { delay: 60 });
  const lastKey = Date.now();
  await page.waitForFunction(() => Date.now() - window.changedAt > 2000, null, { polling: 100 });
  const changedAt = await page.evaluate(() => window.changedAt);
  page.context().off('request', count);
  return {
    requests,
    kilobytes: (link.bytes() - before) / 1024,
    'ms in all': changedAt - began,
    'ms after the last key': changedAt - lastKey,
  };
}

async function measure(browser: Browser, link: SlowLink, queries: [string, string]) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    window.changedAt = Infinity;
    new MutationObserver((changes) => {
      const isResult = ({ target }: MutationRecord) =>
        (target as Element).classList.contains('results') && target.hasChildNodes();
      if (changes.some(isResult)) window.changedAt = Date.now();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${link.url}about/`, { waitUntil: 'networkidle' });
  const [first, later] = queries;
  const measured = {
    first: await searchFor(page, link, first),
    later: await searchFor(page, link, later),
  };
  await context.close();
  return measured;
}

/** Medians of the first and of a later search on the built site `dist`. */
async function inBrowser(browser: Browser, dist: string, queries: [string, string]) {
  const site = await serveCompressed(dist);
  const link = await slowLink(site.url);
  const runs: Awaited<ReturnType<typeof measure>>[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await measure(browser, link, queries));
  link.close();
  await site.close();
  const middle = (which: 'first' | 'later') =>
    Object.fromEntries(
      Object.keys(runs[0]!.first).map((key) => [
        key,
        Math.round(median(runs.map((run) => run[which][key as keyof Measured]))),
      ]),
    );
  return { [`first: ${queries[0]}`]: middle('first'), [`later: ${queries[1]}`]: middle('later') };
}

/** Milliseconds that queries take on the built site `dist`, with files in place of the network. */
async function byItself(dist: string, queries: Record<string, string>) {
  const read = (file: string) => readFileSync(path.join(dist, 'pagefind', file));
  const entry = JSON.parse(read('search-entry.json').toString()) as SearchEntry;
  const terms = JSON.parse(read(entry.terms).toString()) as TermList;
  const vocabulary = new Vocabulary(terms);
  globalThis.fetch = async (address) =>
    new Response(
      new Uint8Array(
        read(new URL(String(address), 'https://site').pathname.replace('/pagefind/', '')),
      ),
    );
  const pagefind = (await import(path.join(dist, 'pagefind/pagefind.js'))) as Pagefind;
  const options = { ...PAGEFIND_OPTIONS, basePath: '/pagefind/', noWorker: true };
  await pagefind.options(options);
  const rows: Record<string, object> = {};
  for (const [name, text] of Object.entries(queries)) {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const began = performance.now();
      const query = readQuery(text, vocabulary);
      const found = await findCandidates(
        query,
        async (word) => (await pagefind.search(word)).results,
      );
      await order(query, found);
      times.push(performance.now() - began);
    }
    rows[name] = { 'first ms': Math.round(times[0]!), 'median ms': Math.round(median(times)) };
  }
  return rows;
}

const dir = mkdtempSync(path.join(tmpdir(), 'workshop-notes-corpus-'));
const browser = await chromium.launch({
  executablePath: await browserPath(),
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  console.log(`Building a site of ${NOTES} notes …`);
  writeCorpus(dir, process.cwd(), NOTES);
  const astro = path.resolve('node_modules/astro/bin/astro.mjs');
  for (const command of [['src/build/permalinks.ts'], [astro, 'build']]) {
    execFileSync(process.execPath, command, { cwd: dir, stdio: 'pipe' });
  }
  const corpus = path.join(dir, 'dist');

  console.log('This site');
  console.table(await inBrowser(browser, 'dist', ['istio', 'sidecar containers']));
  console.log(`${NOTES} notes`);
  console.table(await inBrowser(browser, corpus, [words[3000]!, `${words[500]} ${words[200]}`]));

  const misspelt = (word: string) => `${word.slice(0, -3)}q${word.slice(-2)}`;
  const twenty = (from: number, step: number) =>
    Array.from({ length: 20 }, (_, index) => words[from + index * step]!);
  console.log(`Queries of 20 words, ${NOTES} notes, without browser and network`);
  console.table(
    await byItself(corpus, {
      'a rare word': words[4000]!,
      'frequent words': twenty(0, 3).join(' '),
      'rare words': twenty(1000, 100).join(' '),
      'misspelt words': twenty(500, 50).map(misspelt).join(' '),
    }),
  );
} finally {
  await browser.close();
  rmSync(dir, { recursive: true });
}
