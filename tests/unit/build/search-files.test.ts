import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { searchFiles, writeFiles } from '../../../src/build/search-files.ts';
import { buildSite } from '../../../src/notes/model.ts';
import type { SessionData } from '../../../src/notes/schema.ts';
import type { SectionData } from '../../../src/search/pagefind.ts';
import type { SearchEntry } from '../../../src/search/search-entry.ts';
import type { IndexFile } from '../../../src/search/section-index.ts';
import type { TermList } from '../../../src/search/vocabulary.ts';
import { headingsOf } from '../notes/headings-of.ts';
import { project } from '../notes/project.ts';
import { eventSource, sessionSource } from '../notes/sources.ts';
import { builtPage } from './built.ts';

const words: Partial<SessionData> = {
  kind: 'lab',
  keywords: ['mesh', 'GKE'],
  sectionKeywords: { 'steps-1-3-deploy': ['roll out', 'canary'] },
};
const site = buildSite(
  [eventSource('kubecon')],
  [
    sessionSource(
      'kubecon',
      'lab',
      words,
      headingsOf('## Setup', '## Constructor', '## Steps 1-3: Deploy'),
    ),
    ...Array.from({ length: 7 }, (_, index) =>
      sessionSource(
        'kubecon',
        `talks-${index}`,
        { kind: 'talks', order: index + 2 },
        headingsOf('## Talk 1: A'),
      ),
    ),
  ],
  '/notes/',
);
const [lab, talks] = site.events[0]!.sessions;

const section = (id: string, heading: string, body: string) =>
  `<section><div class="heading"><h2 id="${id}">${heading}</h2></div>${body}</section>`;

const pages = [
  builtPage('/notes/', '<div class="lead">Not a session</div>'),
  builtPage(
    lab!.path,
    `<div class="lead"><p>What we did.</p></div>${section(
      'setup',
      'List&lt;Pod&gt; &amp;amp; "tools"',
      `<p>Run <code>kubectl get &lt;pod&gt;</code><sup><a href="#fn" data-footnote-ref>1</a></sup></p>
      <label>All nodes are <b>ready</b>.</label>`,
    )}${section('constructor', 'Constructor', '<p>New.</p>')}${section(
      'steps-1-3-deploy',
      'Steps 1-3: Deploy',
      `<p><a href="https://www.github.com/kubernetes/api/tree/0123456789abcdef">A</a>
      <a href="http://k8s.io/api">B</a> <a href="https://a.example/picture.png">C</a></p>
      <aside role="note" data-voice="background"><p class="label">Background</p><p>Old.</p><p class="source">Source</p></aside>`,
    )}`,
    lab,
  ),
  builtPage(talks!.path, section('talk-1-a', 'Talk 1: A', '<p>Words</p>'), talks),
];

/** A section in Pagefind's own file, before its browser interface reads it. */
type Fragment = Pick<SectionData, 'url' | 'meta'> & { content: string };

let files: IndexFile[];
let sections: Fragment[];

beforeAll(async () => {
  files = await searchFiles({ pages, site }, [['mesh', 'Istio']], 'en');
  sections = files.filter(({ path }) => path.endsWith('.pf_fragment')).map(readFragment);
});

