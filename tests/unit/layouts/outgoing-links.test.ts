import { expect, test } from 'vitest';
import { withOutgoingLinks } from '../../../src/layouts/outgoing-links.ts';
import type { LinkRecords } from '../../../src/outgoing/links-file.ts';

const checked = '2026-11-22';
const records: LinkRecords = {
  'https://fine.example/': { checked, status: 200 },
  'https://failed.example/': { checked, failed: 'no answer in 20 seconds' },
  'https://old.example/?a=1&b=2': { checked, movedTo: 'https://www.new.example/x/?c&d' },
  'https://dead.example/a/': {
    checked,
    status: 404,
    archived: 'https://web.archive.org/web/20190520000000/https://dead.example/a/',
  },
  'https://lost.example/': { checked, status: 410 },
  'https://found.example/': { checked, status: 404, movedTo: 'https://new.example/' },
};
const rewrite = (html: string) => withOutgoingLinks(html, 'https://notes.example/', records);

test.each(['never-checked', 'fine', 'failed'])(
  'a link to %s.example is marked, and that is all',
  (name) => {
    expect(rewrite(`<a href="https://${name}.example/">A</a>`)).toBe(
      `<a href="https://${name}.example/" rel="external">A</a>`,
    );
  },
);

test('attributes and markup of a link stay, whatever is in them', () => {
  expect(
    rewrite('<p><a class="a > b" href="https://a.example/" data-note="1"><b>A</b> b</a>.</p>'),
  ).toBe(
    '<p><a class="a > b" href="https://a.example/" data-note="1" rel="external"><b>A</b> b</a>.</p>',
  );
});

test.each([
  '<a href="/about/">About</a>',
  '<a href="#a">A</a>',
  '<a href="mailto:a@b.example">Mail</a>',
  '<a href="https://notes.example/about/">About</a>',
  '<link rel="canonical" href="https://a.example/">',
  '<abbr title="https://a.example/">A</abbr>',
])('%s is left as it is', (html) => {
  expect(rewrite(html)).toBe(html);
});

test('beside a link that has moved stands its new address', () => {
  expect(rewrite('<a href="https://old.example/?a=1&amp;b=2">Old</a>, then')).toBe(
    '<a href="https://old.example/?a=1&amp;b=2" rel="external">Old</a> <small class="link-state">' +
      '(now at <a href="https://www.new.example/x/?c&amp;d" rel="external">new.example/x/?c&amp;d</a>)' +
      '</small>, then',
  );
});

test('in place of a dead link comes its copy, with the original beside it', () => {
  expect(rewrite('<a href="https://dead.example/a/">Dead</a>')).toBe(
    '<a href="https://web.archive.org/web/20190520000000/https://dead.example/a/" rel="external">Dead</a> ' +
      '<small class="link-state">(archived copy; gone: ' +
      '<a href="https://dead.example/a/" rel="external">dead.example/a</a>)</small>',
  );
});

test('a dead link without a copy says that it is gone', () => {
  expect(rewrite('<a href="https://lost.example/">Lost</a>')).toBe(
    '<a href="https://lost.example/" rel="external">Lost</a> <small class="link-state">(gone)</small>',
  );
});

test('a dead link of which a person knows the new address says both', () => {
  expect(rewrite('<a href="https://found.example/">A</a>')).toContain(
    '(gone; now at <a href="https://new.example/" rel="external">new.example</a>)',
  );
});

test('a heading keeps its words, as they are its title', () => {
  expect(rewrite('<h2 id="a">See <a href="https://lost.example/">Lost</a></h2>')).toBe(
    '<h2 id="a">See <a rel="external" href="https://lost.example/">Lost</a></h2>',
  );
});

test('several links of one line are told apart', () => {
  expect(
    rewrite(
      '<a href="https://a.example/">A</a> <a href="/b/">B</a> <a href="https://c.example/">C</a>',
    ),
  ).toBe(
    '<a href="https://a.example/" rel="external">A</a> <a href="/b/">B</a> ' +
      '<a href="https://c.example/" rel="external">C</a>',
  );
});
