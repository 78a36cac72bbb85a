import { readFileSync } from 'node:fs';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { checkLinks } from '../../src/build/check-links.ts';
import { checkSections } from '../../src/build/check-sections.ts';
import { readDist, shortLinks } from './dist.ts';

const HOST = 'https://workshop-notes.example';

describe.each(['dist', 'dist-base'] as const)('%s', (dir) => {
  test('every section is there, and every link and fragment of the site leads to something', async () => {
    const built = await readDist(dir);
    expect(built.pages.length).toBeGreaterThan(0);
    expect(checkSections(built)).toEqual([]);
    expect(checkLinks(built)).toEqual([]);
  });

  test('every link that leaves the site is marked, and no other', async () => {
    const { pages } = await readDist(dir);
    const outgoing: unknown[] = [];
    for (const { tree, path } of pages) {
      visit(tree, 'element', ({ tagName, properties: { href, rel } }) => {
        if (tagName !== 'a' || typeof href !== 'string') return;
        const leaves = /^https?:/.test(href);
        if (leaves) outgoing.push(href);
        expect(String(rel) === 'external', `${href} on ${path}`).toBe(leaves);
      });
    }
    expect(outgoing.length).toBeGreaterThan(50);
  });

  test('what is known of links stands beside them', async () => {
    const { pages } = await readDist(dir);
    const talks = pages.find(({ path }) => path.endsWith('/lightning-talks/'))!;
    expect(talks.html).toContain(
      '>Wave</a> <small class="link-state">(now at <a href="https://github.com/wave-k8s/wave" rel="external">',
    );
  });

  test('the sitemap lists every page that is to be found, and nothing else', async () => {
    const { pages, base, site } = await readDist(dir);
    const sitemap = readFileSync(`${dir}/sitemap.xml`, 'utf8');
    const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address!);
    const short = new Set(shortLinks(site));
    const found = pages
      .filter(({ html, path }) => !html.includes('content="noindex"') && !short.has(path))
      .map(({ path }) => HOST + path);
    expect(listed.sort()).toEqual(found.sort());
    expect(readFileSync(`${dir}/robots.txt`, 'utf8')).toContain(
      `Sitemap: ${HOST}${base}sitemap.xml`,
    );
  });
});

test('a base path changes nothing but addresses', async () => {
  const [plain, based] = await Promise.all([readDist('dist'), readDist('dist-base')]);
  const withoutBase = based.pages.map(({ html }) =>
    html.replaceAll('/notes/', '/').replaceAll(/\.[\w-]{8}\.(js|css)/g, '.$1'),
  );
  const plainPages = plain.pages.map(({ html }) => html.replaceAll(/\.[\w-]{8}\.(js|css)/g, '.$1'));
  expect(withoutBase.sort()).toEqual(plainPages.sort());
});
