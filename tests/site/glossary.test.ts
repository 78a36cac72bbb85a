import { readFileSync } from 'node:fs';
import type { Element, Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import { toText } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { readDist } from './dist.ts';
import { entry, search } from './search-index.ts';

const { pages, site } = await readDist('dist');
const glossary = pages.find(({ path }) => path === '/glossary/')!;

test('every term has an anchor, what it means, a source and its places', () => {
  expect(site.terms.length).toBeGreaterThan(55);
  const entries = new Map<string, Element>();
  visit(glossary.tree, 'element', (node) => {
    if (node.properties.className?.toString() !== 'term') return;
    visit(node, 'element', ({ tagName, properties }) => {
      if (tagName === 'dfn') entries.set(String(properties.id), node);
    });
  });
  expect([...entries.keys()]).toEqual(site.terms.map(({ id }) => id));
  for (const { id, name, definition, sources, occurrences } of site.terms) {
    const text = toText(entries.get(id)!);
    expect(text).toContain(name);
    expect(text).toContain(definition);
    const links: unknown[] = [];
    visit(entries.get(id)!, 'element', ({ properties }) => void links.push(properties.href));
    expect(sources.length, id).toBeGreaterThan(0);
    expect(links).toEqual(expect.arrayContaining(sources.map(({ link }) => link)));
    const places = occurrences.flatMap(({ sections }) => sections.map(({ path }) => path));
    expect(links).toEqual(expect.arrayContaining(places));
  }
});

describe('links to terms', () => {
  const found: { page: string; section: string; id: string; within: string[] }[] = [];
  const read = (node: Nodes, page: string, section: string, within: string[]) => {
    if (node.type === 'element') {
      const id = /\/glossary\/#(.+)$/.exec(String(node.properties.href))?.[1];
      if (node.tagName === 'a' && id) found.push({ page, section, id, within });
      if (node.tagName === 'section') section = toString(node).slice(0, 40);
      within = [...within, node.tagName];
    }
    if ('children' in node) for (const child of node.children) read(child, page, section, within);
  };
  for (const { path, tree } of pages.filter(({ session }) => session)) read(tree, path, '', []);

  test('are many, and each leads to a term', () => {
    expect(found.length).toBeGreaterThan(40);
    const ids = site.terms.map(({ id }) => id);
    expect(found.filter(({ id }) => !ids.includes(id))).toEqual([]);
  });

  test('stand in no heading, link, code, figure or aside', () => {
    const closed = ['h1', 'h2', 'h3', 'h4', 'a', 'code', 'pre', 'figure', 'aside', 'button'];
    expect(found.filter(({ within }) => within.some((tag) => closed.includes(tag)))).toEqual([]);
  });

  test('stand once in a section', () => {
    const keys = found.map(({ page, section, id }) => `${page} ${section} ${id}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
});

test('what the cards show is what the glossary says', () => {
  const terms = JSON.parse(readFileSync('dist/glossary/terms.json', 'utf8')) as object;
  expect(terms).toEqual(
    Object.fromEntries(site.terms.map(({ id, name, definition }) => [id, [name, definition]])),
  );
});

test('search forgives the spellings that the glossary calls wrong', async () => {
  const terms = site.terms.filter(
    ({ misspellings, occurrences }) => misspellings.length > 0 && occurrences.length > 0,
  );
  expect(terms.length).toBeGreaterThan(3);
  for (const { misspellings } of terms) {
    for (const word of misspellings) expect(await search(word), word).not.toEqual([]);
  }
  expect(entry.records).toBeGreaterThan(60);
});
