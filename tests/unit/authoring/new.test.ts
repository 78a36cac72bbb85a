import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { writeNew } from '../../../src/authoring/new/command.ts';
import { USAGE, readNewFlags } from '../../../src/authoring/new/flags.ts';
import { readContent } from '../../../src/notes/source.ts';
import { EVENT, project, sessionFile } from '../notes/project.ts';

const YAML = 'content/kubecon/event.yaml';

const EVENT_FLAGS = {
  title: 'KubeCon + Café: Europe “2026”',
  starts: '2026-03-23',
  place: 'Amsterdam, Netherlands',
  link: 'https://event.example/',
  'note-taker': 'A. Writer',
  'source-title': 'Raw notes',
  'source-link': 'https://notes.example/',
};
const EVENT_FILE = 'content/kubecon-cafe-europe-2026/event.yaml';

const args = (flags: Record<string, string>) =>
  Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, value]);

/**
 * Runs the command in `root`, on a terminal if there are `replies`: the beginnings of questions, and what
 * is typed then. A question that none begins is not expected.
 */
async function run(root: string, given: string[], replies?: [string, string][]) {
  const asked: string[] = [];
  const left = [...(replies ?? [])];
  const said = { out: '', errors: '' };
  const code = await writeNew({
    ...readNewFlags(given),
    root,
    base: '/',
    ...(replies && {
      ask: (question: string) => {
        asked.push(question);
        const [beginning, reply] = left.shift() ?? ['nothing', ''];
        if (!question.startsWith(beginning))
          return Promise.reject(new Error(`asked “${question}” in place of “${beginning}”`));
        return Promise.resolve(reply);
      },
    }),
    out: (text) => (said.out += `${text}\n`),
    error: (text) => (said.errors += `${text}\n`),
  });
  expect(left).toEqual([]);
  return { code, asked, ...said };
}

