import { cp, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseMarkdown, toHtmlTree } from '../../../src/authoring/import/convert/markdown-html.ts';
import { inventoryOf, together } from '../../../src/authoring/import/check/inventory.ts';
import { ProjectCopy } from '../project-copy.ts';

const UGLY = path.resolve('tests/fixtures/import/ugly/notes.md');
const FOLDER = path.resolve('tests/fixtures/import/folder');

/** The numbers of footnotes, which stand right behind words. */
const NUMBERS = /<sup><a [^>]*data-footnote-ref[^]*?<\/sup>/g;

let copy: ProjectCopy;

beforeAll(async () => {
  copy = await ProjectCopy.make();
});
afterAll(() => copy.remove());

/** The words of the raw notes at `file`, and those of the pages below `path` of the site. */
async function wordsOf(file: string, site: Record<string, string>, below: string) {
  const text = (await readFile(file, 'utf8')).replace(/^---\n[^]*?\n---\n/, '');
  const pages = Object.entries(site).filter(([page]) => page.startsWith(below));
  return {
    raw: inventoryOf(toHtmlTree(parseMarkdown(text), text)).words,
    shown: together(pages.map(([, html]) => inventoryOf(fromHtml(html.replace(NUMBERS, ' ')))))
      .words,
  };
}

test('drafts are imported as drafts, and the site builds at once without them', async () => {
  await mkdir(copy.path('raw'));
  await copy.write('raw/open.md', '# Open\n\n[closed](closed.md)\n');
  await copy.write('raw/closed.md', '---\ndraft: true\n---\n# Wombats\n\n![dot](dot.png)\n');
  await cp(path.join(FOLDER, 'deep/img/dot.png'), copy.path('raw/dot.png'));
  await copy.write('raw.md', '+++\ndraft = true\n+++\n# Numbats\n');
  for (const from of ['raw', 'raw.md']) {
    const { code, output } = await copy.import(from, '--event', from.replace('.', '-'));
    expect([code, output]).toEqual([0, expect.stringContaining('0 to decide.')]);
  }
  const { code, output } = await copy.build();
  expect([code, output]).toEqual([0, expect.stringContaining('Left out 2 drafts: ')]);
  const site = await copy.site();
  expect(Object.keys(site).filter((page) => page.startsWith('raw'))).toEqual([
    'raw/index.html',
    'raw/open/index.html',
  ]);
  expect(
    Object.values(site)
      .join('')
      .match(/wombats|numbats/gi),
  ).toBeNull();
});

test('raw notes are imported, and the site builds at once with every word of them on its pages', async () => {
  for (const [from, ...flags] of [[UGLY], [FOLDER, '--event', 'folder']]) {
    const { code, output } = await copy.import(from!, ...flags);
    expect([code, output]).toEqual([0, expect.stringContaining('0 to decide.')]);
  }
  const { code, output } = await copy.build();
  expect([code, output]).toEqual([0, expect.anything()]);
  const site = await copy.site();
  const { raw, shown } = await wordsOf(UGLY, site, 'notes-from-the-train/');
  // What stands in comments is kept in the file, and shown on no page.
  const unseen = ['a', 'comment', 'over', 'two', 'lines'];
  const missing = [...raw.keys()].filter((word) => !shown.has(word) && !unseen.includes(word));
  expect(missing).toEqual([]);
  expect(raw.size).toBeGreaterThan(100);
  expect(Object.keys(site)).toEqual(
    expect.arrayContaining(['folder/notes/index.html', 'folder/deep-second-note/index.html']),
  );
});
