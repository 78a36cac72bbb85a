import { mkdir, readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { formatRecords, readRecords, replaceFile } from '../../../src/notes/record-file.ts';
import { project } from './project.ts';

const schema = z.record(
  z.string().regex(/^\//, 'an address that begins with `/`'),
  z.strictObject({
    since: z.iso.date('a day written as YYYY-MM-DD'),
    count: z.number('a number').optional(),
    words: z.array(z.string('text')).optional(),
  }),
);
const place = { file: 'content/records.json', line: 1 };
const read = (...lines: string[]) =>
  readRecords(schema, lines.join('\n'), place, 'npm run records');
const problemsOf = (...lines: string[]) => {
  const result = read(...lines);
  return 'problems' in result ? result.problems : undefined;
};

const A = '"/a/": { "since": "2026-01-02" }';
const B = '"/b/": { "since": "2026-01-03", "count": 2 }';
const ABOUT = '"about": "What this is."';
const both = { '/a/': { since: '2026-01-02' }, '/b/': { since: '2026-01-03', count: 2 } };

describe('records are read', () => {
  test.each([
    ['one line each', ['{', `${A},`, `${B},`, ABOUT, '}']],
    ['without the line about them', ['{', `${A},`, B, '}']],
    ['indented', ['{', `  ${A},`, `  ${B},`, `  ${ABOUT}`, '}', '']],
    ['over several lines', ['{', '"/a/": {', '  "since": "2026-01-02"', '},', `${B}`, '}']],
    ['with the line ends of Windows', ['{\r', `${A},\r`, `${B},\r`, `${ABOUT}\r`, '}\r', '']],
  ])('%s', (_, lines) => {
    expect(read(...lines)).toEqual({ data: both });
  });

  test.each([
    ['no record yet', ['{}']],
    ['nothing but the line about them', ['{', ABOUT, '}']],
  ])('where there is %s', (_, lines) => {
    expect(read(...lines)).toEqual({ data: {} });
  });
});

describe('a fault is told with its line', () => {
  const syntax = {
    file: 'content/records.json',
    expected: 'one line per key, each key once, every line but the last with a comma at its end',
    fix: 'restore the line from version control, then run `npm run records`',
  };

  test('a key that stands there twice, of which JSON itself would lose one', () => {
    const twice = problemsOf('{', `${A},`, `${B},`, `${A},`, ABOUT, '}');
    expect(twice).toEqual([
      { ...syntax, line: 4, what: 'this is not valid JSON: Map keys must be unique' },
    ]);
  });

  test('a key that stands twice on one line', () => {
    expect(problemsOf(`{${A},${A}}`)).toMatchObject([
      { line: 1, what: 'this is not valid JSON: Map keys must be unique' },
    ]);
  });

  test('a missing comma', () => {
    const missing = problemsOf('{', A, `${B},`, ABOUT, '}');
    expect(missing?.[0]).toMatchObject({ ...syntax, what: expect.stringContaining('valid JSON') });
    expect([2, 3]).toContain(missing?.[0]?.line);
  });

  test('a line that is cut off', () => {
    expect(problemsOf('{', `${A},`, '"/b/": { "sin')?.[0]).toMatchObject({
      ...syntax,
      what: expect.stringContaining('this is not valid JSON'),
    });
  });

  test('a wrong value, a wrong key and one that is unknown, all at once', () => {
    expect(
      problemsOf(
        '{',
        '"/a/": { "since": "yesterday" },',
        `"b": ${A.slice(6)},`,
        '"/c/": {',
        '',
        '"since": "2026-01-02", "cuont": 1 },',
        ABOUT,
        '}',
      ),
    ).toEqual(
      expect.arrayContaining([
        {
          file: 'content/records.json',
          line: 2,
          what: '`/a/.since` is not right (it is `yesterday`)',
          expected: 'a day written as YYYY-MM-DD',
          fix: 'correct the value of `/a/.since`',
        },
        expect.objectContaining({ line: 3, what: 'the key `b` is not right' }),
        expect.objectContaining({ line: 6, fix: 'did you mean `count`?' }),
      ]),
    );
  });

  test.each(['[]', '3', '"/a/"', 'null'])('%s, which is no object', (text) => {
    const result = read(text);
    if (text === 'null') expect(result).toEqual({ data: {} });
    else expect(result).toHaveProperty('problems.0.line', 1);
  });

  test.each(['', ' ', '\n\n'])('a file that is empty (%j)', (text) => {
    expect(problemsOf(text)).toEqual([
      {
        file: 'content/records.json',
        what: 'the file is empty',
        expected: expect.stringContaining('`{}`'),
        fix: 'restore it from version control, or remove it, then run `npm run records`',
      },
    ]);
  });

  test('each line that a merge left', () => {
    const merge = ['{', '<<<<<<< HEAD', `${A},`, '=======', `${B},`, '>>>>>>> branch', ABOUT, '}'];
    const problems = problemsOf(...merge);
    expect(problems?.map(({ line }) => line)).toEqual([2, 4, 6]);
    expect(problems?.[0]).toEqual({
      file: 'content/records.json',
      line: 2,
      what: 'a merge left this line',
      expected: 'the lines of both sides, and nothing between them',
      fix: 'remove this line, and keep the records above and below it',
    });
  });

  test('the marks of a merge that shows the base too, on Windows as well', () => {
    const merge = [
      '{',
      '<<<<<<< HEAD',
      `${A},`,
      '||||||| base',
      '=======',
      `${B},`,
      '>>>>>>> b',
      ABOUT,
      '}',
    ];
    expect(problemsOf(...merge)?.map(({ line }) => line)).toEqual([2, 4, 5, 7]);
    expect(problemsOf(merge.join('\r\n'))?.map(({ line }) => line)).toEqual([2, 4, 5, 7]);
  });

  test('what is right in JSON, but not where the file begins', () => {
    const later = readRecords(schema, `{\n"/a/": 1\n}`, { ...place, line: 10 }, 'npm run records');
    expect(later).toMatchObject({ problems: [{ line: 11 }] });
  });
});

/** Any record of the schema, with keys and values that are hard to write. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('about', '__proto__', 'constructor', '"', '\\', '\n"a": 1', '\u2028', '<<<<<<< '),
);
const records = fc.dictionary(
  text.map((key) => `/${key.replace(/[\\\p{C}]/gu, '')}`),
  fc.record(
    {
      since: fc.constantFrom('2026-01-02', '1999-12-31'),
      count: fc.option(fc.integer(), { nil: undefined }),
      words: fc.array(text, { maxLength: 2 }),
    },
    { requiredKeys: ['since'] },
  ),
  { maxKeys: 8 },
);

const defined = (all: Record<string, object>) => JSON.parse(JSON.stringify(all)) as object;

describe('what is written', () => {
  test('is sorted, one line each, and ends with a line that says what it is', () => {
    expect(
      formatRecords(
        { '/b/': both['/b/'], '/a/': { since: '2026-01-02', count: undefined } },
        'About “it”.',
      ),
    ).toBe(
      '{\n"/a/": { "since": "2026-01-02" },\n"/b/": { "since": "2026-01-03", "count": 2 },\n' +
        '"about": "About “it”."\n}\n',
    );
  });

  test('is a file even where there is no record', () => {
    expect(formatRecords({}, 'None.')).toBe('{\n"about": "None."\n}\n');
  });

  test('is read as what it was, whatever is in it', () => {
    fc.assert(
      fc.property(records, (all) => {
        const written = formatRecords(all, 'Says “"about": {}”, and \\ more.');
        expect(written.split('\n')).toHaveLength(Object.keys(all).length + 4);
        expect(readRecords(schema, written, place, '')).toEqual({ data: defined(all) });
        const keys = Object.keys(JSON.parse(written) as object).slice(0, -1);
        expect(keys).toEqual([...keys].sort());
      }),
      { numRuns: 60 },
    );
  });

  test('means the same where it is read quickly and where each place is looked up', () => {
    fc.assert(
      fc.property(records, (all) => {
        const written = formatRecords(all, 'About.');
        // A record over two lines is not for the quick way.
        const slow = written.replace(/ "since"/, '\n"since"');
        expect(readRecords(schema, slow, place, '')).toEqual(
          readRecords(schema, written, place, ''),
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('a file that is replaced', () => {
  const NAME = 'records.json';

  test('has the new text, and nothing is left beside it', async () => {
    const root = await project({ [NAME]: 'old and longer' });
    await replaceFile(path.join(root, NAME), 'new');
    expect(await readFile(path.join(root, NAME), 'utf8')).toBe('new');
    expect(await readdir(root)).toEqual([NAME]);
  });

  test('need not have been there', async () => {
    const root = await project({});
    await replaceFile(path.join(root, NAME), 'new');
    expect(await readFile(path.join(root, NAME), 'utf8')).toBe('new');
  });

  test('stays as it was where nothing can take its place, and nothing is left beside it', async () => {
    const root = await project({ 'folder/inside': 'old' });
    await expect(replaceFile(path.join(root, 'folder'), 'new')).rejects.toThrow();
    expect(await readdir(root)).toEqual(['folder']);
    expect(await readFile(path.join(root, 'folder/inside'), 'utf8')).toBe('old');
  });

  test('stays as it was where nothing can be written beside it', async () => {
    const root = await project({ [NAME]: 'old' });
    await mkdir(path.join(root, `${NAME}.${process.pid}.tmp`));
    await expect(replaceFile(path.join(root, NAME), 'new')).rejects.toThrow();
    expect(await readFile(path.join(root, NAME), 'utf8')).toBe('old');
  });

  test('that is in no folder is an error', async () => {
    const root = await project({});
    await expect(replaceFile(path.join(root, 'none', NAME), 'new')).rejects.toThrow(/ENOENT/);
    await expect(stat(path.join(root, 'none'))).rejects.toThrow();
  });
});
