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

test('content without faults has no problems, and needs nothing beside it', async () => {
  const { events, sessions, problems } = await read({
    'kubecon/event.yaml': EVENT,
    'kubecon/lab.mdx': sessionFile('## Step 1: A\n\n[Talks](../talks/#talk-1-b)\n', {
      kind: 'lab',
    }),
    'kubecon/talks.mdx': sessionFile('## Talk 1: B\n\n[About](/about/)\n', {
      kind: 'talks',
      order: 2,
    }),
    'kubecon/picture.png': '',
    'glossary.yaml': '',
  });
  expect(problems).toEqual([]);
  expect(events).toMatchObject([
    { id: 'kubecon', file: 'content/kubecon/event.yaml', data: { title: 'KubeCon' } },
  ]);
  expect(sessions).toMatchObject([
    { id: 'lab', event: 'kubecon', headings: [{ id: 'step-1-a', line: 8 }] },
    { id: 'talks', event: 'kubecon', headings: [{ id: 'talk-1-b', line: 8 }] },
  ]);
});

test('an event without event.yaml is a problem, and its sessions are read all the same', async () => {
  const { problems } = await read({ 'kubecon/lab.mdx': sessionFile('[No](#no)') });
  expect(problems).toHaveLength(2);
  expect(problems).toContainEqual(
    expect.objectContaining({
      file: 'content/kubecon/event.yaml',
      what: 'the event has no event.yaml',
    }),
  );
  expect(problems).toContainEqual(
    expect.objectContaining({ file: 'content/kubecon/lab.mdx', line: 8 }),
  );
});

describe('names', () => {
  test.each(['KubeCon', 'kube con', 'kube_con', 'kubecon-'])(
    'the folder %j cannot be part of an address',
    async (id) => {
      expect((await read({ [`${id}/event.yaml`]: EVENT })).problems).toMatchObject([
        {
          file: `content/${id}`,
          what: `the folder is called "${id}", which can't be part of an address`,
        },
      ]);
    },
  );

  test.each(['search', 'about', 'contents', 'pagefind', '_astro', '404'])(
    'the folder %j would stand in the way of an address of the site',
    async (id) => {
      expect((await read({ [`${id}/event.yaml`]: EVENT })).problems).toMatchObject([
        { file: `content/${id}`, what: expect.stringContaining('the site needs itself') },
      ]);
    },
  );

  test('a file whose name cannot be part of an address is a problem', async () => {
    const files = { 'kubecon/event.yaml': EVENT, 'kubecon/My Lab.mdx': sessionFile('Text') };
    expect((await read(files)).problems).toMatchObject([
      { file: 'content/kubecon/My Lab.mdx', what: expect.stringContaining('the file is called') },
    ]);
  });

  test('a session may have a name that only an event must not have', async () => {
    const files = { 'kubecon/event.yaml': EVENT, 'kubecon/search.mdx': sessionFile('Text') };
    expect((await read(files)).problems).toEqual([]);
  });
});

test.each(['stray.mdx', 'stray.md', 'kubecon/stray.md', 'kubecon/day-1/lab.mdx'])(
  'the note %s is misplaced',
  async (name) => {
    const files = { 'kubecon/event.yaml': EVENT, [name]: sessionFile('Text') };
    expect((await read(files)).problems).toEqual([
      {
        file: `content/${name}`,
        what: 'a note that is no session of an event',
        expected: 'sessions as `content/<event>/<session>.mdx`',
        fix: 'move it into the folder of its event, with the ending `.mdx`',
      },
    ]);
  },
);

test('a link to a session whose text cannot be read is not blamed', async () => {
  const { problems } = await read({
    'kubecon/event.yaml': EVENT,
    'kubecon/lab.mdx': sessionFile('{'),
    'kubecon/talks.mdx': sessionFile('[Lab](../lab/#step-1)', { order: 2 }),
  });
  expect(problems.map(({ file }) => file)).toEqual(['content/kubecon/lab.mdx']);
});
