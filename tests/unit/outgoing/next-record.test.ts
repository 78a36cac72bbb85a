import { describe, expect, test } from 'vitest';
import type { LinkRecord } from '../../../src/outgoing/links-file.ts';
import { isDue, nextRecord } from '../../../src/outgoing/next-record.ts';

const checked = '2026-01-02';
const today = '2026-03-04';
const movedTo = 'https://new.example/';
const archived = 'https://web.archive.org/web/2019/https://old.example/';

describe('a link is due', () => {
  test.each<[string, LinkRecord | undefined, boolean]>([
    ['never asked for', undefined, true],
    ['asked for today', { checked: '2026-03-04', status: 200 }, false],
    ['asked for six days ago', { checked: '2026-02-26', status: 200 }, false],
    ['asked for seven days ago', { checked: '2026-02-25', status: 200 }, true],
    ['failed today', { checked: '2026-03-04', status: 200, failed: 'timeout' }, true],
    ['asked for in days to come', { checked: '2027-01-01', status: 200 }, true],
    ['written by a person today', { checked: '2026-03-04', movedTo }, false],
  ])('%s: %s', (_, record, due) => {
    expect(isDue(record, today, 7)).toBe(due);
  });
});

describe('an answer', () => {
  test.each<[string, LinkRecord | undefined, number, string | undefined, LinkRecord]>([
    ['the first', undefined, 200, undefined, { checked: today, status: 200 }],
    ['with a new address', undefined, 200, movedTo, { checked: today, status: 200, movedTo }],
    [
      'ends a failure',
      { checked, status: 200, failed: 'timeout' },
      200,
      undefined,
      { checked: today, status: 200 },
    ],
    [
      'without the redirect that was there',
      { checked, status: 200, movedTo },
      200,
      undefined,
      { checked: today, status: 200 },
    ],
    [
      'from a page that is back',
      { checked, status: 404, archived },
      200,
      undefined,
      { checked: today, status: 200 },
    ],
    [
      'from a page that is gone keeps where it moved before',
      { checked, status: 200, movedTo },
      404,
      undefined,
      { checked: today, status: 404, movedTo },
    ],
    [
      'from a page that is still gone keeps its copy',
      { checked, status: 404, archived },
      410,
      undefined,
      { checked: today, status: 410, archived },
    ],
    [
      'keeps what a person wrote, and that they did',
      { checked, movedTo },
      200,
      undefined,
      { checked: today, movedTo },
    ],
    [
      'does so for machines that are not let in',
      { checked, movedTo, archived },
      403,
      undefined,
      { checked: today, movedTo, archived },
    ],
    [
      'from a page that is gone says so beside what a person wrote',
      { checked, movedTo },
      404,
      undefined,
      { checked: today, status: 404, movedTo },
    ],
    [
      'with a redirect knows better than a person',
      { checked, movedTo: 'https://other.example/' },
      200,
      movedTo,
      { checked: today, status: 200, movedTo },
    ],
  ])('%s', (_, earlier, status, moved, next) => {
    const finding = moved === undefined ? { status } : { status, movedTo: moved };
    expect(nextRecord(earlier, finding, undefined, today)).toEqual(next);
  });

  test('with a new copy replaces the old one', () => {
    const copy = 'https://web.archive.org/web/2020/https://old.example/';
    expect(nextRecord({ checked, status: 404, archived }, { status: 404 }, copy, today)).toEqual({
      checked: today,
      status: 404,
      archived: copy,
    });
  });
});

describe('a failure', () => {
  test.each<[string, LinkRecord | undefined, LinkRecord]>([
    ['alone is of today', undefined, { checked: today, failed: 'reset' }],
    [
      'after a failure is of today',
      { checked, failed: 'timeout' },
      { checked: today, failed: 'reset' },
    ],
    [
      'keeps what is known, and the day of it',
      { checked, status: 404, movedTo, archived, failed: 'timeout' },
      { checked, status: 404, movedTo, archived, failed: 'reset' },
    ],
    ['keeps what a person wrote', { checked, movedTo }, { checked, movedTo, failed: 'reset' }],
  ])('%s', (_, earlier, next) => {
    const finding = { failed: 'reset', unreachable: true };
    expect(nextRecord(earlier, finding, undefined, today)).toEqual(next);
  });
});
