import { describe, expect, test } from 'vitest';
import { draftAt, exceptDrafts, findDrafts, tellDrafts } from '../../../src/notes/drafts.ts';
import { buildSite } from '../../../src/notes/model.ts';
import { readContent } from '../../../src/notes/source.ts';
import { EVENT, project, sessionFile } from './project.ts';
import { eventSource, sessionSource } from './sources.ts';

const draft = (body = '', options = {}) =>
  sessionFile(body, options).replace('---\n', '---\ndraft: true # not ready\n');

const LAB = 'content/kubecon/lab.mdx';
const TALKS = 'content/kubecon/talks.mdx';
const YAML = 'content/kubecon/event.yaml';

const find = async (files: Record<string, string>) => findDrafts(await project(files));

describe('a draft', () => {
  test('is a session that says so', async () => {
    expect(await find({ [YAML]: EVENT, [LAB]: sessionFile(''), [TALKS]: draft() })).toEqual([
      { page: '/kubecon/talks/', file: TALKS },
    ]);
  });

  test('is an event that says so, with its sessions', async () => {
    expect(await find({ [YAML]: `${EVENT}draft: true\n`, [LAB]: sessionFile('') })).toEqual([
      { page: '/kubecon/', file: YAML },
    ]);
  });

  test('is an event of which all sessions are, and none that has no session', async () => {
    expect(
      await find({
        [YAML]: EVENT,
        [LAB]: draft(),
        [TALKS]: draft(),
        'content/a/event.yaml': EVENT,
      }),
    ).toEqual([
      { page: '/kubecon/lab/', file: LAB },
      { page: '/kubecon/talks/', file: TALKS },
      { page: '/kubecon/', file: LAB },
    ]);
  });

  test.each([
    ['YAML', '---\r\ntitle: "\r\ndraft: true\r\n---\r\n'],
    ['MDX', draft('<Figure {')],
    ['style', '---\n{ "draft": true }\n---'],
    ['the order of lines', '\uFEFF---\ndraft: true\n---'],
  ])('may be at fault in %s', async (_, text) => {
    expect(await find({ [YAML]: EVENT, [LAB]: text, [TALKS]: sessionFile('') })).toMatchObject([
      { file: LAB },
    ]);
  });

  test.each(['draft: false', 'draft: "true"', 'draft: yes', '# draft: true', 'a: { draft: true }'])(
    'is none with `%s`',
    async (line) => {
      const text = sessionFile('draft: true').replace('---\n', `---\n${line}\n`);
      expect(await find({ [YAML]: EVENT, [LAB]: text })).toEqual([]);
    },
  );
});

const DRAFTS = [
  { page: '/kubecon/talks/', file: TALKS },
  { page: '/a [b]/', file: 'content/a [b]/event.yaml' },
];

test('its address has all that is below', () => {
  expect(draftAt(DRAFTS, '/kubecon/talks/12/')?.file).toBe(TALKS);
  expect(draftAt(DRAFTS, '/kubecon/talks-2/')).toBeUndefined();
  expect(draftAt(DRAFTS, '/kubecon/')).toBeUndefined();
});

test('its files are left out of a search, whatever they are called', () => {
  expect(exceptDrafts(DRAFTS)).toEqual(['!kubecon/talks.mdx', '!a \\[b\\]/*']);
});

test('drafts are counted by the files that make them', () => {
  expect(tellDrafts([DRAFTS[0]!])).toBe(`Left out 1 draft: ${TALKS}`);
  expect(tellDrafts([...DRAFTS, { page: '/kubecon/', file: TALKS }])).toBe(
    `Left out 2 drafts: ${TALKS}, content/a [b]/event.yaml`,
  );
});

describe('content with a draft', () => {
  const files = {
    [YAML]: EVENT,
    [LAB]: sessionFile('[A](../talks/1/)\n\n[B](/kubecon/talks/#no)\n'),
    [TALKS]: draft('## Step 1: A\n\n[C](#nowhere)\n', { kind: 'talks' }),
    'content/glossary.yaml': '- { id: mesh, name: mesh, definition: A mesh., source: docs }\n',
    'content/sources.yaml': 'docs: { title: A, link: https://a.example/, checked: 2026-01-01 }\n',
  };

  test('is read without it, and tells of links that lead there', async () => {
    const { sessions, drafts, problems } = await readContent(await project(files));
    expect(sessions.map(({ id }) => id)).toEqual(['lab']);
    expect(drafts).toEqual([{ page: '/kubecon/talks/', file: TALKS }]);
    expect(problems).toEqual([
      {
        file: LAB,
        line: 8,
        what: 'the link `../talks/1/` leads to a draft',
        expected: 'a page of this site, and no build has drafts',
        fix: `remove \`draft: true\` from ${TALKS} if that is ready; else make the link plain text until it is`,
      },
      expect.objectContaining({ file: LAB, line: 10, what: expect.stringContaining('a draft') }),
    ]);
  });

  test('is read with it in development, and it is checked as all else', async () => {
    const { sessions, drafts, problems } = await readContent(await project(files), {
      withDrafts: true,
    });
    expect(sessions.map(({ id }) => id)).toEqual(['lab', 'talks']);
    expect(drafts).toEqual([]);
    const found = problems.map(({ file, what }) => `${file}: ${what}`);
    expect(found).toContainEqual(expect.stringMatching(`^${TALKS}: "Step 1: A" is a Step`));
    expect(found).toContainEqual(expect.stringMatching(`^${TALKS}: the link \`#nowhere\``));
    expect(found).toContain('content/glossary.yaml: “mesh” occurs nowhere in the notes');
  });
});

test('the model knows which file makes a session or an event a draft', () => {
  const { events } = buildSite(
    [eventSource('a', { draft: true }), eventSource('b'), eventSource('c')],
    [
      sessionSource('a', 'in-draft'),
      sessionSource('b', 'first', { draft: true }),
      sessionSource('b', 'second', { order: 2, draft: true }),
      sessionSource('c', 'published', { draft: false }),
      sessionSource('c', 'own', { order: 2, draft: true }),
    ],
    '/',
  );
  const known = events.map(({ draft, sessions }) => [draft, ...sessions.map((one) => one.draft)]);
  expect(known).toEqual([
    ['content/a/event.yaml', 'content/a/event.yaml'],
    ['content/b/first.mdx', 'content/b/first.mdx', 'content/b/second.mdx'],
    [undefined, undefined, 'content/c/own.mdx'],
  ]);
});