const filesOf = async (root: string) =>
  (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();

describe('by flags', () => {
  test('an event is written where there was nothing, with what can be made of the rest', async () => {
    const root = await project({});
    const { code, out, errors } = await run(root, ['event', ...args(EVENT_FLAGS)]);
    expect([code, errors]).toEqual([0, '']);
    expect(await filesOf(root)).toEqual([EVENT_FILE]);
    expect(out).toContain(`Wrote ${EVENT_FILE}`);
    expect(out).toContain('npm run new -- session --event kubecon-cafe-europe-2026');
    expect(out).toContain('http://127.0.0.1:4321/kubecon-cafe-europe-2026/');
    const { events, problems } = await readContent(root);
    expect(problems).toEqual([]);
    expect(events[0]!.data).toMatchObject({
      title: EVENT_FLAGS.title,
      description: `Notes from ${EVENT_FLAGS.title}.`,
      starts: '2026-03-23',
      ends: '2026-03-23',
      noteTaker: { name: 'A. Writer' },
      source: { title: 'Raw notes', link: 'https://notes.example/' },
    });
    const text = await readFile(path.join(root, EVENT_FILE), 'utf8');
    expect(await format(text, { parser: 'yaml', printWidth: 100, singleQuote: true })).toBe(text);
  });

  test.each(['lab', 'workshop', 'talks'])('a %s is a draft that has no fault', async (kind) => {
    const root = await project({ [YAML]: EVENT, 'content/kubecon/a.mdx': sessionFile('') });
    const { code, out } = await run(root, ['session', '--title', 'What’s new: #1', '--kind', kind]);
    expect(code).toBe(0);
    expect(out).toContain('http://127.0.0.1:4321/kubecon/whats-new-1/');
    expect(await readFile(path.join(root, 'content/kubecon/whats-new-1.mdx'), 'utf8')).toMatch(
      /^---\n[^]*\n# Remove the next line [^\n]*\ndraft: true\n---\n\n\{\/\* [^]*\*\/\}\n/,
    );
    const { sessions, problems } = await readContent(root, { withDrafts: true });
    expect(problems).toEqual([]);
    expect(sessions.find(({ id }) => id === 'whats-new-1')?.data).toEqual({
      title: 'What’s new: #1',
      kind,
      order: 2,
      date: '2019-05-20',
      description: 'Notes on “What’s new: #1”.',
      draft: true,
    });
    expect((await readContent(root)).sessions.map(({ id }) => id)).toEqual(['a']);
  });

  test('all that is missing is told at once, with its flag', async () => {
    const root = await project({});
    const { code, errors } = await run(root, ['event', '--place', ' ', '--link', 'ftp://a/']);
    expect(code).toBe(1);
    const told = [...errors.matchAll(/^ {2}--(\S+) (.*)$/gm)].map(([, flag, fault]) => [
      flag,
      fault,
    ]);
    expect(told).toEqual([
      ['title', 'is missing: full name of the gathering'],
      ['starts', 'is missing: first day, as YYYY-MM-DD'],
      ['link', '"ftp://a/" is not right; expected: an address that begins with https://'],
    ]);
    expect(await filesOf(root)).toEqual([]);
  });

  const SESSION = { title: 'A', kind: 'lab' };
  test.each([
    ['an id that can’t be in an address', { id: 'A_b' }, 'lower-case letters, digits and single'],
    [
      'a day on which the event was not on',
      { date: '2019-05-22' },
      'from 2019-05-20 to 2019-05-21',
    ],
    ['an order that is taken', { order: '1' }, 'as this is that of content/kubecon/a-lab.mdx'],
    ['an order that is no number', { order: 'one' }, 'a whole number'],
    ['an event that is not there', { event: 'devoxx' }, 'one of kubecon'],
    ['a kind that is none', { kind: 'lap' }, 'one of lab, workshop, talks'],
    [
      'the name of a session',
      { id: 'a-lab' },
      'a-lab.mdx is there already and is never overwritten',
    ],
    ['a title that is the name of one', { title: 'A lab' }, 'is there already'],
  ])('%s is told', async (_, flags, expected) => {
    const root = await project({ [YAML]: EVENT, 'content/kubecon/a-lab.mdx': sessionFile('') });
    const { code, errors } = await run(root, ['session', ...args({ ...SESSION, ...flags })]);
    expect([code, errors]).toEqual([1, expect.stringContaining(expected)]);
    expect(await filesOf(root)).toEqual(['content/kubecon/a-lab.mdx', YAML]);
  });

  test.each([
    ['an event that ends before it starts', { ends: '2026-03-22' }, 'not before `starts`'],
    ['an address of the site itself', { id: 'styleguide' }, 'a name other than'],
    ['an event that is there', { id: 'kubecon' }, 'content/kubecon/event.yaml is there already'],
  ])('%s is told', async (_, flags, expected) => {
    const root = await project({ [YAML]: EVENT });
    const { code, errors } = await run(root, ['event', ...args({ ...EVENT_FLAGS, ...flags })]);
    expect([code, errors]).toEqual([1, expect.stringContaining(expected)]);
    expect(await filesOf(root)).toEqual([YAML]);
    expect(await readFile(path.join(root, YAML), 'utf8')).toBe(EVENT);
  });

  test('a session without an event, and nothing at all, are told', async () => {
    const root = await project({});
    expect(await run(root, ['session'])).toMatchObject({
      code: 1,
      errors: expect.stringContaining('npm run new -- event'),
    });
    expect(await run(root, [])).toMatchObject({ code: 1, errors: expect.stringContaining(USAGE) });
  });

  test('a place that can’t be written is told apart', async () => {
    const root = await project({ 'content/kubecon-cafe-europe-2026': 'a file' });
    const { code, errors } = await run(root, ['event', ...args(EVENT_FLAGS)]);
    expect([code, errors]).toEqual([
      2,
      expect.stringContaining(`${EVENT_FILE} could not be written`),
    ]);
  });
});

describe('on a terminal', () => {
  test('what no flag says is asked, again with the reason, and what is likely is suggested', async () => {
    const root = await project({ [YAML]: EVENT });
    const { code, asked, errors } = await run(
      root,
      ['session', '--title', 'A lab', '--date', '2019-05-22'],
      [
        ['Id of its event [kubecon]: ', ''],
        ['Its part of the address, which never changes [a-lab]: ', ' b-lab '],
        ['Its kind: ', ''],
        ['Its kind: ', 'lap'],
        ['Its kind: ', 'talks'],
        ['Its day, as YYYY-MM-DD [2019-05-20]: ', '2019-05-21'],
        ['Its place among the sessions of the event [1]: ', '0'],
        ['Its place among the sessions of the event [1]: ', ''],
        [
          'One or two sentences, for lists and search engines [Notes on “A lab”.]: ',
          'What it was.',
        ],
      ],
    );
    expect([code, asked.length]).toEqual([0, 9]);
    expect(
      errors
        .trim()
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      'This can’t be left out.',
      '"lap" is not right; expected: one of lab, workshop, talks',
      '"2019-05-22" is not right; expected: a day of the event, from 2019-05-20 to 2019-05-21',
      '"0" is not right; expected: a whole number from 1',
    ]);
    const { sessions } = await readContent(root, { withDrafts: true });
    expect(sessions).toMatchObject([
      {
        id: 'b-lab',
        data: { kind: 'talks', date: '2019-05-21', order: 1, description: 'What it was.' },
      },
    ]);
  });

  test('what to write is asked, and what may be left out is', async () => {
    const root = await project({});
    const { title: _, ...flags } = EVENT_FLAGS;
    const { code } = await run(
      root,
      [],
      [
        ['What to write, event or session: ', 'lab'],
        ['What to write, event or session: ', 'event'],
        ['Full name', 'An evening'],
        ['Its part of the address, which never changes [an-evening]: ', ''],
        ['One sentence', ''],
        ['First day', flags.starts],
        ['Last day [2026-03-23]: ', ''],
        ['City', flags.place],
        ['Address of its own site', flags.link],
        ['Who took the notes [none]: ', flags['note-taker']],
        ['Address of a page on the note-taker [none]: ', ''],
        ['Title of the notes', flags['source-title']],
        ['Address of those notes', flags['source-link']],
      ],
    );
    expect(code).toBe(0);
    const { events } = await readContent(root);
    expect(events[0]!.data.noteTaker).toEqual({ name: 'A. Writer' });
  });

  test('a name that is taken is not suggested, and what came meanwhile is not overwritten', async () => {
    const root = await project({ [YAML]: EVENT });
    const { title: _, ...flags } = EVENT_FLAGS;
    const late = path.join(root, 'content/devoxx/event.yaml');
    const given = ['event', ...args({ ...flags, title: 'KubeCon', ends: '2026-03-23' })];
    let isAsked = false;
    const code = await writeNew({
      ...readNewFlags(given),
      root,
      base: '/',
      ask: async (question) => {
        if (!isAsked) expect(question).toBe('Its part of the address, which never changes: ');
        else
          await mkdir(path.dirname(late)).then(
            () => writeFile(late, 'mine'),
            () => {},
          );
        if (isAsked) return '';
        isAsked = true;
        return 'devoxx';
      },
      out: () => {},
      error: () => {},
    });
    expect(code).toBe(2);
    expect(await readFile(late, 'utf8')).toBe('mine');
  });
});

describe('its flags', () => {
  test('help is given without a fault', async () => {
    const root = await project({});
    for (const words of [['--help'], ['event', '--help'], ['session', '--help']])
      expect(await run(root, words)).toMatchObject({ code: 0, out: `${USAGE}\n`, errors: '' });
  });

  test.each([
    ['an unknown word', ['lab'], "Unknown argument 'lab'"],
    ['two words', ['event', 'session'], "Unknown argument 'session'"],
    ['a flag of the other', ['event', '--kind', 'lab'], "Unknown option '--kind'"],
    ['a flag without its value', ['event', '--title'], "Option '--title <value>' argument missing"],
  ])('%s is told, with how to write it', (_, words, message) => {
    expect(() => readNewFlags(words)).toThrow(message);
    expect(() => readNewFlags(words)).toThrow(USAGE);
  });
});
