import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { address, NARROW, open, overflow, PAGES, SESSIONS, WIDE } from './page.ts';

/** Where the notes beside the text are, and the text itself, in document order. */
const placed = (page: Page) =>
  page.evaluate(() => {
    const box = (element: Element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return { top: top + scrollY, bottom: bottom + scrollY, left, right };
    };
    const asides = [...document.querySelectorAll('[role=note]')];
    return asides.map((aside) => ({
      ...box(aside),
      isBeside: getComputedStyle(aside).float === 'right',
      before: box(aside.previousElementSibling ?? aside.parentElement!),
      section: box(aside.closest('section')!),
    }));
  });

describe.each(SESSIONS)('/%s', (path) => {
  test.each([WIDE, { width: 1920, height: 1080 }])(
    'has background and updates in the margin at %o, none over another or over the notes',
    async (viewport) => {
      const page = await open(path, { viewport });
      const notes = await placed(page);
      expect(notes.filter(({ isBeside }) => isBeside).length).toBeGreaterThan(7);
      let previous = -Infinity;
      for (const { isBeside, top, bottom, left, right, before, section } of notes) {
        expect(right).toBeLessThanOrEqual(viewport.width);
        expect(bottom).toBeLessThanOrEqual(section.bottom + 32);
        if (isBeside) {
          expect(left).toBeGreaterThanOrEqual(section.right);
          expect(top).toBeGreaterThanOrEqual(previous);
          expect(top).toBeGreaterThan(before.top - 32);
          previous = bottom;
        } else {
          // A second one on the same paragraph, or one with a table or commands.
          expect(left).toBeGreaterThan(section.left);
          expect(right).toBeLessThanOrEqual(section.right);
        }
      }
      expect(await overflow(page)).toBe(0);
    },
  );

  test.each([NARROW, { width: 768, height: 1024 }])(
    'has them below what they belong to at %o',
    async (viewport) => {
      const page = await open(path, { viewport });
      for (const { top, left, right, before } of await placed(page)) {
        expect(top).toBeGreaterThanOrEqual(before.bottom);
        expect(left).toBeGreaterThan(0);
        expect(right).toBeLessThanOrEqual(viewport.width);
      }
      expect(await overflow(page)).toBe(0);
    },
  );

  test('lets figures scroll by themselves, with their letters in full size', async () => {
    const page = await open(path, { viewport: NARROW });
    const drawings = await page.locator('.drawing').evaluateAll((all) =>
      all.map((drawing) => {
        const svg = drawing.querySelector('svg')!;
        return {
          fits: drawing.getBoundingClientRect().right <= innerWidth,
          scale: svg.getBoundingClientRect().width / svg.viewBox.baseVal.width,
          reachable:
            (drawing as HTMLElement).tabIndex === 0 || svg.clientWidth <= drawing.clientWidth,
        };
      }),
    );
    expect(drawings.length).toBeGreaterThan(0);
    for (const drawing of drawings) {
      expect(drawing).toEqual({ fits: true, scale: 1, reachable: true });
    }
  });

  test('says on paper what its figures show', async () => {
    const page = await open(path);
    await page.emulateMedia({ media: 'print' });
    const words = page.locator('figure details p');
    expect(await words.count()).toBeGreaterThan(0);
    for (const text of await words.all()) expect(await text.isVisible()).toBe(true);
  });

  test('draws its figures in colours that a reader has forced', async () => {
    const page = await open(path, { forcedColors: 'active' });
    const [text, background] = await page
      .locator('.diagram text')
      .first()
      .evaluate((text) => [getComputedStyle(text).fill, getComputedStyle(document.body).color]);
    expect(text).toBe(background);
  });
});

test('an update is opened at its place, by its own link', async () => {
  const page = await open('updates/');
  const link = page.locator('.updates h3 a').first();
  const title = await link.textContent();
  await link.click();
  expect(await page.locator(':target').textContent()).toBe(title!.trim());
});

test('updates of one session are chosen without JavaScript', async () => {
  const page = await open('updates/', { javaScriptEnabled: false });
  const all = await page.locator('.updates li').count();
  await page.getByRole('link', { name: /^Lightning talks \d+$/ }).click();
  const own = await page.locator('.updates > ol > li').count();
  expect(own).toBeGreaterThan(5);
  expect(own).toBeLessThan(all);
  const chosen = page
    .getByRole('navigation', { name: 'Updates of' })
    .locator('[aria-current=page]');
  expect(await chosen.textContent()).toContain(`Lightning talks ${own}`);
});

test('the feed is well-formed, and an Atom feed', async () => {
  const page = await open(PAGES.home);
  const link = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
  const text = await (await page.request.get(new URL(link!, address('')).href)).text();
  await page.goto('about:blank');
  const feed = await page.evaluate((text) => {
    const tree = new DOMParser().parseFromString(text, 'application/xml');
    const root = tree.documentElement;
    const ofEach = (parent: Element, name: string) =>
      [...parent.children]
        .filter(({ localName }) => localName === name)
        .map((one) => one.textContent);
    const entries = [...root.children].filter(({ localName }) => localName === 'entry');
    return {
      error: tree.querySelector('parsererror')?.textContent,
      namespace: root.namespaceURI,
      name: root.localName,
      self: root.querySelector('link[rel=self]')?.getAttribute('href'),
      head: ['id', 'title', 'updated', 'author'].map((name) => ofEach(root, name).length),
      entries: entries.map((entry) =>
        ['id', 'title', 'updated', 'link', 'content'].map((name) => ofEach(entry, name).length),
      ),
      days: entries.map((entry) => ofEach(entry, 'updated')[0]),
    };
  }, text);
  expect(feed).toMatchObject({
    error: undefined,
    namespace: 'http://www.w3.org/2005/Atom',
    name: 'feed',
    self: 'https://workshop-notes.example/updates/feed.xml',
    head: [1, 1, 1, 1],
  });
  expect(feed.entries.length).toBeGreaterThan(20);
  for (const entry of feed.entries) expect(entry).toEqual([1, 1, 1, 1, 1]);
  for (const day of feed.days) expect(day).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
});
