import { describe, expect, test } from 'vitest';
import { LEDGER_FILE, formatLedger, readLedger, titleDigest } from '../../../src/notes/ledger.ts';

describe('the digest of a title', () => {
  test('is twelve hexadecimal digits, the same ones as ever', () => {
    expect(titleDigest('Notes')).toBe('8a7525b1492f');
    expect(titleDigest('Caf\u00e9')).toBe('73473dcc12b7');
    expect(titleDigest('Ünïcode — 集群')).toMatch(/^[0-9a-f]{12}$/);
  });

  test.each([' Final  notes', 'Final\n notes ', '\tFinal\u00a0notes'])(
    'does not change with spaces, as in %j',
    (title) => {
      expect(titleDigest(title)).toBe(titleDigest('Final notes'));
    },
  );

  test('does not change with the way in which an accent is encoded', () => {
    expect(titleDigest('Cafe\u0301')).toBe(titleDigest('Caf\u00e9'));
  });

  test.each(['final notes', 'Finalnotes', 'Final notes.', ''])(
    'changes with words: %j',
    (title) => {
      expect(titleDigest(title)).not.toBe(titleDigest('Final notes'));
    },
  );
});

const ledger = {
  '/': { since: '2026-01-02' },
  '/kubecon/': { since: '2026-01-02', title: '8a7525b1492f' },
  '/kubecon/talks/12/': { since: '2026-01-03', title: '8a7525b1492f' },
  '/kubecon/talks/#talk-12-café--learn': { since: '2026-01-03', title: '8a7525b1492f' },
};

test('a ledger is read as it was written', () => {
  const text = formatLedger(ledger);
  expect(readLedger(text)).toEqual({ data: ledger });
  expect(text).toMatch(/^\{\n"\/": \{ "since": "2026-01-02" \},\n/);
  expect(text).toMatch(/\n"about": "Every address .* Never remove a line\."\n\}\n$/);
});

test('each digest of a line is that of the same title, whoever records it', () => {
  const digest = titleDigest('Talk 1: A');
  expect(readLedger(formatLedger({ '/a/': { since: '2026-01-02', title: digest } }))).toEqual({
    data: { '/a/': { since: '2026-01-02', title: digest } },
  });
});

describe('a line that is not right is told with what it should be', () => {
  const address = 'an address of this site, which begins with `/`';
  const line = '{ "since": "2026-01-02" }';

  test.each([
    ['kubecon/', address],
    ['/kubecon', address],
    ['/kubecon/#', address],
    ['/kubecon/#a b', address],
    ['/a b/', address],
    ['https://notes.example/kubecon/', address],
    ['', address],
  ])('the key %j', (key, expected) => {
    expect(readLedger(`{\n"/": ${line},\n"${key}": ${line}\n}`)).toEqual({
      problems: [
        {
          file: LEDGER_FILE,
          line: 3,
          what: `the key \`${key}\` is not right`,
          expected,
          fix: 'correct the key',
        },
      ],
    });
  });

  test.each([
    ['"yesterday"', '`/a/` is not right (it is `yesterday`)', 'an object with `since` and `title`'],
    [
      '{ "since": "2026-02-30" }',
      '`/a/.since` is not right (it is `2026-02-30`)',
      'a day written as YYYY-MM-DD',
    ],
    [
      '{ "since": "2026-01-02", "title": "Notes" }',
      '`/a/.title` is not right (it is `Notes`)',
      'a digest of 12 digits',
    ],
    [
      '{ "since": "2026-01-02", "title": "8A7525B1492F" }',
      '`/a/.title` is not right (it is `8A7525B1492F`)',
      'a digest of 12 digits',
    ],
    ['{ "since": "2026-01-02", "title": 1 }', '`/a/.title` is not right (it is `1`)', 'text'],
    ['{ "title": "8a7525b1492f" }', '`/a/.since` is missing', 'a day written as YYYY-MM-DD'],
    ['{ "since": "2026-01-02", "titel": "" }', 'unknown key `/a/.titel`', 'one of since, title'],
  ])('the value %s', (value, what, expected) => {
    expect(readLedger(`{\n"/": ${line},\n"/a/": ${value}\n}`)).toMatchObject({
      problems: [{ file: LEDGER_FILE, line: 3, what, expected }],
    });
  });

  test('and what to do about a file that is no JSON names the command that writes it', () => {
    expect(readLedger('{\n"/": {}}}')).toMatchObject({
      problems: [{ line: 2, fix: expect.stringContaining('`npm run permalinks`') }],
    });
  });
});
