import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { readExcerpt } from '../../src/search/excerpt.ts';
import type { FilterCounts, SearchResults, SectionData } from '../../src/search/pagefind.ts';
import { readDist } from './dist.ts';

interface Pagefind {
  options(options: { basePath: string; baseUrl: string; noWorker: boolean }): Promise<void>;
  filters(): Promise<FilterCounts>;
  search(
    words: string | null,
    options?: { filters: Record<string, string> },
  ): Promise<SearchResults>;
}

let pagefind: Pagefind;

/** Runs the built index as a browser would, with files in place of the network. */
beforeAll(async () => {
  vi.stubGlobal('fetch', async (url: string) => {
    const { pathname } = new URL(url, 'https://site');
    return new Response(new Uint8Array(await readFile(`dist${pathname}`)));
  });
  pagefind = (await import(path.resolve('dist/pagefind/pagefind.js'))) as Pagefind;
  await pagefind.options({ basePath: '/pagefind/', baseUrl: '/', noWorker: true });
  await pagefind.filters();
});

const find = async (words: string | null, filters: Record<string, string> = {}) => {
  const { results } = await pagefind.search(words, { filters });
  return Promise.all(results.map((result): Promise<SectionData> => result.data()));
};

describe('the index', () => {
  test('has one record for each section and one for what stands before them', async () => {
    const { site } = await readDist('dist');
    const sessions = site.events.flatMap((event) => event.sessions);
    const sections = sessions.flatMap((session) => session.sections.map((section) => section.path));
    const leads = ['/kubecon-eu-2019/lightning-talks/'];
    const records = await find(null);
    expect(records.map(({ url }) => url).sort()).toEqual([...sections, ...leads].sort());
  });

  test('says of each section what it is called and where it stands', async () => {
    const [first] = await find('startup probe readinessProbe');
    expect(first?.meta).toMatchObject({
      title: 'Talk 15: Slow starting containers',
      session: 'Lightning talks',
      event: 'KubeCon + CloudNativeCon Europe 2019',
      kind: 'talks',
    });
    expect(first?.url).toBe('/kubecon-eu-2019/lightning-talks/#talk-15-slow-starting-containers');
  });

  test('ships what the site uses and nothing else', async () => {
    const { files } = await readDist('dist');
    const kinds = [...files]
      .filter((file) => file.startsWith('/pagefind/'))
      .map((file) => file.replace(/^\/pagefind\//, '').replace(/_[0-9a-f]+(?=\.)/, ''))
      .map((file) => file.replace(/\/.*/, '/'));
    expect([...new Set(kinds)].sort()).toEqual([
      'filter/',
      'fragment/',
      'index/',
      'pagefind-entry.json',
      'pagefind-worker.js',
      'pagefind.en.pf_meta',
      'pagefind.js',
      'wasm.en.pagefind',
    ]);
  });
});

test.each([
  ['kubectl create -f config/samples', '#section-3-interlude-groups-versions-and-kinds'],
  ['drift', '#step-5-keep-the-clusters-in-line-with-a-config-repository'],
  ['eBPF', '#talk-1-understanding-linux-ebpf'],
  ['kubevirt', '#talk-6-challenges-from-ci-with-kubernetes-on-bare-metal'],
  ['cookies', '#talk-13-how-containers-are-like-cookies'],
  ['UseDNS', '#section-2-creating-a-new-api-in-kubernetes'],
  ['podcast', '#final-notes'],
])('%s is found in its section', async (words, fragment) => {
  const [first] = await find(words);
  expect(first?.url).toMatch(new RegExp(`${fragment}$`));
});

test('an excerpt is text of the notes with the words marked, and does not begin with the title', async () => {
  const [first] = await find('coordinator');
  const parts = readExcerpt(first!.excerpt);
  expect(parts.filter(({ marked }) => marked).map(({ text }) => text.toLowerCase())).toContain(
    'coordinator',
  );
  expect(parts.map(({ text }) => text).join('')).not.toMatch(/^Talk 2/);
});

test('a filter leaves only the sections of its kind', async () => {
  const labs = await find('Istio', { kind: 'lab' });
  expect(labs.length).toBeGreaterThan(0);
  for (const { url } of labs) expect(url).toMatch(/^\/kubecon-eu-2019\/anthos-workshop\/#/);
});
