import { expect, test } from 'vitest';
import { readPublished } from '../../../src/build/published.ts';
import { titleDigest } from '../../../src/notes/ledger.ts';
import { buildSite } from '../../../src/notes/model.ts';
import { headingsOf } from '../notes/headings-of.ts';
import { eventSource, sessionSource } from '../notes/sources.ts';
import { builtPage, builtSite } from './built.ts';

const site = buildSite(
  [eventSource('kubecon')],
  [
    sessionSource('kubecon', 'lab', { kind: 'lab', order: 1 }, headingsOf('## Step 1: A')),
    sessionSource('kubecon', 'talks', { kind: 'talks', order: 2 }, headingsOf('## Talks 1-2: B')),
  ],
  '/',
);

const titled = (title: string, body = '') => `<meta property="og:title" content="${title}">${body}`;
const heading = (id: string, words: string) =>
  `<h2 id="${id}">${words}</h2><copy-link><a href="#${encodeURIComponent(id)}"></a></copy-link>`;
const published = (...pages: ReturnType<typeof builtPage>[]) =>
  readPublished(builtSite(pages, [], site));

test('an event and a session are published by the files that their authors write', () => {
  expect(
    published(builtPage('/kubecon/', titled('KubeCon')), builtPage('/kubecon/lab/', titled('Lab'))),
  ).toEqual([
    {
      address: '/kubecon/',
      title: 'KubeCon',
      digest: titleDigest('KubeCon'),
      file: 'content/kubecon/event.yaml',
    },
    {
      address: '/kubecon/lab/',
      title: 'Lab',
      digest: titleDigest('Lab'),
      file: 'content/kubecon/lab.mdx',
    },
  ]);
});

test('each heading with a link to itself is published, with its words', () => {
  const lab = titled(
    'Lab',
    heading('café--a', 'What’s <em>new</em>') + '<h2 id="other">No link</h2>',
  );
  expect(published(builtPage('/kubecon/lab/', lab)).slice(1)).toEqual([
    {
      address: '/kubecon/lab/#café--a',
      title: 'What’s new',
      digest: titleDigest('What’s new'),
      file: 'content/kubecon/lab.mdx',
    },
  ]);
});

test('a heading is published once, and old ids in it are not published anew', () => {
  const twice =
    heading('a', '<span id="old">A</span>') + '<copy-link><a href="#a"></a></copy-link>';
  const addresses = published(builtPage('/kubecon/lab/', titled('Lab', twice)));
  expect(addresses.map(({ address }) => address)).toEqual(['/kubecon/lab/', '/kubecon/lab/#a']);
  expect(addresses[1]!.digest).toBe(titleDigest('A'));
});

test.each([1, 2])('short link %i of a talk is published by its session', (number) => {
  const page = builtPage(`/kubecon/talks/${number}/`, titled('Talks 1-2: B'));
  expect(published(page)).toMatchObject([
    { digest: titleDigest('Talks 1-2: B'), file: 'content/kubecon/talks.mdx' },
  ]);
});

test('a page of the site itself has no digest, as the site owns its title', () => {
  expect(published(builtPage('/about/', titled('About')))).toEqual([
    { address: '/about/', title: 'About', file: 'dist/about/index.html' },
  ]);
});

test('the page for missing ones is none', () => {
  expect(published({ ...builtPage('/', titled('Gone')), path: '/404.html' })).toEqual([]);
});

test('addresses have no base', () => {
  const page = builtPage('/notes/kubecon/lab/', titled('Lab', heading('a', 'A')));
  const below = buildSite([eventSource('kubecon')], [sessionSource('kubecon', 'lab')], '/notes/');
  const built = { ...builtSite([page], [], below), base: '/notes/' };
  expect(readPublished(built).map(({ address, file }) => [address, file])).toEqual([
    ['/kubecon/lab/', 'content/kubecon/lab.mdx'],
    ['/kubecon/lab/#a', 'content/kubecon/lab.mdx'],
  ]);
});
