/** The built search as a browser runs it, with files in place of the network. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { vi } from 'vitest';
import { withoutVoice } from '../../src/search/besides.ts';
import { PAGEFIND_OPTIONS, type Pagefind, type SectionData } from '../../src/search/pagefind.ts';
import { readQuery } from '../../src/search/query.ts';
import { findCandidates, order } from '../../src/search/ranking.ts';
import type { SearchEntry } from '../../src/search/search-entry.ts';
import { Vocabulary, type TermList } from '../../src/search/vocabulary.ts';

const readJson = (file: string): unknown =>
  JSON.parse(readFileSync(`dist/pagefind/${file}`, 'utf8'));

export const entry = readJson('search-entry.json') as SearchEntry;
export const terms = readJson(entry.terms) as TermList;
export const vocabulary = new Vocabulary(terms);

/** Every file that was asked for, from the index's folder. */
export const asked: string[] = [];

vi.stubGlobal('fetch', async (url: string) => {
  const { pathname } = new URL(url, 'https://site');
  asked.push(pathname.replace('/pagefind/', ''));
  return new Response(new Uint8Array(await readFile(`dist${pathname}`)));
});
export const pagefind = (await import(path.resolve('dist/pagefind/pagefind.js'))) as Pagefind;
await pagefind.options({
  ...PAGEFIND_OPTIONS,
  basePath: '/pagefind/',
  noWorker: true,
} as typeof PAGEFIND_OPTIONS);

/** The best `most` sections for `text`, in the order in which the search shows them. */
export async function search(text: string, most = Infinity): Promise<SectionData[]> {
  const query = readQuery(text, vocabulary);
  const lookUp = async (words: string) => (await pagefind.search(words)).results;
  const found = await order(query, await findCandidates(query, lookUp));
  return Promise.all(found.slice(0, most).map(({ data }) => data()));
}

/** A section as `session#fragment`, whoever speaks there. */
export const nameOf = ({ url }: SectionData) => withoutVoice(url).split('/').slice(-2).join('');
