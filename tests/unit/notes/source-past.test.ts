import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/notes/source.ts';
import { EVENT, project, sessionFile } from './project.ts';

/** Reads content of which `files` are the paths below `content/`. */
const read = async (files: Record<string, string | Uint8Array>) =>
  readContent(
    await project(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`content/${name}`, text])),
    ),
  );

const LEDGER = `{
"/e/": { "since": "2026-01-02" },
"about": "Every address."
}
`;

/** An event `e` whose lab decides `lines`, the first of which is on line 7. */
const lab = (...lines: string[]) => ({
  'e/event.yaml': EVENT,
  'e/lab.mdx': sessionFile('## Setup\n\n## End\n').replace(
    '\n---\n',
    ['', ...lines, '---', ''].join('\n'),
  ),
});

describe('the ledger', () => {
  test('is read, and need not be there', async () => {
    expect(await read({ 'e/event.yaml': EVENT, 'permalinks.json': LEDGER })).toMatchObject({
      ledger: { '/e/': { since: '2026-01-02' } },
      problems: [],
    });
    expect(await read({ 'e/event.yaml': EVENT })).toMatchObject({ ledger: {}, problems: [] });
  });

  test('that is at fault is told with its line, and the rest is read all the same', async () => {
    const { ledger, events, problems } = await read({
      'e/event.yaml': EVENT,
      'permalinks.json': LEDGER.replace('2026-01-02', 'once'),
    });
    expect([ledger, events.length]).toEqual([{}, 1]);
    expect(problems).toMatchObject([{ file: 'content/permalinks.json', line: 2 }]);
  });

  test.each([
    ['is empty', '', 'the file is empty'],
    ['was not merged', `<<<<<<< HEAD\n${LEDGER}`, 'a merge left this line'],
    ['is not UTF-8', new Uint8Array([0x7b, 0xe9, 0x7d]), 'the file is not UTF-8'],
  ])('that %s is told', async (_, text, what) => {
    const { problems } = await read({ 'e/event.yaml': EVENT, 'permalinks.json': text });
    expect(problems).toMatchObject([{ file: 'content/permalinks.json', what }]);
  });
});

describe('decisions about old addresses', () => {
  test('that hold together are no problem', async () => {
    const files = {
      ...lab(
        'movedFrom: [/e/old/]',
        'aliases:',
        '  a: setup',
        '  /e/old/#b: end',
        'removed:',
        '  c: Gone.',
      ),
      'e/event.yaml': `${EVENT}movedFrom: [/d/]\n`,
    };
    expect((await read(files)).problems).toEqual([]);
  });

  test('are told with file and line, those of the event too, all at once', async () => {
    const files = lab(
      ...['movedFrom:', '  - /e/old/', '  - /contents/', 'aliases:', '  a: setup', '  b: setpu'],
      ...['  end: setup', '  /e/none/#x: setup', 'removed:', '  a: Gone.'],
    );
    files['e/event.yaml'] += 'movedFrom:\n  - /d/\n  - /about/\n';
    const { problems } = await read(files);
    expect(problems.map(({ file, line, what }) => [file, line, what])).toEqual([
      ['content/e/event.yaml', 14, '`/about/` is not an old address: it is a page of the site'],
      ['content/e/lab.mdx', 9, '`/contents/` is not an old address: it is a page of the site'],
      ['content/e/lab.mdx', 12, '`/e/lab/#b` leads to `/e/lab/#setpu`, where nothing is'],
      [
        'content/e/lab.mdx',
        13,
        '`/e/lab/#end` is not an old address: /e/lab/ has a heading with that id',
      ],
      ['content/e/lab.mdx', 14, 'nothing is said of /e/none/, the page of `/e/none/#x`'],
      ['content/e/lab.mdx', 16, '`/e/lab/#a` is decided in content/e/lab.mdx, line 11, already'],
    ]);
  });

  test('are told where two sessions decide of one address', async () => {
    const { problems } = await read({
      ...lab('aliases: { /e/talks/#x: setup }'),
      'e/talks.mdx': sessionFile('## Talk 1: A\n', { kind: 'talks', order: 2 }).replace(
        '\n---\n',
        '\naliases: { x: talk-1-a }\n---\n',
      ),
    });
    expect(problems).toMatchObject([
      {
        file: 'content/e/talks.mdx',
        line: 7,
        what: expect.stringContaining('content/e/lab.mdx, line 7'),
      },
    ]);
  });

  test('are not blamed for notes that can’t be read', async () => {
    const files = { ...lab('aliases: { /e/broken/#x: setup }'), 'e/broken.mdx': sessionFile('{') };
    expect((await read(files)).problems.map(({ file }) => file)).toEqual(['content/e/broken.mdx']);
  });

  test('may name a talk’s short link, but not one that is there', async () => {
    const talks = (alias: string) => ({
      'e/event.yaml': EVENT,
      'e/talks.mdx': sessionFile('## Talks 1-2: A\n', { kind: 'talks' }).replace(
        '\n---\n',
        `\naliases: { ${alias}: talks-1-2-a }\n---\n`,
      ),
    });
    expect((await read(talks('/e/talks/9/'))).problems).toEqual([]);
    expect((await read(talks('/e/talks/2/'))).problems).toMatchObject([
      { line: 7, what: '`/e/talks/2/` is not an old address: it is a page of the site' },
    ]);
  });
});

test('short links of talks can be linked to, and those that are not there can’t', async () => {
  const { problems } = await read({
    'e/event.yaml': EVENT,
    'e/lab.mdx': sessionFile('[1](/e/talks/1/) [2](/e/talks/2/)\n\n## Setup\n'),
    'e/talks.mdx': sessionFile('## Talk 1: A\n', { kind: 'talks', order: 2 }),
  });
  expect(problems).toMatchObject([
    { file: 'content/e/lab.mdx', what: expect.stringContaining('`/e/talks/2/`') },
  ]);
});

test('<Talk> is checked with the notes, and ids too', async () => {
  const { problems, sessions } = await read({
    'e/event.yaml': EVENT,
    'e/lab.mdx': sessionFile('## Setup {/* #Set up */}\n\n<Talk speaker="A" />\n'),
  });
  expect(problems.map(({ line, what }) => [line, what])).toEqual([
    [8, expect.stringContaining('the id "Set up"')],
    [10, '`<Talk>` does not stand in a talk'],
  ]);
  expect(sessions[0]!.details).toHaveProperty(['Set up', 'speaker', 'name'], 'A');
});
