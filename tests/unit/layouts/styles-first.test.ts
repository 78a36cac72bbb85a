import { expect, test } from 'vitest';
import { stylesFirst } from '../../../src/layouts/styles-first.ts';

const LINK = '<link rel="stylesheet" href="/a.css">';
const SCRIPT = '<script src="/theme.js"></script>';

test('the stylesheet comes before the first script, and once', () => {
  expect(stylesFirst(`<head><title>A</title>${SCRIPT}${LINK}</head><body></body>`)).toBe(
    `<head><title>A</title>${LINK}${SCRIPT}</head><body></body>`,
  );
});

test('it comes before data in a script, too', () => {
  const data = '<script type="application/ld+json">{}</script>';
  expect(stylesFirst(`<head>${data}${SCRIPT}${LINK}</head>`)).toBe(
    `<head>${LINK}${data}${SCRIPT}</head>`,
  );
});

test('words about scripts are left alone', () => {
  const meta = '<meta name="description" content="On <script> and &#34;<script src=&#34;">';
  expect(stylesFirst(`<head>${meta}${SCRIPT}${LINK}</head>`)).toBe(
    `<head>${meta}${LINK}${SCRIPT}</head>`,
  );
});

test.each([
  ['that has the stylesheet first', `<head>${LINK}${SCRIPT}</head>`],
  ['without a stylesheet', `<head>${SCRIPT}</head>`],
  ['without a script', `<head><title>A</title>${LINK}</head>`],
])('a page %s stays as it is', (_, html) => {
  expect(stylesFirst(html)).toBe(html);
});
