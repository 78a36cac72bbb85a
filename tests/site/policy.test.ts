import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkPolicy } from '../../src/build/check-policy.ts';
import { headersFor, parseHeaders } from '../../src/headers.ts';
import { readDist } from './dist.ts';

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; " +
  "form-action 'self'; require-trusted-types-for 'script'; trusted-types default";

const built = await readDist('dist');

test('the host is told the whole policy for every path', () => {
  const rules = parseHeaders(readFileSync('dist/_headers', 'utf8'));
  for (const path of ['/', '/a/b/', '/_astro/x.js', '/pagefind/pagefind.js']) {
    expect(headersFor(rules, path).get('Content-Security-Policy')).toBe(
      `${POLICY}; frame-ancestors 'none'`,
    );
  }
});

test('every page states the policy itself, before anything that it governs', () => {
  for (const { path, html } of built.pages) {
    const meta = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
    expect(html.indexOf(meta), path).toBeGreaterThan(0);
    expect(html.indexOf(meta), path).toBeLessThan(html.search(/<(script|link|style)\b/));
  }
});

test('no page has an inline script, style or handler', () => {
  expect(checkPolicy(built)).toEqual([]);
});
