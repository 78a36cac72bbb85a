import { readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { toText } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readDist } from './dist.ts';

const { pages, site } = await readDist('dist');
const sessions = pages.filter(({ session }) => session);
const known = new Set([...site.sources.values()].map(({ link }) => link));

/** Addresses at which somebody read what is taken from them; those that end in `/` stand for all below. */
const { verified, changed } = parse(readFileSync('tests/fixtures/then-and-now.yaml', 'utf8')) as {
  verified: string[];
  changed: Record<string, string[]>;
};

/** The elements below `root` for which `matches` holds. */
function all(root: Parameters<typeof visit>[0], matches: (node: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (node: Element) => void (matches(node) && found.push(node)));
  return found;
}
const tag = (name: string) => (node: Element) => node.tagName === name;
const hasClass = (name: string) => (node: Element) =>
  [node.properties.className].flat().includes(name);
const linksIn = (node: Element) => all(node, tag('a')).map(({ properties }) => properties.href);

test('every source is secure, and one that was read', () => {
  expect(site.sources.size).toBeGreaterThan(50);
  for (const [id, { link }] of site.sources) {
    expect(link, id).toMatch(/^https:/);
    const isVerified = verified.some(
      (one) => link === one || (one.endsWith('/') && link.startsWith(one)),
    );
    expect(isVerified, `${id}: ${link}`).toBe(true);
  }
});

test('every source is of use', () => {
  const cited = new Set(
    pages.flatMap(({ tree }) => all(tree, tag('a')).map(({ properties }) => properties.href)),
  );
  expect([...known].filter((link) => !cited.has(link))).toEqual([]);
});

describe.each(sessions.map((page) => [page.path, page] as const))('%s', (path, page) => {
  const notes = all(page.tree, ({ properties }) => properties.role === 'note');
  const background = notes.filter(({ properties }) => properties.dataVoice === 'background');
  const updates = notes.filter(({ properties }) => properties.dataVoice === 'since then');

  test('has both voices beside the notes, and no other', () => {
    expect(background.length).toBeGreaterThan(5);
    expect(updates.length).toBeGreaterThan(5);
    expect(background.length + updates.length).toBe(notes.length);
  });

  test('says in plain text whose words they are, of when, and where from', () => {
    for (const note of notes) {
      const text = toText(note);
      const voice = note.properties.dataVoice === 'background' ? 'Background' : 'Since then';
      expect(text).toMatch(new RegExp(`^${voice} · (by )?(\\d+ )?(\\p{L}+ )?\\d{4}\\n`, 'u'));
      expect(text).toMatch(/\nSource: .*\S.*$/);
      const [source] = all(note, hasClass('source')).slice(-1);
      const links = linksIn(source!);
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) expect(known).toContain(link);
    }
  });

  test('tells of every change its title, its day and when its source was last read', () => {
    expect(page.session!.updates).toHaveLength(updates.length);
    updates.forEach((note, index) => {
      const { id, title, when, sources } = page.session!.updates[index]!;
      const [head] = all(note, tag('strong'));
      expect(head!.properties.id).toBe(id);
      expect(toString(head!)).toBe(title);
      const [change, checked] = all(note, tag('time')).map(({ properties }) => properties.dateTime);
      expect(change).toBe(when);
      expect(checked).toBe(sources.map((source) => source.checked).sort()[0]);
    });
  });

  test('has a change beside every section of which one is known', () => {
    const id = page.session!.id;
    const sections = new Set(
      page.session!.updates.map(({ section }) => section.heading.split(':')[0]),
    );
    expect([...sections]).toEqual(expect.arrayContaining(changed[id]!));
  });

  test('has a title, a text alternative and a source with every figure', () => {
    const drawn = all(page.tree, tag('figure')).filter(
      (node) => all(node, hasClass('diagram')).length > 0,
    );
    expect(drawn.length).toBeGreaterThan(0);
    for (const figure of drawn) {
      const [svg] = all(figure, hasClass('diagram'));
      const [title] = all(figure, hasClass('title'));
      expect(toString(title!)).toMatch(/^Figure .{3,}/);
      expect(toString(title!)).toContain(svg!.properties.ariaLabel);
      const [alternative] = all(figure, tag('details'));
      expect(toString(alternative!).length).toBeGreaterThan(60);
      const caption = toString(all(figure, tag('figcaption'))[0]!);
      expect(caption).toMatch(/Redrawn from \S.*\./s);
      expect(linksIn(figure).some((link) => known.has(String(link)))).toBe(true);
    }
    const titles = drawn.map((figure) => toString(all(figure, hasClass('title'))[0]!));
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('draws no picture that a screen reader would spell out', () => {
    for (const svg of all(page.tree, hasClass('diagram'))) {
      expect(svg.properties.role).toBe('img');
      expect(all(svg, ({ properties }) => 'id' in properties || 'style' in properties)).toEqual([]);
    }
  });

  test('is told how much has changed', () => {
    const count = page.session!.updates.length;
    const address = `${path}updates/`;
    const link = all(page.tree, tag('a')).find(({ properties }) => properties.href === address);
    expect(toString(link!).trim()).toBe(`${count} changes since then`);
  });
});

describe('updates', () => {
  const titlesOn = (path: string) => {
    const page = pages.find((candidate) => candidate.path === path)!;
    return all(page.tree, tag('h3')).map((heading) => toString(heading).trim());
  };

  test('are all on one page, the latest first', () => {
    expect(titlesOn('/updates/')).toEqual(site.updates.map(({ title }) => title));
    const days = site.updates.map(({ when }) => when);
    expect(days).toEqual(days.toSorted().reverse());
  });

  test.each(sessions.map(({ session }) => [session!.title, session!] as const))(
    'of “%s” have a page of their own',
    (_, session) => {
      const own = site.updates.filter((update) => update.session === session);
      expect(titlesOn(`${session.path}updates/`)).toEqual(own.map(({ title }) => title));
    },
  );

  test('begin on the home page', () => {
    const home = pages.find(({ path }) => path === '/')!;
    const [latest] = all(home.tree, hasClass('latest-updates'));
    const shown = all(latest!, tag('li')).flatMap((item) => linksIn(item));
    // Those that came on a known day; of others, that isn't known.
    const dated = site.updates.filter(({ isBy }) => !isBy);
    expect(shown).toEqual(dated.slice(0, shown.length).map(({ path }) => path));
    expect(shown.length).toBeGreaterThan(2);
  });

  test('are in the feed, each once', () => {
    const feed = readFileSync('dist/updates/feed.xml', 'utf8');
    const ids = [...feed.matchAll(/<entry>.*?<id>(.*?)<\/id>/gs)].map(([, id]) => id!);
    const addresses = site.updates.map(({ path }) => `https://workshop-notes.example${path}`);
    expect(ids.toSorted()).toEqual(addresses.toSorted());
  });
});
