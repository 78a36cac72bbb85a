import { readFileSync } from 'node:fs';
import type { Element, ElementContent, Nodes } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readDist } from './dist.ts';

interface RawSection {
  says?: string[];
  links?: string[];
  items?: number;
  tasks?: number;
}

const raw = parse(readFileSync('tests/fixtures/kubecon-eu-2019.yaml', 'utf8')) as Record<
  string,
  Record<string, RawSection>
>;
const { pages } = await readDist('dist');

/** `tree` as the notes alone: without what other voices say beside them. */
function notesOnly<Tree extends Nodes>(tree: Tree): Tree {
  const copy = structuredClone(tree);
  visit(copy, 'element', ({ properties }, index, parent) => {
    if (properties.dataVoice === undefined || index === undefined) return undefined;
    parent?.children.splice(index, 1);
    return [SKIP, index];
  });
  return copy;
}

/** Text as a reader gets it: cells and blocks apart, white space folded. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  const children = 'children' in node ? (node.children as ElementContent[]) : [];
  const block = node.type === 'element' && /^(td|th|li|p|tr|h[1-6]|pre)$/.test(node.tagName);
  return children.map(textOf).join('') + (block ? '\n' : '');
}
const fold = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

const count = (section: Element, matches: (node: Element) => boolean) => {
  let found = 0;
  visit(section, 'element', (node) => void (matches(node) && found++));
  return found;
};

describe.each(Object.entries(raw))('%s', (session, sections) => {
  const page = pages.find(({ path }) => path === `/kubecon-eu-2019/${session}/`)!;
  const built: Element[] = [];
  const notes = notesOnly(page.tree);
  visit(notes, 'element', (node) => void (node.tagName === 'section' && built.push(node)));

  test('has the sections of the raw notes, in their order', () => {
    const headings = page.session!.sections.map(({ heading }) => heading.split(':')[0]);
    expect(headings).toEqual(Object.keys(sections));
    expect(built).toHaveLength(headings.length);
  });

  test.each(Object.entries(sections))('%s keeps what was noted', (heading, expected) => {
    const index = Object.keys(sections).indexOf(heading);
    const section = built[index]!;
    const text = textOf(section);
    const addresses: unknown[] = [];
    visit(section, 'element', ({ properties }) => void addresses.push(properties.href));

    for (const words of expected.says ?? []) expect(fold(text)).toContain(fold(words));
    expect(addresses).toEqual(expect.arrayContaining(expected.links ?? []));
    expect(count(section, ({ tagName }) => tagName === 'li')).toBe(expected.items ?? 0);
    expect(count(section, ({ tagName }) => tagName === 'input')).toBe(expected.tasks ?? 0);
  });

  test('stands exactly as noted where it is a command', () => {
    const commands = Object.values(sections)
      .flatMap(({ says = [] }) => says)
      .filter((words) => words.includes('\n'));
    const blocks: string[] = [];
    visit(notes, 'element', (node) => {
      if (node.tagName === 'pre') blocks.push(textOf(node).replace(/\n+$/, ''));
    });
    expect(blocks).toEqual(commands);
  });
});
