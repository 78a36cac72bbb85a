import { expect, test } from 'vitest';
import { checkLinks } from '../../../src/build/check-links.ts';
import { buildSite } from '../../../src/notes/model.ts';
import { eventSource, sessionSource } from '../notes/sources.ts';
import { builtPage, builtSite } from './built.ts';

/** Checks `html` as the page `/about/`, beside a home page and two files. */
const check = (html: string) =>
  checkLinks(
    builtSite(
      [builtPage('/', '<h1 id="top">Home</h1>'), builtPage('/about/', html)],
      ['/_astro/a.css', '/slides/day 1.pdf'],
    ),
  );

test.each([
  '<a href="/">Home</a>',
  '<a href="../#top">Home</a>',
  '<h2 id="here">A</h2><a href="#here">A</a><a href="#">Up</a>',
  '<h2 id="café">A</h2><a href="#café">A</a><a href="#caf%C3%A9">A</a>',
  '<link rel="stylesheet" href="/_astro/a.css"><a href="/slides/day%201.pdf#page=3">Slides</a>',
  '<form action="/about/?q=a"></form>',
  '<a href="https://k8s.example/no">K8s</a><a href="//k8s.example/no">K8s</a>',
  '<a href="mailto:a@b.example">Mail</a><img src="data:image/png;base64,">',
  '<a>No address</a>',
])('%s leads somewhere', (html) => {
  expect(check(html)).toEqual([]);
});

test('an address at which there is nothing is a problem', () => {
  expect(check('<a href="../abuot/">About</a>')).toEqual([
    {
      file: 'dist/about/index.html',
      what: '/about/ has `href="../abuot/"`, but nothing is at /abuot/',
      expected: 'a page or file of the site, below /',
      fix: 'correct the address, or add what it names',
    },
  ]);
});

test.each([
  ['src', '<img src="a.png">', '/about/a.png'],
  ['src', '<script src="/_astro/b.js"></script>', '/_astro/b.js'],
  ['action', '<form action="/find/"></form>', '/find/'],
  ['href', '<link rel="icon" href="/icon.svg">', '/icon.svg'],
  ['href', '<a href="/about">About</a>', '/about'],
])('%s is checked in %s', (name, html, path) => {
  expect(check(html)).toMatchObject([
    { what: expect.stringMatching(new RegExp(`has \`${name}=.*nothing is at ${path}$`)) },
  ]);
});

test('a fragment that the page does not have is a problem', () => {
  expect(check('<a href="/#bottom">Home</a>')).toEqual([
    {
      file: 'dist/about/index.html',
      what: '/about/ links to `/#bottom`, but / has no id "bottom"',
      expected: 'the id of an element on that page',
      fix: 'correct the part after `#`',
    },
  ]);
});

test('ids are told apart by case, and are those of the page that is named', () => {
  expect(check('<h2 id="here">A</h2><a href="#Here">A</a><a href="/#here">A</a>')).toHaveLength(2);
});

test('every fault of every page is reported', () => {
  const pages = ['/a/', '/b/'].map((path) =>
    builtPage(path, '<a href="#x">A</a><a href="/y/">B</a>'),
  );
  expect(checkLinks(builtSite(pages)).map(({ file }) => file)).toEqual([
    'dist/a/index.html',
    'dist/a/index.html',
    'dist/b/index.html',
    'dist/b/index.html',
  ]);
});

test('a fault on the page of a session is one of its file', () => {
  const site = buildSite([eventSource('kubecon')], [sessionSource('kubecon', 'lab')], '/');
  const page = builtPage('/kubecon/lab/', '<a href="#x">A</a>', site.events[0]!.sessions[0]);
  expect(checkLinks(builtSite([page]))).toMatchObject([{ file: 'content/kubecon/lab.mdx' }]);
});

test.each(['#100%', '/100%/'])('the broken percent-encoding of %j is reported', (url) => {
  expect(check(`<a href="${url}">A</a>`)).toHaveLength(1);
});

test('under a base path, an address without it leads nowhere', () => {
  const page = { ...builtPage('/notes/', '<a href="/">A</a>'), file: 'index.html' };
  const site = { ...builtSite([page]), base: '/notes/' };
  expect(checkLinks(site)).toMatchObject([
    { expected: 'a page or file of the site, below /notes/' },
  ]);
});
