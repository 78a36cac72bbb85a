import { expect, test } from 'vitest';
import { buildSite } from '../../../src/notes/model.ts';
import { outgoingLinks } from '../../../src/outgoing/outgoing-links.ts';
import { builtPage, builtSite } from '../build/built.ts';
import { eventSource, sessionSource } from '../notes/sources.ts';

const site = buildSite(
  [
    eventSource('old', { starts: '2018-01-01' }),
    eventSource('new', { starts: '2019-05-20', ends: '2019-05-22' }),
  ],
  [
    sessionSource('old', 'lab', { date: '2018-01-02' }),
    sessionSource('new', 'talks', { date: '2019-05-21' }),
  ],
  '/',
);
const talks = site.events[0]!.sessions[0]!;
const lab = site.events[1]!.sessions[0]!;

const linksIn = (...pages: Parameters<typeof builtPage>[]) =>
  outgoingLinks(
    builtSite(
      pages.map((page) => builtPage(...page)),
      [],
      site,
    ),
    'https://own.example',
  );

test('links to other sites are found once, in order, as they are written', () => {
  const html = `
    <a href="https://b.example">b</a> <a href="HTTP://a.example/x?y=1&amp;z=2#part">a</a>
    <a href="https://b.example">b again</a> <a href=" https://c.example/ ">c</a>
    <a href="//d.example/">d</a>`;
  expect(linksIn(['/about/', html]).map(({ url }) => url)).toEqual([
    'HTTP://a.example/x?y=1&z=2#part',
    'https://b.example',
    'https://c.example/',
    'https://d.example/',
  ]);
});

test('own addresses, other schemes, what is no link and what is no address are left out', () => {
  const html = `
    <link rel="canonical" href="https://a.example/"><img src="https://b.example/c.png">
    <a href="https://own.example/new/">own</a> <a href="//own.example/new/">own</a>
    <a href="/new/">own</a> <a href="#part">own</a>
    <a>none</a> <a href="mailto:a@a.example">mail</a> <a href="ftp://a.example/">file</a>
    <a href="https://[">broken</a> <a href="http://own.example/">another origin</a>`;
  expect(linksIn(['/about/', html]).map(({ url }) => url)).toEqual(['http://own.example/']);
});

test('a link is near the day of its session, else near the newest event', () => {
  const link = '<a href="https://a.example/">a</a>';
  expect(linksIn(['/new/talks/', link, talks])).toMatchObject([{ near: '2019-05-21' }]);
  expect(linksIn(['/about/', link])).toMatchObject([{ near: '2019-05-20' }]);
});

test('a link of several pages is near the earliest day, whatever their order', () => {
  const link = '<a href="https://a.example/">a</a>';
  const pages: Parameters<typeof builtPage>[] = [
    ['/new/talks/', link, talks],
    ['/old/lab/', link, lab],
    ['/about/', link],
  ];
  expect(linksIn(...pages)).toEqual([{ url: 'https://a.example/', near: '2018-01-02' }]);
  expect(linksIn(...pages.toReversed())).toEqual([
    { url: 'https://a.example/', near: '2018-01-02' },
  ]);
});

test('a site without events knows no day', () => {
  const pages = [builtPage('/', '<a href="https://a.example/">a</a>')];
  expect(outgoingLinks(builtSite(pages), 'https://own.example')).toEqual([
    { url: 'https://a.example/' },
  ]);
});
