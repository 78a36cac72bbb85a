import { expect, test } from 'vitest';
import { formatRedirects, parseRedirects } from '../../../src/build/redirect-file.ts';
import { buildSite } from '../../../src/notes/model.ts';
import { headingsOf } from '../notes/headings-of.ts';
import { eventSource, sessionSource } from '../notes/sources.ts';

const site = (base = '/') =>
  buildSite(
    [eventSource('e')],
    [
      sessionSource(
        'e',
        'lab',
        { movedFrom: ['/e/old/', '/e/older/'], aliases: { '/e/older/#end': 'setup' } },
        headingsOf('## Setup', '## End'),
      ),
    ],
    base,
    { '/e/old/': { since: '2026-01-02' }, '/e/old/#setup': { since: '2026-01-02' } },
  );

test('a page is a line where a browser can carry its anchors over, and no other is', () => {
  expect(formatRedirects(site())).toBe('/e/old/ /e/lab/ 301\n');
  expect(formatRedirects(site('/notes/'))).toBe('/notes/e/old/ /notes/e/lab/ 301\n');
});

test('a site where nothing moved has no line', () => {
  expect(formatRedirects(buildSite([], [], '/'))).toBe('');
});

test('lines are read as they were written', () => {
  expect([...parseRedirects(formatRedirects(site()))]).toEqual([['/e/old/', '/e/lab/']]);
});

test('comments, empty lines and halves of lines are none', () => {
  const text = '# Old paths\r\n\r\n  /a/   /b/#c  301\r\n#/x/ /y/ 301\n/alone/\n/d/ /e/';
  expect([...parseRedirects(text)]).toEqual([
    ['/a/', '/b/#c'],
    ['/d/', '/e/'],
  ]);
});
