import { expect, test } from 'vitest';
import { updatesFeed } from '../../../src/notes/feed.ts';
import type { Update } from '../../../src/notes/model.ts';

const SITE = { name: 'Notes', language: 'en', locale: 'en-GB' };
const full = (path: string) => `https://notes.example${path}`;

const update = (facts: Partial<Update>) =>
  ({
    id: 'Since-a',
    title: 'A & B',
    path: '/n/e/lab/#Since-a',
    when: '2020-08',
    isBy: false,
    html: '<p>See <a href="/n/about/">it</a> and <a href="https://x.y/?a&amp;b">x</a>.</p>',
    section: { path: '/n/e/lab/#setup', heading: 'Setup <1>' },
    session: { title: 'Lab' },
    sources: [{ title: 'Q&A', link: 'https://q.example/?a&b', checked: '2026-11-22' }],
    ...facts,
  }) as Update;

const feedOf = (...updates: Update[]) => updatesFeed(updates, SITE, '/n/', full);

/** The texts of all elements of one name, entities kept. */
const texts = (xml: string, name: string) =>
  [...xml.matchAll(RegExp(`<${name}[^>]*>([^]*?)</${name}>`, 'g'))].map(([, text]) => text);

test('an entry says when, since which section and by which source, with whole addresses', () => {
  const xml = feedOf(update({ isBy: true, version: 'Kubernetes 1.19' }));
  const [content] = texts(xml, 'content');
  expect(content).toBe(
    '<![CDATA[<p>By August 2020, Kubernetes 1.19. Since <a href="https://notes.example/n/e/lab/#setup">Setup &lt;1></a>, Lab.</p>\n' +
      '<p>See <a href="https://notes.example/n/about/">it</a> and <a href="https://x.y/?a&amp;b">x</a>.</p>\n' +
      '<p>Source: <a href="https://q.example/?a&amp;b">Q&amp;A</a></p>]]>',
  );
  expect(texts(xml, 'id')).toEqual([
    'https://notes.example/n/updates/',
    'https://notes.example/n/e/lab/#Since-a',
  ]);
  expect(texts(xml, 'title')[1]).toContain('A &amp; B (Lab)');
});

test('entries come with the one published last first, and the feed is as new as that', () => {
  const xml = feedOf(
    update({ path: '/n/#1', published: '2026-11-01' }),
    update({ path: '/n/#2', published: '2026-11-03' }),
    update({ path: '/n/#3', when: '2026-11-02' }),
  );
  expect(texts(xml, 'id').slice(1)).toEqual([2, 3, 1].map((at) => full(`/n/#${at}`)));
  expect(texts(xml, 'updated')).toEqual([
    '2026-11-03T00:00:00.000Z',
    '2026-11-03T00:00:00.000Z',
    '2026-11-02T00:00:00.000Z',
    '2026-11-01T00:00:00.000Z',
  ]);
});

test('a feed without updates is a feed all the same', () => {
  const xml = feedOf();
  expect(texts(xml, 'updated')).toEqual(['1970-01-01T00:00:00.000Z']);
  expect(xml).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
});
