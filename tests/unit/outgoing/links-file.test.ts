import { describe, expect, test } from 'vitest';
import {
  LINKS_FILE,
  formatLinks,
  readLinks,
  stateOf,
  type LinkRecords,
} from '../../../src/outgoing/links-file.ts';

const RECORDS: LinkRecords = {
  'https://a.example/#part': { checked: '2026-01-02', status: 200 },
  'http://b.example': {
    checked: '2026-01-02',
    status: 404,
    movedTo: 'https://c.example/',
    archived: 'https://web.archive.org/web/2019/http://b.example/',
    failed: 'timeout',
  },
};

test('what was written is read again, one line per link, in order', () => {
  const text = formatLinks(RECORDS);
  expect(readLinks(text)).toEqual({ data: RECORDS });
  expect(text.split('\n').map((line) => line.slice(0, 25))).toEqual([
    '{',
    '"http://b.example": { "ch',
    '"https://a.example/#part"',
    expect.stringMatching(/^"about": "/),
    '}',
    '',
  ]);
});

describe('what is wrong in the file is told with its line', () => {
  const problemsOf = (line: string) => {
    const result = readLinks(`{\n"https://a.example/": { "checked": "2026-01-02" },\n${line}\n}`);
    return 'problems' in result ? result.problems : [];
  };
  const key = 'https://b.example/';
  const record = (rest: string) => `"${key}": { "checked": "2026-01-02", ${rest} }`;
  const value = (name: string, given: string, expected: string) => ({
    what: `\`${key}.${name}\` is not right (it is \`${given}\`)`,
    expected,
    fix: `correct the value of \`${key}.${name}\``,
  });
  const http = 'an address that begins with https:// or http://';
  const archive = 'an address that begins with https://web.archive.org/';
  const status = 'a status of HTTP, from 100 to 599';

  test.each<[string, string, { what: string; expected: string; fix: string }]>([
    [
      'a key that is no address',
      '"b.example": { "checked": "2026-01-02" }',
      { what: 'the key `b.example` is not right', expected: http, fix: 'correct the key' },
    ],
    [
      'a key of another scheme',
      '"ftp://b.example/": { "checked": "2026-01-02" }',
      { what: 'the key `ftp://b.example/` is not right', expected: http, fix: 'correct the key' },
    ],
    [
      'an unknown key',
      record('"movdTo": "https://c.example/"'),
      {
        what: `unknown key \`${key}.movdTo\``,
        expected: 'one of checked, status, movedTo, archived, failed',
        fix: 'did you mean `movedTo`?',
      },
    ],
    [
      'a missing day',
      `"${key}": { "status": 200 }`,
      {
        what: `\`${key}.checked\` is missing`,
        expected: 'a day written as YYYY-MM-DD',
        fix: 'add a line `checked: …`',
      },
    ],
    [
      'no record at all',
      `"${key}": 200`,
      {
        what: `\`${key}\` is not right (it is \`200\`)`,
        expected: 'an object with `checked` and what was found',
        fix: `correct the value of \`${key}\``,
      },
    ],
    [
      'a day that is none',
      `"${key}": { "checked": "2026-02-30" }`,
      value('checked', '2026-02-30', 'a day written as YYYY-MM-DD'),
    ],
    ['a status too high', record('"status": 600'), value('status', '600', status)],
    ['a status too low', record('"status": 99'), value('status', '99', status)],
    ['half a status', record('"status": 200.5'), value('status', '200.5', status)],
    ['a status in words', record('"status": "gone"'), value('status', 'gone', status)],
    ['a new path', record('"movedTo": "/new/"'), value('movedTo', '/new/', http)],
    ['a new broken address', record('"movedTo": "https://["'), value('movedTo', 'https://[', http)],
    [
      'a copy elsewhere',
      record('"archived": "https://c.example/"'),
      value('archived', 'https://c.example/', archive),
    ],
    [
      'a copy without TLS',
      record('"archived": "http://web.archive.org/web/a"'),
      value('archived', 'http://web.archive.org/web/a', archive),
    ],
    ['an empty reason', record('"failed": " "'), value('failed', ' ', 'the reason, in words')],
    [
      'a link that is there twice',
      '"https://a.example/": { "checked": "2026-01-02" }',
      {
        what: 'this is not valid JSON: Map keys must be unique',
        expected:
          'one line per key, each key once, every line but the last with a comma at its end',
        fix: 'restore the line from version control, then run `npm run links`',
      },
    ],
    [
      'a merge that is not done',
      '<<<<<<< HEAD',
      {
        what: 'a merge left this line',
        expected: 'the lines of both sides, and nothing between them',
        fix: 'remove this line, and keep the records above and below it',
      },
    ],
  ])('%s', (_, line, problem) => {
    expect(problemsOf(line)).toEqual([{ file: LINKS_FILE, line: 3, ...problem }]);
  });

  test('an empty file', () => {
    expect(readLinks('')).toMatchObject({ problems: [{ what: 'the file is empty' }] });
  });
});

test.each([
  [{ status: 200 }, undefined],
  [{ status: 404 }, 'dead'],
  [{ status: 410, movedTo: 'https://a.example/' }, 'dead'],
  [{ status: 403 }, undefined],
  [{ status: 500 }, undefined],
  [{ status: 200, movedTo: 'https://a.example/' }, 'moved'],
  [{ movedTo: 'https://a.example/' }, 'moved'],
  [{ failed: 'timeout' }, undefined],
])('%j is %s', (record, state) => {
  expect(stateOf({ checked: '2026-01-02', ...record })).toBe(state);
});
