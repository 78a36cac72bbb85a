import { expect, test } from 'vitest';
import { checkPolicy } from '../../../src/build/check-policy.ts';
import { builtPage, builtSite } from './built.ts';

const check = (html: string) => checkPolicy(builtSite([builtPage('/about/', html)]));

test.each([
  '<script src="/_astro/a.js" type="module"></script>',
  '<script type="application/ld+json">{}</script>',
  '<link rel="stylesheet" href="/_astro/a.css">',
  '<p class="style">The `style` attribute, onclick=, javascript:alert(1)</p>',
  '<a href="https://a.example/?javascript:">A</a>',
  '<meta name="description" content="JavaScript: what came of it">',
  '<meta http-equiv="refresh" content="0; url=/notes/about/">',
  '<link rel="canonical" href="https://notes.example/about/">',
  '<a href="mailto:a@b.example">A</a>',
  '<img src="data:image/png;base64,AAAA" alt="">',
  '<a href="/a/" aria-label="JavaScript: what came of it">A</a>',
])('%s needs no more than the policy allows', (html) => {
  expect(check(html)).toEqual([]);
});

test.each([
  [
    '<video poster="https://a.example/p.png"></video>',
    'something from another site in `poster` on <video>',
  ],
  ['<img src="//a.example/p.png" alt="">', 'something from another site in `src` on <img>'],
  ['<style>a{}</style>', 'a `<style>` element'],
  ['<script>alert(1)</script>', 'an inline `<script>`'],
  ['<script type="module">alert(1)</script>', 'an inline `<script>`'],
  ['<p style="color:red">A</p>', 'a `style` attribute on <p>'],
  ['<svg><rect style=""/></svg>', 'a `style` attribute on <rect>'],
  ['<button onclick="a()">A</button>', 'the handler `onClick` on <button>'],
  ['<img onerror="a()">', 'the handler `onError` on <img>'],
  ['<a href="javascript:a()">A</a>', 'a `javascript:` address on <a>'],
  ['<a href=" JavaScript:a()">A</a>', 'a `javascript:` address on <a>'],
  ['<a href="java&#10;script:a()">A</a>', 'a `javascript:` address on <a>'],
  ['<a href="&#1;javascript:a()">A</a>', 'a `javascript:` address on <a>'],
  ['<a href="data:text/html,a">A</a>', 'a `data:` address on <a>'],
  ['<a href="vbscript:a">A</a>', 'a `vbscript:` address on <a>'],
  ['<script src="data:,a"></script>', 'a `data:` address on <script>'],
  ['<base href="/a/">', 'a `<base>` element'],
  ['<iframe></iframe>', 'a `<iframe>` element'],
  [
    '<link rel="stylesheet" href="https://a.example/a.css">',
    'something from another site in `href` on <link>',
  ],
  [
    '<meta http-equiv="refresh" content="0; url=https://a.example/">',
    'a `refresh` that leaves the site',
  ],
  ['<meta http-equiv="Refresh" content="0; url=//a.example/">', 'a `refresh` that leaves the site'],
  ['<form action="javascript:a()"></form>', 'a `javascript:` address on <form>'],
])('%s needs more', (html, what) => {
  expect(check(html)).toEqual([
    {
      file: 'dist/about/index.html',
      what: `/about/ has ${what}`,
      expected: 'scripts and styles from files of the site only, as public/_headers demands',
      fix: 'move it into a file of its own, or use a class',
    },
  ]);
});

test('every offence is reported, of one element too', () => {
  const html = '<style>a{}</style><p style="" onclick="a()">A</p>';
  expect(check(html).map(({ what }) => what)).toEqual([
    '/about/ has a `<style>` element',
    '/about/ has a `style` attribute on <p>',
    '/about/ has the handler `onClick` on <p>',
  ]);
});
