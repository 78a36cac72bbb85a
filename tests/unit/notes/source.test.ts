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

describe('synonyms', () => {
  const event = { 'kubecon/event.yaml': EVENT };

  test('are read from synonyms.yaml, and need not be there', async () => {
    const files = {
      ...event,
      'synonyms.yaml': '# Names\n- [Kubernetes, k8s]\n- [clean up, delete]\n',
    };
    expect(await read(files)).toMatchObject({
      synonyms: [
        ['Kubernetes', 'k8s'],
        ['clean up', 'delete'],
      ],
      problems: [],
    });
    expect(await read(event)).toMatchObject({ synonyms: [], problems: [] });
  });

  test.each([
    ['- [Kubernetes, k8s]\n- [mesh]\n', 2, '`1` is not right', 'two words or phrases at least'],
    ['- Kubernetes, k8s\n', 1, '`0` is not right (it is `Kubernetes, k8s`)', 'a list of words'],
    ['- [mesh,\n   1]\n', 2, '`0.1` is not right (it is `1`)', 'text'],
    ['- [mesh\n- a', 1, expect.stringContaining('is not closed'), expect.anything()],
  ])('%j are a problem', async (text, line, what, expected) => {
    const { synonyms, problems } = await read({ ...event, 'synonyms.yaml': text });
    expect(synonyms).toEqual([]);
    expect(problems[0]).toMatchObject({ file: 'content/synonyms.yaml', line, what, expected });
  });

  test.each(['', '# None yet\n', '[]\n'])('may be none, as in %j', async (text) => {
    const files = { ...event, 'synonyms.yaml': text };
    expect(await read(files)).toMatchObject({ synonyms: [], problems: [] });
  });

  test('that are no list are told to be one', async () => {
    const { problems } = await read({ ...event, 'synonyms.yaml': 'kubernetes: [k8s]\n' });
    expect(problems).toMatchObject([
      { line: 1, expected: 'a list of groups, each in square brackets' },
    ]);
  });

  test('that are not UTF-8 are a problem', async () => {
    const files = { ...event, 'synonyms.yaml': new Uint8Array([0x2d, 0x20, 0xe9, 0x0a]) };
    expect((await read(files)).problems).toMatchObject([
      { file: 'content/synonyms.yaml', what: 'the file is not UTF-8' },
    ]);
  });
});

describe('keywords of sections', () => {
  const lab = (...keywords: string[]) => ({
    'kubecon/event.yaml': EVENT,
    'kubecon/lab.mdx': sessionFile('## Setup\n\n### Nodes\n').replace(
      '\n---\n',
      ['', 'sectionKeywords:', ...keywords, '---', ''].join('\n'),
    ),
  });

  test('are read with their session', async () => {
    const { sessions, problems } = await read(lab('  setup: [GKE, cloud]'));
    expect(problems).toEqual([]);
    expect(sessions[0]!.data.sectionKeywords).toEqual({ setup: ['GKE', 'cloud'] });
  });

  test('that the session does not have are a problem on their line', async () => {
    expect((await read(lab('  setup: [GKE]', '  nodes: [machine]'))).problems).toMatchObject([
      {
        file: 'content/kubecon/lab.mdx',
        line: 9,
        what: '`sectionKeywords` names a section `nodes` that the session does not have',
      },
    ]);
  });

  test('that are no list are a problem on their line', async () => {
    expect((await read(lab('  setup: GKE'))).problems).toMatchObject([
      { line: 8, what: '`sectionKeywords.setup` is not right (it is `GKE`)' },
    ]);
  });
});

describe('what all events share', () => {
  const SOURCES = 'kep:\n  title: KEP\n  link: https://kep.example/\n  checked: 2026-11-22\n';
  const GLOSSARY = '- id: pod\n  name: Pod\n  definition: The smallest unit.\n  source: kep\n';
  const LAB = `## Setup

A <Term of="pod">pod</Term>, see [its definition](/glossary/#pod) and [changes](updates/).

<SinceThen title="It changed" date="2020-08" source="kep">

Now it is [there](#Since-it-changed).

</SinceThen>
`;
  const files = {
    'kubecon/event.yaml': EVENT,
    'kubecon/lab.mdx': sessionFile(LAB),
    'sources.yaml': SOURCES,
    'glossary.yaml': GLOSSARY,
  };
  const faultsOf = async (changed: Record<string, string>) =>
    (await read({ ...files, ...changed })).problems.map(
      ({ file, line, what }) => `${file}:${line ?? ''} ${what}`,
    );

  test('is read, and updates and terms have addresses of their own', async () => {
    const { problems, shared, sessions } = await read(files);
    expect(problems).toEqual([]);
    expect(shared.sources.get('kep')).toMatchObject({ title: 'KEP' });
    expect(shared.terms).toMatchObject([{ id: 'pod', source: ['kep'] }]);
    expect(sessions[0]!.updates).toMatchObject([{ id: 'Since-it-changed', section: 'setup' }]);
  });

  test('is missed in notes, glossary and links where it is not there', async () => {
    const other = { 'sources.yaml': SOURCES.replace('kep:', 'pep:') };
    const found = await faultsOf({
      ...other,
      'glossary.yaml': GLOSSARY.replace('id: pod', 'id: p'),
    });
    expect(found.sort()).toEqual([
      'content/glossary.yaml:4 `p` names a source `kep` that is not known',
      'content/kubecon/lab.mdx:10 `<Term of="pod">` names no term',
      'content/kubecon/lab.mdx:10 the link `/glossary/#pod` names a section that /glossary/ does not have',
      'content/kubecon/lab.mdx:12 `<SinceThen>` names a source `kep` that is not known',
    ]);
  });

  test.each([
    ['sources', 'sources.yaml', SOURCES.replace('https', 'http')],
    ['glossary', 'glossary.yaml', GLOSSARY.replace('definition', 'meaning')],
    ['session', 'kubecon/lab.mdx', sessionFile(LAB).replace('kind', 'kinds')],
  ])('is not missed where the file of the %s itself is at fault', async (_, name, text) => {
    const found = await faultsOf({ [name]: text });
    expect(found.length).toBeGreaterThan(0);
    for (const fault of found) expect(fault).toMatch(RegExp(`^content/${name}:`));
  });

  test('former ids of terms are no ids of terms, and those of one term only', async () => {
    const second = GLOSSARY.replaceAll(/pod/gi, 'node') + '  searchOnly: true\n';
    expect(
      await faultsOf({
        'glossary.yaml': `${GLOSSARY}  formerIds: [pod, a]\n${second}  formerIds: [a]\n`,
      }),
    ).toEqual([
      'content/glossary.yaml:5 `/glossary/#pod` is not an old address: /glossary/ has a heading with that id',
      'content/glossary.yaml:11 `/glossary/#a` is decided in content/glossary.yaml, line 5, already',
    ]);
  });
});
