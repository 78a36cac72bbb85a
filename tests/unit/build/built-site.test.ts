import { expect, test } from 'vitest';
import { readBuiltSite, sourceOf } from '../../../src/build/built-site.ts';
import { buildSite } from '../../../src/notes/model.ts';
import { project } from '../notes/project.ts';
import { eventSource, sessionSource } from '../notes/sources.ts';

const site = buildSite([eventSource('kubecon')], [sessionSource('kubecon', 'lab')], '/notes/');

const read = async () =>
  readBuiltSite(
    await project({
      'index.html': '<h1>Home</h1>',
      '404.html': '<h1>Not here</h1>',
      'kubecon/lab/index.html': '<h1>Lab</h1>',
      '_astro/a.css': 'a {}',
    }),
    site,
    '/notes/',
  );

test('every HTML file is a page at its address, and every file one of the site', async () => {
  const { pages, files } = await read();
  expect(pages.map(({ path }) => path).sort()).toEqual([
    '/notes/',
    '/notes/404.html',
    '/notes/kubecon/lab/',
  ]);
  expect([...files].sort()).toEqual([
    '/notes/404.html',
    '/notes/_astro/a.css',
    '/notes/index.html',
    '/notes/kubecon/lab/index.html',
  ]);
});

test('the page of a session knows it, and others have none', async () => {
  const { pages } = await read();
  const sources = pages.map((page) => [page.path, page.session?.id, sourceOf(page)]).sort();
  expect(sources).toEqual([
    ['/notes/', undefined, 'dist/index.html'],
    ['/notes/404.html', undefined, 'dist/404.html'],
    ['/notes/kubecon/lab/', 'lab', 'content/kubecon/lab.mdx'],
  ]);
});
