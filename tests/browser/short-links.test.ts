import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type ServedSite } from '../../src/build/serve.ts';
import {
  address,
  fragment,
  inView,
  NARROW,
  open,
  overflow,
  PAGES,
  unseenText,
  violations,
  WIDE,
} from './page.ts';

const NUMBERS = Array.from({ length: 17 }, (_, index) => index + 1);
const short = (number: number) => `${PAGES.talks}${number}/`;
const HOST = 'https://workshop-notes.example';

let based: ServedSite;
beforeAll(async () => {
  based = await serve('dist-base', '/notes/', 0);
});
afterAll(() => based.close());

describe.each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
  test('each short link leads to its talk at once', async () => {
    const page = await open('', { javaScriptEnabled });
    for (const number of NUMBERS) {
      await page.goto(address(short(number)), { waitUntil: 'commit' });
      await page.waitForURL(`**/${PAGES.talks}#talk-${number}-*`);
      await inView(page, fragment(page));
      expect(await page.locator(':target').textContent()).toMatch(new RegExp(`^Talk ${number}: `));
    }
  });

  test('it does so below a base path too', async () => {
    const page = await open('', { site: based.url, javaScriptEnabled });
    await page.goto(`${based.url}${short(12)}`, { waitUntil: 'commit' });
    await page.waitForURL(`${based.url}${PAGES.talks}#talk-12-*`);
    await inView(page, fragment(page));
    expect(based.url).toMatch(/\/notes\/$/);
  });
});

describe.each([
  ['dist', '/'],
  ['dist-base', '/notes/'],
])('in %s', (dir, base) => {
  const head = (path: string) => {
    const html = readFileSync(`${dir}/${path}index.html`, 'utf8').split('</head>')[0]!;
    return (pattern: RegExp) => pattern.exec(html)?.[1];
  };
  const TITLE = /<title>(.*?) · Workshop Notes<\/title>/;
  const DESCRIPTION = /<meta name="description" content="([^"]+)">/;
  const property = (name: string) => new RegExp(`<meta property="${name}" content="([^"]+)">`);
  const pages = NUMBERS.map((number) => ({ number, read: head(short(number)) }));

  test('each has a title, a description, an address and a card of its own', () => {
    const session = head(PAGES.talks);
    for (const own of [TITLE, DESCRIPTION, property('og:url'), property('og:image')]) {
      const texts = [session, ...pages.map(({ read }) => read)].map((read) => read(own));
      expect(texts).not.toContain(undefined);
      expect(new Set(texts).size).toBe(18);
    }
    for (const { number, read } of pages) {
      expect(read(TITLE)).toMatch(new RegExp(`^Talk ${number}: \\S`));
      expect(read(property('og:title'))).toBe(read(TITLE));
      expect(read(property('og:description'))).toBe(read(DESCRIPTION));
      expect(read(property('og:url'))).toBe(`${HOST}${base}${short(number)}`);
      const card = `${HOST}${base}cards/kubecon-eu-2019/lightning-talks/${number}.png`;
      expect(read(property('og:image'))).toBe(card);
    }
  });

  test('each names its session as the page to be found, which alone is in the sitemap', () => {
    const session = `${HOST}${base}${PAGES.talks}`;
    for (const { read } of pages) {
      expect(read(/<link rel="canonical" href="([^"]+)">/)).toBe(session);
    }
    const sitemap = readFileSync(`${dir}/sitemap.xml`, 'utf8');
    const found = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, location]) => location);
    expect(found).toContain(session);
    expect(found.filter((location) => /\/\d+\/$/.test(location!))).toEqual([]);
  });
});

/** A browser that does not follow refreshes. */
const withoutRefresh = (path: string, opening: Parameters<typeof open>[1]) =>
  open(path, {
    ...opening,
    before: (page) =>
      page.route(`**/${path}`, async (route) => {
        const response = await route.fetch();
        const html = await response.text();
        const body = html.replace(/<meta http-equiv="refresh"[^>]*>/, '');
        expect(body).not.toBe(html);
        await route.fulfill({ response, body });
      }),
  });

// A talk with much to say, one without notes, and one whose speaker has no affiliation.
describe.each([2, 13, 17])('where the browser stays, the short link of talk %i', (number) => {
  test.each([NARROW, WIDE])('reads well in a window of $width px', async (viewport) => {
    const page = await withoutRefresh(short(number), { viewport, javaScriptEnabled: false });
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('main .label').innerText()).toMatch(
      new RegExp(`^talk ${number} · 20 May 2019$`, 'i'),
    );
    expect(await page.locator('main .intro').innerText()).toMatch(/^[\p{L} -]+: .{10,}[.?!…]$/u);
    expect(await unseenText(page, 'main')).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.getByRole('link', { name: 'Go to the notes on this talk' }).click();
    await page.waitForURL(`**/${PAGES.talks}#talk-${number}-*`);
    await inView(page, fragment(page));
  });

  test.each(['light', 'dark'] as const)(
    'has no fault for axe in the %s theme',
    async (colorScheme) => {
      const page = await withoutRefresh(short(number), { colorScheme });
      expect(new URL(page.url()).pathname).toBe(`/${short(number)}`);
      expect(await violations(page)).toEqual([]);
    },
  );
});
