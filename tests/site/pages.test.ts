import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { HtmlValidate } from 'html-validate';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { readDist, shortLinks } from './dist.ts';

const { pages, site } = await readDist('dist');
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Ways of writing that Astro's compiler decides, all of them valid: `<!DOCTYPE html>`, `<br />`.
    'doctype-style': 'off',
    'void-style': 'off',
    // 70 characters is advice for search engines; the notes' titles are what they are.
    'long-title': 'off',
    // The site loads from itself only, and the content policy sees to that.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

test('every page of every kind was built', () => {
  const expected = site.events.flatMap((event) => [
    event.path,
    ...event.sessions.flatMap(({ path }) => [path, `${path}updates/`]),
  ]);
  const own = ['/', '/about/', '/contents/', '/glossary/', '/search/', '/updates/', '/404.html'];
  const all = [...own, ...expected, ...shortLinks(site)];
  expect(shortLinks(site)).toHaveLength(17);
  expect(pages.map(({ path }) => path).sort()).toEqual(all.sort());
});

describe.each(pages.map((page) => [page.path, page] as const))('%s', (_, page) => {
  const elements: Element[] = [];
  visit(page.tree, 'element', (node) => void elements.push(node));
  const attribute = (tag: string, key: string, value: string, wanted: string) =>
    elements
      .filter(({ tagName, properties }) => tagName === tag && String(properties[key]) === value)
      .map(({ properties }) => properties[wanted]);

  test('is valid HTML', async () => {
    const { results } = await validator.validateString(page.html);
    const messages = results.flatMap((result) =>
      result.messages.map(({ line, ruleId, message }) => `${line}: ${message} (${ruleId})`),
    );
    expect(messages).toEqual([]);
  });

  test('has one h1 and skips no level of heading', () => {
    const levels = elements
      .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
      .map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) =>
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1),
    );
  });

  test('names its language, title, description and place', () => {
    const title = elements.find(({ tagName }) => tagName === 'title')!;
    expect(toString(title)).toMatch(/Workshop Notes$/);
    expect(elements.find(({ tagName }) => tagName === 'html')?.properties.lang).toBe('en');
    expect(attribute('meta', 'name', 'description', 'content')[0]).toMatch(/.{20,}/);
    expect(attribute('meta', 'property', 'og:title', 'content')[0]).toMatch(/.+/);
    const isShort = shortLinks(site).includes(page.path);
    expect(attribute('meta', 'property', 'og:type', 'content')).toEqual([
      page.session || isShort ? 'article' : 'website',
    ]);
    const unlisted = ['/search/', '/404.html'].includes(page.path);
    const listed = isShort ? page.path.replace(/\d+\/$/, '') : page.path;
    const host = 'https://workshop-notes.example';
    expect(attribute('link', 'rel', 'canonical', 'href')).toEqual(unlisted ? [] : [host + listed]);
    expect(attribute('meta', 'property', 'og:url', 'content')).toEqual(
      unlisted ? [] : [host + page.path],
    );
    expect(attribute('meta', 'name', 'robots', 'content')).toEqual(unlisted ? ['noindex'] : []);
  });
});

test('no two pages have one title or one description', () => {
  const titles = pages.map(({ html }) => /<title>(.*?)<\/title>/.exec(html)?.[1]);
  expect(new Set(titles).size).toBe(pages.length);
});
