import { mkdir, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LAB, ProjectCopy, TALKS, WORKSHOP, problemsOf } from './project-copy.ts';

const LEDGER = 'content/permalinks.json';
const SECRET = 'content/kubecon-eu-2019/quokkas.mdx';
const EVENT = 'content/wombat-days';

/** A draft's own words, of which nothing else has any, and what leads to the styleguide or is on it. */
const OWN = [
  'quokka',
  'wombat',
  'numbat',
  'bilby',
  'kowari',
  'potoroo',
  '"/styleguide/',
  'all that notes can have',
];

const session = (title: string, body: string, { order = 1, kind = 'workshop' } = {}) => `---
title: ${title}
kind: ${kind}
order: ${order}
date: 2019-05-20
description: What is said of numbats.
keywords: [potoroos]
movedFrom: [/kubecon-eu-2019/old-quokkas/]
---

${body}`;

const QUOKKAS = session(
  'On quokkas',
  `## Talk 1: The bilby

<Talk speaker="A. Kowari" />

It is no mesh of wombats.

<SinceThen title="Bilbies are back" date="2024-05-01" source="anthos-workshop">

They are.

</SinceThen>

![A bilby](./bilby.svg)
`,
  { order: 9, kind: 'talks' },
);

let copy: ProjectCopy;

beforeAll(async () => {
  copy = await ProjectCopy.make();
  await copy.write(SECRET, QUOKKAS);
  // Larger than what Astro would put into the page.
  const shapes = '<circle r="1"/>'.repeat(400);
  await copy.write(
    'content/kubecon-eu-2019/bilby.svg',
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>bilby</title>${shapes}</svg>`,
  );
  await mkdir(copy.path(EVENT));
  const event = await copy.read('content/kubecon-eu-2019/event.yaml');
  await copy.write(`${EVENT}/event.yaml`, event.replace(/^title: .*$/m, 'title: Wombat days'));
  const other = session('On wombats', '## Numbats\n\nNone.\n').replace(/^movedFrom.*\n/m, '');
  await copy.write(`${EVENT}/wombats.mdx`, other);
  await mkdir(copy.path('public/wombat-days'));
  await copy.write('public/wombat-days/slides.txt', 'Wombats.');
});
afterAll(() => copy.remove());

const setDraft = (file: string) => copy.replace(file, 'title: ', 'draft: true\ntitle: ');

/** Files of the built site with one of the draft's own words in their names or in what they hold. */
async function traces(): Promise<string[]> {
  const entries = await readdir(copy.path('dist'), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const found = await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(file);
      const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
      const text = path.relative(copy.folder, file) + (isZipped ? gunzipSync(bytes) : bytes);
      return OWN.some((word) => text.toLowerCase().includes(word)) ? [file] : [];
    }),
  );
  return found.flat().map((file) => path.relative(copy.path('dist'), file));
}

test('notes that are no drafts are found everywhere, so that they would be missed', async () => {
  expect((await copy.permalinks()).output).toContain('0 to decide');
  const { code, output } = await copy.build();
  expect([code, output]).toEqual([0, expect.not.stringMatching(/Left out/)]);
  expect(await traces()).toEqual(
    expect.arrayContaining([
      'kubecon-eu-2019/quokkas/index.html',
      'kubecon-eu-2019/quokkas/1/index.html',
      'kubecon-eu-2019/quokkas/updates/index.html',
      'kubecon-eu-2019/old-quokkas/index.html',
      'kubecon-eu-2019/index.html',
      'wombat-days/index.html',
      'wombat-days/slides.txt',
      'wombat-days/wombats/index.html',
      'cards/wombat-days.png',
      'cards/kubecon-eu-2019/quokkas/1.png',
      'contents/index.html',
      'updates/index.html',
      'updates/feed.xml',
      'glossary/index.html',
      'sitemap.xml',
      '_redirects',
      expect.stringMatching(/^_astro\/bilby\..*svg$/),
      expect.stringMatching(/\.pf_fragment$/),
      expect.stringMatching(/\.pf_index$/),
    ]),
  );
}, 180_000);

test('what was published and becomes a draft is a problem, with the way back', async () => {
  await setDraft(SECRET);
  await setDraft(`${EVENT}/wombats.mdx`);
  const { code, output } = await copy.build();
  expect(code).toBe(1);
  const problems = problemsOf(output);
  expect(problems).toHaveLength(2 + 1);
  expect(problems).toEqual(
    expect.arrayContaining([
      expect.stringMatching(
        `^${SECRET}: /kubecon-eu-2019/quokkas/ \\(and \\d+ more with it\\) was`,
      ),
      expect.stringMatching(`^${EVENT}/wombats.mdx: /wombat-days/ \\(and \\d+ more with it\\) was`),
    ]),
  );
  expect(output).toContain('and is a draft now');
  expect(output).toContain('fix: remove `draft: true`');
}, 120_000);

test('a draft leaves no trace in a build, and its faults do not matter', async () => {
  const before = await readFile(LEDGER, 'utf8');
  await copy.write(LEDGER, before);
  await copy.replace(SECRET, '## Talk 1', '# Talk {quokka} <Bilby>');
  expect((await copy.permalinks()).output).toContain('0 new');
  expect(await copy.read(LEDGER)).toBe(before);
  const { code, output } = await copy.build();
  expect(code).toBe(0);
  expect(output).toContain(`Left out 2 drafts: ${SECRET}, ${EVENT}/wombats.mdx\n`);
  expect(output.match(/Left out/g)).toHaveLength(1);
  expect(await traces()).toEqual([]);
  expect((await copy.folders()).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
}, 180_000);

test('a draft of an event leaves out all of it', async () => {
  await copy.replace(`${EVENT}/wombats.mdx`, 'draft: true\n', '');
  await setDraft(`${EVENT}/event.yaml`);
  const { code, output } = await copy.build();
  expect(code).toBe(0);
  expect(output).toContain(`Left out 2 drafts: ${SECRET}, ${EVENT}/event.yaml\n`);
  expect(await traces()).toEqual([]);
}, 120_000);

test('published notes may not lead to a draft', async () => {
  await copy.replace(
    WORKSHOP,
    'To make writing',
    '[To make](../quokkas/#talk-1-the-bilby) writing',
  );
  const { code, output } = await copy.build();
  expect(code).toBe(1);
  expect(problemsOf(output)).toEqual([
    expect.stringMatching(
      `^${WORKSHOP}: line \\d+: the link \`../quokkas/#talk-1-the-bilby\` leads to a draft`,
    ),
  ]);
  expect(output).toContain(`fix: remove \`draft: true\` from ${SECRET} if that is ready`);
}, 120_000);

test('a site of which all notes are drafts is built, as one that is empty', async () => {
  await copy.restore();
  for (const file of [LAB, WORKSHOP, TALKS]) await setDraft(file);
  await copy.write(LEDGER, '{}');
  expect((await copy.permalinks()).output).toContain('0 to decide');
  const { code, output } = await copy.build();
  expect(code).toBe(0);
  expect(output).toContain('Left out 3 drafts: ');
  const site = await copy.site();
  expect(Object.keys(site).filter((page) => page.includes('kubecon'))).toEqual([]);
  expect(site['index.html']).toContain('No event has been written up yet.');
}, 120_000);
