import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { headersFor, metaPolicy, parseHeaders } from '../../src/headers.ts';

const TEXT = `/*
  Content-Security-Policy: default-src 'none'; img-src 'self' data:; frame-ancestors 'none'
  Cache-Control: no-cache
/_astro/*
  Cache-Control: public, max-age=31536000
/pagefind/*.js
  X-Name: a: b
`;

const rules = parseHeaders(TEXT);

test('a file of headers is read into its rules, in order', () => {
  expect(rules).toEqual([
    {
      pattern: '/*',
      headers: [
        [
          'Content-Security-Policy',
          "default-src 'none'; img-src 'self' data:; frame-ancestors 'none'",
        ],
        ['Cache-Control', 'no-cache'],
      ],
    },
    { pattern: '/_astro/*', headers: [['Cache-Control', 'public, max-age=31536000']] },
    { pattern: '/pagefind/*.js', headers: [['X-Name', 'a: b']] },
  ]);
});

test('lines that end as on Windows and blank lines make no difference', () => {
  expect(parseHeaders(TEXT.replaceAll('\n', '\r\n'))).toEqual(rules);
  expect(parseHeaders(TEXT.replace('/_astro', '\n/_astro'))).toEqual(rules);
});

test('comments are no rules, wherever they stand', () => {
  const commented = TEXT.replace('/_astro', '# Hashed names\n/_astro').replace(
    '  Cache-Control: no-cache',
    '  # Always ask\n  Cache-Control: no-cache',
  );
  expect(parseHeaders(commented)).toEqual(rules);
});

test('the last rule that matches wins for each header', () => {
  expect(headersFor(rules, '/').get('Cache-Control')).toBe('no-cache');
  const script = headersFor(rules, '/_astro/a.js');
  expect(script.get('Cache-Control')).toBe('public, max-age=31536000');
  expect(script.get('Content-Security-Policy')).toContain("default-src 'none'");
});

test('a path has only the headers of the rules that match all of it', () => {
  expect(headersFor(rules, '/pagefind/pagefind.js').get('X-Name')).toBe('a: b');
  for (const path of ['/pagefind/pagefind.json', '/pagefind/index-js', '/a/pagefind/b.js']) {
    expect(headersFor(rules, path).has('X-Name'), path).toBe(false);
  }
  expect(headersFor(parseHeaders('/a\n  X: 1'), '/a/b').size).toBe(0);
});

describe('the policy that a page states itself', () => {
  test('leaves out what browsers heed in a header only', () => {
    expect(metaPolicy(rules)).toBe("default-src 'none'; img-src 'self' data:");
  });

  test('is the policy of all pages, and must be there', () => {
    expect(() => metaPolicy(parseHeaders('/about/\n  Content-Security-Policy: x'))).toThrow(
      'public/_headers has no Content-Security-Policy for /*',
    );
  });

  test('allows scripts and styles from files of the site only', () => {
    const own = metaPolicy(parseHeaders(readFileSync('public/_headers', 'utf8')));
    const directives = own.split('; ');
    expect(directives).toContain("default-src 'none'");
    expect(directives).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(directives).toContain("style-src 'self'");
    expect(own).not.toMatch(/unsafe-inline|frame-ancestors|https?:/);
  });
});
