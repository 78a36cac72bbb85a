import { describe, expect, test } from 'vitest';
import { besides, withoutVoice } from '../../src/search/besides.ts';
import { excerptOf } from '../../src/search/excerpt.ts';
import { loadFacets, narrow } from '../../src/search/facets.ts';
import { readDist } from './dist.ts';
import { entry, nameOf, pagefind, search, terms } from './search-index.ts';

const everything = async () => {
  const { results } = await pagefind.search(null);
  return Promise.all(results.map((result) => result.data()));
};

describe('the index', () => {
  test('has the notes of each section and what stands before them, each once', async () => {
    const { site } = await readDist('dist');
    const sessions = site.events.flatMap((event) => event.sessions);
    const sections = sessions.flatMap((session) => session.sections.map((section) => section.path));
    const leads = ['/kubecon-eu-2019/lightning-talks/'];
    const notes = (await everything()).filter(({ meta }) => meta.voice === 'notes');
    expect(notes.map(({ url }) => url).sort()).toEqual([...sections, ...leads].sort());
  });

  test('has what other voices say in a section apart, each under its link', async () => {
    const { site } = await readDist('dist');
    const records = (await everything()).filter(({ meta }) => meta.voice !== 'notes');
    const sections = new Map(
      site.events
        .flatMap((event) => event.sessions.flatMap((session) => session.sections))
        .map(({ path, heading }) => [path, heading]),
    );
    for (const { url, meta, raw_content } of records) {
      expect(['background', 'since then']).toContain(meta.voice);
      expect(url).toBe(besides(withoutVoice(url), meta.voice));
      expect(sections.get(withoutVoice(url))).toBe(meta.title.replace('–', '-'));
      expect(raw_content).not.toMatch(/^(Background|Since then)|Source:/);
    }
    const updated = new Set(site.updates.map(({ section }) => section.path));
    const ofUpdates = records.filter(({ meta }) => meta.voice === 'since then');
    expect(new Set(ofUpdates.map(({ url }) => withoutVoice(url)))).toEqual(updated);
  });

  test('says in the notes what the notes say, and in no other voice', async () => {
    const [notes] = await search('coordinator worker actor');
    expect(notes!.meta.voice).toBe('notes');
    expect(notes!.raw_content).not.toContain('proof of concept');
    const [slides] = await search('proof of concept on his laptop');
    expect(slides!.meta).toMatchObject({ voice: 'background', title: notes!.meta.title });
  });

  test('has the notes first where they and another voice say the same', async () => {
    const found = await search('iptables');
    const voices = found.map(({ meta }) => meta.voice);
    expect(voices[0]).toBe('notes');
    expect(voices).toEqual(expect.arrayContaining(['background', 'since then']));
  });

  test('says of each section what it is called, where it stands and who speaks', async () => {
    const [first] = await search('startup probe readinessProbe');
    expect(first?.meta).toMatchObject({
      title: 'Talk 15: Slow starting containers',
      session: 'Lightning talks',
      event: 'KubeCon + CloudNativeCon Europe 2019',
      kind: 'talks',
      voice: 'notes',
      number: '15talk',
    });
    expect(first?.url).toBe('/kubecon-eu-2019/lightning-talks/#talk-15-slow-starting-containers');
  });

  test('keeps what an author adds for search out of the text', async () => {
    const [cookies] = await search('biscuits');
    expect(nameOf(cookies!)).toBe('lightning-talks#talk-13-how-containers-are-like-cookies');
    expect(cookies!.meta.keywords).toContain('biscuits');
    for (const { raw_content, meta } of await everything()) {
      expect(raw_content).not.toContain(meta.number ?? '\0');
      expect(raw_content).not.toContain(meta.keywords ?? '\0');
    }
  });

  test('ships what the site uses and nothing else', async () => {
    const { files } = await readDist('dist');
    const kinds = [...files]
      .filter((file) => file.startsWith('/pagefind/'))
      .map((file) => file.replace(/^\/pagefind\//, '').replace(/[_.][0-9a-f]{10}(?=\.)/, ''))
      .map((file) => file.replace(/\/.*/, '/'));
    expect([...new Set(kinds)].sort()).toEqual([
      'filter/',
      'fragment/',
      'index/',
      'pagefind-entry.json',
      'pagefind-worker.js',
      'pagefind.en.pf_meta',
      'pagefind.js',
      'search-entry.json',
      'terms.json',
      'wasm.en.pagefind',
    ]);
  });

  test('has every word of the term list, and hardly any less often than that says', async () => {
    // Search takes it that part of the index is gone where such a word is not found.
    const missing: string[] = [];
    const wrong: string[] = [];
    const all = Object.values(terms.terms).join(' ').split(' ');
    for (const [frequency, words] of Object.entries(terms.terms)) {
      for (const word of words.split(' ')) {
        const { results } = await pagefind.search(word);
        if (results.length === 0) missing.push(word);
        if (results.length < Number(frequency)) wrong.push(`${word}: ${results.length}`);
      }
    }
    expect(missing).toEqual([]);
    expect(wrong.length, wrong.join(', ')).toBeLessThan(all.length / 200);
  });
});

test('the entry names the files that are there, and the sessions of the newest event', async () => {
  const { files, site } = await readDist('dist');
  expect([...files]).toEqual(
    expect.arrayContaining([`/pagefind/${entry.index}`, `/pagefind/${entry.terms}`]),
  );
  const [newest] = site.events;
  expect(entry.sessions).toEqual(
    newest!.sessions.map(({ title, path, kind }) => ({ title, path, kind, event: newest!.title })),
  );
});

test('an excerpt is text of the notes with the words marked, and does not begin with the title', async () => {
  const { results } = await pagefind.search('coordinator');
  const { raw_content } = await results[0]!.data();
  const runs = excerptOf(raw_content, new Set(results[0]!.words));
  const marked = runs.filter((run) => run.marked).map(({ text }) => text.toLowerCase());
  expect(marked).toContain('coordinator');
  expect(runs.map(({ text }) => text).join('')).not.toMatch(/^Talk 2/);
});

test('a filter leaves only the sections of its kind', async () => {
  const facets = await loadFacets(pagefind);
  const { results } = await pagefind.search('Istio');
  const labs = narrow(results, facets, { kind: 'lab' });
  expect(labs.length).toBeGreaterThan(0);
  expect(labs.length).toBeLessThan(results.length);
  for (const { data } of labs) expect(nameOf(await data())).toMatch(/^anthos-workshop#/);
});