/** Pagefind compresses its files and begins each with its own mark. */
const readFragment = ({ content }: IndexFile): Fragment =>
  JSON.parse(new TextDecoder().decode(gunzipSync(content)).replace(/^[^{]*/, ''));

const readJson = (name: string): unknown =>
  JSON.parse(new TextDecoder().decode(files.find(({ path }) => path === name)!.content));

const at = (url: string) => sections.find((section) => section.url === url)!;

describe('the index', () => {
  test('has every section of every session, under its permalink, and nothing else', () => {
    expect(sections.map(({ url }) => url).sort()).toEqual([
      '/notes/kubecon/lab/',
      '/notes/kubecon/lab/#constructor',
      '/notes/kubecon/lab/#setup',
      '/notes/kubecon/lab/#steps-1-3-deploy',
      '/notes/kubecon/lab/#steps-1-3-deploy~background',
      '/notes/kubecon/talks-0/#talk-1-a',
    ]);
  });

  test('has of each what it is and where it belongs', () => {
    expect(at('/notes/kubecon/lab/#setup').meta).toEqual({
      title: 'List<Pod> &amp; "tools"',
      session: 'Title of lab',
      event: 'Title of kubecon',
      kind: 'lab',
      voice: 'notes',
      context: 'mesh, GKE',
    });
  });

  test('has what another voice says by itself, without keywords of the notes', () => {
    expect(at('/notes/kubecon/lab/#steps-1-3-deploy').content).not.toContain('Old');
    expect(at('/notes/kubecon/lab/#steps-1-3-deploy~background')).toMatchObject({
      content: 'Old.',
    });
    expect(at('/notes/kubecon/lab/#steps-1-3-deploy~background').meta).toEqual({
      title: 'Steps 1-3: Deploy',
      session: 'Title of lab',
      event: 'Title of kubecon',
      kind: 'lab',
      voice: 'background',
      number: '1step 2step 3step',
    });
  });

  test('has what stands before the first section under the title of the session', () => {
    expect(at('/notes/kubecon/lab/')).toMatchObject({
      content: 'What we did.',
      meta: { title: 'Title of lab' },
    });
  });

  test('has the numbers that a section covers, its keywords and words of its links', () => {
    expect(at('/notes/kubecon/lab/#steps-1-3-deploy').meta).toMatchObject({
      number: '1step 2step 3step',
      keywords: 'roll out, canary',
      links: 'github com kubernetes api tree k8s io',
    });
    expect(at('/notes/kubecon/talks-0/#talk-1-a').meta).toMatchObject({ number: '1talk' });
  });

  test('has the text of labels, and not the numbers of footnotes or the heading', () => {
    expect(at('/notes/kubecon/lab/#setup').content).toBe(
      'Run kubectl get <pod> All nodes are ready.',
    );
  });

  test('comes without what this site does not use', () => {
    const names = files.map(({ path }) => path);
    expect(names).toContain('pagefind.js');
    expect(names.filter((name) => /ui|highlight|unknown/.test(name))).toEqual([]);
  });
});

describe('the entry', () => {
  const entry = () => readJson('search-entry.json') as SearchEntry;

  test('names the index and the term list, and counts the records', () => {
    const names = files.map(({ path }) => path);
    expect(entry().records).toBe(6);
    expect(names).toContain(entry().index);
    expect(entry().index).toMatch(/\.pf_meta$/);
    expect(names).toContain(entry().terms);
  });

  test('names the first six sessions', () => {
    expect(entry().sessions).toHaveLength(6);
    expect(entry().sessions[0]).toEqual({
      title: 'Title of lab',
      path: '/notes/kubecon/lab/',
      kind: 'lab',
      event: 'Title of kubecon',
    });
  });

  test('names the term list by what it says', () => {
    const { content } = files.find(({ path }) => path === entry().terms)!;
    const hash = createHash('sha256').update(content).digest('hex');
    expect(entry().terms).toBe(`terms.${hash.slice(0, 10)}.json`);
  });

  test('leads to the words of all sections and to the synonyms', () => {
    const terms = readJson(entry().terms) as TermList;
    expect(terms).toMatchObject({ sections: 5, synonyms: [['mesh', 'istio']] });
    const listed = Object.values(terms.terms).flatMap((each) => each.split(' '));
    const some = ['3step', 'canary', 'mesh', 'k8s', 'ready', 'pod', 'kubectl', 'words', 'did'];
    expect(listed).toEqual(expect.arrayContaining(some));
    for (const word of ['www', 'https', 'png', '0123456789abcdef', 'lt', 'code']) {
      expect(listed).not.toContain(word);
    }
  });
});

test('files are written below a folder, which need not be there', async () => {
  const root = await project({});
  const content = new TextEncoder().encode('{}');
  await writeFiles(
    [
      { path: 'a.json', content },
      { path: 'fragment/b/c.json', content },
    ],
    path.join(root, 'pagefind'),
  );
  for (const name of ['a.json', 'fragment/b/c.json']) {
    expect(await readFile(path.join(root, 'pagefind', name), 'utf8')).toBe('{}');
  }
});
