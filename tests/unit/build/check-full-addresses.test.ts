import { expect, test } from 'vitest';
import { checkFullAddresses } from '../../../src/build/check-full-addresses.ts';
import { builtPage, builtSite } from './built.ts';

const HOST = 'https://notes.example';

/** Checks a page that has `html`, and a sitemap that has `sitemap`, on a site of two pages. */
const check = (html: string, sitemap = '') => {
  const pages = [builtPage('/', '<h2 id="a">A</h2>'), builtPage('/about/', html)];
  const texts = [{ file: 'sitemap.xml', text: sitemap }];
  return checkFullAddresses({ ...builtSite(pages, ['/card.png']), texts }, HOST);
};

test.each([
  `<link rel="canonical" href="${HOST}/about/">`,
  `<meta property="og:image" content="${HOST}/card.png">`,
  `<script type="application/ld+json">{"url":"${HOST}/","item":"${HOST}/about/"}</script>`,
  `<dd>[A](${HOST}/#a)</dd><dd>see ${HOST}/#a, read on Monday.</dd><dd>url = {${HOST}/#a},</dd>`,
  `<p>${HOST}/?q={words}&amp;a=b</p>`,
  `<p>${HOST}.evil.example/x ${HOST}-two.example/ ${HOST}:8080/x</p>`,
])('%s names what is there', (html) => {
  expect(check(html)).toEqual([]);
});

test.each([
  ['a page', `<link rel="canonical" href="${HOST}/abuot/">`, 'nothing is at /abuot/'],
  ['a file', `<meta content="${HOST}/cards/a.png">`, 'nothing is at /cards/a.png'],
  ['an anchor', `<dd>${HOST}/#b, read</dd>`, '/ has no id "b"'],
  [
    'a part of structured data',
    `<script type="application/ld+json">"${HOST}/no/"</script>`,
    '/no/',
  ],
])('%s that is not there is a problem', (_, html, what) => {
  const problems = check(html);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({
    file: 'dist/about/index.html',
    what: expect.stringContaining(what) as string,
    fix: 'correct the address, or add what it names',
  });
});

test('other texts than pages are read too, and each address is told once', () => {
  const loc = `<loc>${HOST}/gone/</loc>`;
  expect(check('', loc + loc).map(({ file, what }) => `${file}: ${what}`)).toEqual([
    `dist/sitemap.xml: /sitemap.xml names ${HOST}/gone/, but nothing is at /gone/`,
  ]);
});
