import { once } from 'node:events';
import { existsSync } from 'node:fs';
import {
  appendFile,
  copyFile,
  mkdir,
  readFile,
  readdir,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { importNotes } from '../../../../src/authoring/import/command.ts';
import { readFlags, type Flags } from '../../../../src/authoring/import/flags.ts';
import { readContent } from '../../../../src/notes/source.ts';
import { EVENT, project, sessionFile } from '../../notes/project.ts';

const FIXTURES = path.resolve('tests/fixtures/import');

/** A project with one event, beside a folder `notes` of Markdown. */
const makeProject = (notes: Record<string, string> = {}) =>
  project({
    'content/kubecon/event.yaml': EVENT,
    'content/kubecon/lab.mdx': sessionFile('## A'),
    'notes/.keep': '',
    ...Object.fromEntries(Object.entries(notes).map(([name, text]) => [`notes/${name}`, text])),
  });

/** Runs the command in the project at `root`; the last argument is a path below it, or absolute. */
async function run(root: string, from: string, ...args: string[]) {
  const flags = readFlags([path.resolve(root, from), ...args]) as Flags;
  let said = '';
  const code = await importNotes({
    ...flags,
    root,
    signal: new AbortController().signal,
    out: (text) => void (said += text),
    terminal: { write: (text) => void (said += text) },
  });
  return { code, said };
}

/** Every file below `folder` of the project, with its text. */
async function filesIn(root: string, folder = 'content'): Promise<Record<string, string>> {
  const files = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile())
    .map(async ({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(root, file), await readFile(file, 'utf8')] as const;
    });
  return Object.fromEntries(await Promise.all(texts));
}

const titleIn = (text: string | undefined) => /^title: (.*)$/m.exec(text ?? '')?.[1];

describe('a file', () => {
  test('becomes an event that a build has nothing to say against', async () => {
    const root = await makeProject({ 'raw.md': '# On the train\n\n## Step 1: Go\n\nWords.\n' });
    const { code, said } = await run(root, 'notes/raw.md', '--date', '2019-05-20');
    expect([code, said]).toEqual([
      0,
      expect.stringContaining(
        'Wrote content/on-the-train: 1 session, 1 section, 0 links, 0 pictures.',
      ),
    ]);
    const { problems, sessions, events } = await readContent(root);
    expect(problems).toEqual([]);
    expect(events.map(({ id }) => id).sort()).toEqual(['kubecon', 'on-the-train']);
    expect(sessions.find(({ event }) => event === 'on-the-train')).toMatchObject({
      id: 'on-the-train',
      data: { title: 'On the train', kind: 'lab', date: '2019-05-20' },
    });
    expect(existsSync(path.join(root, '.import'))).toBe(false);
  });

  test('of whatever ugliness is imported as it was once looked at and found good', async () => {
    const root = await makeProject();
    const { code, said } = await run(root, path.join(FIXTURES, 'ugly/notes.md'));
    expect(code).toBe(0);
    await expect(said).toMatchFileSnapshot(path.join(FIXTURES, 'ugly/said.txt'));
    const files = await filesIn(root, 'content/notes-from-the-train');
    await expect(
      files['content/notes-from-the-train/notes-from-the-train.mdx'],
    ).toMatchFileSnapshot(path.join(FIXTURES, 'ugly/expected.mdx'));
    expect((await readContent(root)).problems).toEqual([]);
  });

  test('is only told of with --dry-run', async () => {
    const root = await makeProject({ 'raw.md': '# A' });
    const before = await filesIn(root);
    const { code, said } = await run(root, 'notes/raw.md', '--dry-run');
    expect([code, said]).toEqual([0, expect.stringContaining('Would write content/a:')]);
    expect(await filesIn(root)).toEqual(before);
  });
});

describe('a folder', () => {
  test('becomes an event whose sessions link to each other, with its files', async () => {
    const root = await makeProject();
    const { code } = await run(root, path.join(FIXTURES, 'folder'));
    expect(code).toBe(0);
    const { problems } = await readContent(root);
    expect(problems).toEqual([]);
    const files = await filesIn(root, 'content/a-folder-of-notes');
    expect(Object.keys(files).sort()).toEqual(
      [
        ...['01-first.mdx', 'deep-second-note.mdx', 'event.yaml', 'import.json', 'notes.mdx'],
        'pictures/deep-img-dot.png',
      ].map((name) => `content/a-folder-of-notes/${name}`),
    );
    const text = (name: string) => files[`content/a-folder-of-notes/${name}.mdx`]!;
    expect(text('notes')).toContain('[its end](/a-folder-of-notes/01-first/#the-end)');
    expect(text('notes')).toContain('[the deep one](/a-folder-of-notes/deep-second-note/)');
    expect(text('notes')).toContain('[The slides](/a-folder-of-notes/slides.pdf)');
    expect(text('01-first')).toContain('![A dot](./pictures/deep-img-dot.png)');
    expect(text('01-first')).toContain('[the folder](/a-folder-of-notes/notes/)');
    expect(Object.keys(await filesIn(root, 'public')).sort()).toEqual([
      'public/a-folder-of-notes/deep-img-dot.png',
      'public/a-folder-of-notes/slides.pdf',
    ]);
  });

  test('brings nothing from outside of it', async () => {
    const root = await makeProject({
      'in/a.md':
        '# A\n\n[secret](../secret.txt) ![picture](../secret.png) [up](../../content/kubecon/event.yaml)',
      'secret.txt': 'x',
      'secret.png': 'x',
    });
    const { code, said } = await run(root, 'notes/in');
    expect(code).toBe(0);
    expect(said).toContain('the link `../secret.txt` leads nowhere');
    expect(said).toContain('the picture `../secret.png` is not there');
    expect(existsSync(path.join(root, 'public'))).toBe(false);
    expect(Object.keys(await filesIn(root, 'content/in'))).toHaveLength(3);
  });
});

describe('what lies beside documents', () => {
  test('is not taken through symbolic links that lead out of the folder', async () => {
    const root = await makeProject({
      'in/a.md': '# A\n\n[file](l.txt) [below](dir/secret.txt) [own](own.txt#page=3)',
      'in/b.txt': 'mine',
      'secret.txt': 'secret',
    });
    await symlink('../secret.txt', path.join(root, 'notes/in/l.txt'));
    await symlink('..', path.join(root, 'notes/in/dir'));
    await symlink('b.txt', path.join(root, 'notes/in/own.txt'));
    const { code, said } = await run(root, 'notes/in');
    expect(code).toBe(0);
    expect(await filesIn(root, 'public')).toEqual({ 'public/in/own.txt': 'mine' });
    expect((await filesIn(root))['content/in/a.mdx']).toContain('[own](/in/own.txt#page=3)');
    expect(said).toContain('the link `l.txt` leads nowhere');
    expect(said).toContain('the link `dir/secret.txt` leads nowhere');
  });

  test('is left where it would run on the site', async () => {
    const names = ['page.html', 'code.JS', 'bad.svg', 'good.svg', 'feed.xml'];
    const root = await makeProject({
      'in/a.md': `# A\n\n${names.map((name) => `[${name}](${name})`).join(' ')}\n\n![b](bad.svg)\n\n![g](good.svg)\n`,
      'in/page.html': '<script src="code.js"></script>',
      'in/code.JS': 'alert(1)',
      'in/bad.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'in/good.svg': '<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>',
      'in/feed.xml': '<feed/>',
    });
    const { code, said } = await run(root, 'notes/in');
    expect(code).toBe(0);
    expect(Object.keys(await filesIn(root, 'public'))).toEqual(['public/in/good.svg']);
    expect(await filesIn(root, 'content/in/pictures')).toHaveProperty([
      'content/in/pictures/good.svg',
    ]);
    expect(await filesIn(root, 'content/in/pictures')).not.toHaveProperty([
      'content/in/pictures/bad.svg',
    ]);
    for (const name of ['page.html', 'code.JS', 'bad.svg', 'feed.xml']) {
      expect(said).toContain(`the link \`${name}\` leads nowhere: a browser would run it`);
    }
    expect(said).toContain('the picture `bad.svg` is not there, or can’t be shown');
  });

  test('a picture within a document that is none is kept as it is written', async () => {
    const root = await makeProject({ 'a.md': '# A\n\n![i](data:image/png;base64,AAAA)\n' });
    const { code, said } = await run(root, 'notes/a.md');
    expect([code, said]).toEqual([0, expect.stringContaining('can’t be shown')]);
    const files = await filesIn(root, 'content/a');
    expect(Object.keys(files).filter((file) => file.includes('pictures'))).toEqual([]);
    expect(files['content/a/a.mdx']).toContain('data:image/png;base64,AAAA');
  });
});

describe('an export of Notion', () => {
  const [ONE, TWO] = ['0123456789abcdef'.repeat(2), 'fedcba9876543210'.repeat(2)];

  test('has no ids in titles, addresses and names of files, and its links work', async () => {
    const root = await makeProject({
      [`Trip ${ONE}/Talk ${ONE}.md`]: `[sub](Talk%20${ONE}/Sub%20${TWO}.md) [same](Talk%20${TWO}.md)\n\n[f](Talk%20${ONE}/Slides%20${ONE}.txt) [g](Talk%20${ONE}/Slides%20${TWO}.txt)`,
      [`Trip ${ONE}/Talk ${TWO}.md`]: 'The same name.',
      [`Trip ${ONE}/Talk ${ONE}/Sub ${TWO}.md`]: `[up](../Talk%20${ONE}.md)`,
      [`Trip ${ONE}/Talk ${ONE}/Slides ${ONE}.txt`]: 'x',
      [`Trip ${ONE}/Talk ${ONE}/Slides ${TWO}.txt`]: 'y',
    });
    const { code } = await run(root, `notes/Trip ${ONE}`);
    expect(code).toBe(0);
    const files = await filesIn(root, 'content/trip');
    const text = (name: string) => files[`content/trip/${name}.mdx`];
    expect(titleIn(files['content/trip/event.yaml'])).toBe('Trip');
    expect([titleIn(text('talk')), titleIn(text('talk-2')), titleIn(text('talk-sub'))]).toEqual([
      'Talk',
      'Talk',
      'Sub',
    ]);
    expect(text('talk')).toContain('[sub](/trip/talk-sub/) [same](/trip/talk-2/)');
    expect(text('talk')).toContain('[f](/trip/talk-slides.txt) [g](/trip/talk-slides-2.txt)');
    expect(text('talk-sub')).toContain('[up](/trip/talk/)');
  });
});

describe('of a folder', () => {
  const notesIn = async (root: string) =>
    Object.keys(await filesIn(root, 'content/in'))
      .filter((file) => file.endsWith('.mdx'))
      .map((file) => path.basename(file, '.mdx'))
      .sort();

  test('files that say nothing are left out, and that is told', async () => {
    const root = await makeProject({
      'in/a.md': '# A',
      'in/b.md': '',
      'in/c.md': ' \n\t\n',
      'in/d/_index.md': '---\nweight: 2\n---\n',
      'in/e/_index.md': '---\ntitle: A title\n---\n',
      'in/f.md': '---\nweight: 2\n---\n',
    });
    const { code, said } = await run(root, 'notes/in');
    expect(code).toBe(0);
    expect(await notesIn(root)).toEqual(['a', 'e-index', 'f']);
    expect(said).toContain('b.md\n  it is empty, and was left out');
    expect(said).toContain('c.md\n  it is empty, and was left out');
    expect(said).toContain('d/_index.md\n  it is empty but for front matter without a title');
    expect(said).toContain('of the source is in it, but for 3 files left out.');
  });

  test('what stays behind is counted, and the first few are named', async () => {
    const others = ['b.txt', 'c.csv', 'd.pdf', 'e.txt', 'f.txt', 'g.txt', 'h.txt'];
    const root = await makeProject({
      'in/a.md': '# A\n\n[b](b.txt)',
      ...Object.fromEntries(others.map((name) => [`in/${name}`, 'x'])),
    });
    await symlink('a.md', path.join(root, 'notes/in/link.md'));
    const { code, said } = await run(root, 'notes/in');
    expect(code).toBe(0);
    expect(said).toContain('of the source is in it.\n');
    expect(said).toContain(
      '6 files are neither Markdown nor linked from it, and stayed behind: c.csv, d.pdf, e.txt, f.txt, g.txt, …\n',
    );
    expect(said).toContain('1 symbolic link is not followed: link.md.\n');
    expect(await notesIn(root)).toEqual(['a']);
  });
});

test('a file that says nothing is refused by itself', async () => {
  const root = await makeProject({ 'raw.md': '\n' });
  expect(await run(root, 'notes/raw.md')).toEqual({
    code: 1,
    said: expect.stringMatching(/it is empty[^]*Nothing was written\.\n$/),
  });
});

describe('a file that is no text', () => {
  const PICTURE = path.join(FIXTURES, 'folder/deep/img/dot.png');

  test('is left out of a folder, and that is told', async () => {
    const root = await makeProject({ 'in/a.md': '# A' });
    await copyFile(PICTURE, path.join(root, 'notes/in/b.md'));
    const { code, said } = await run(root, 'notes/in');
    expect([code, said]).toEqual([0, expect.stringContaining('b.md\n  it is no text')]);
    expect(said).toContain('1 problem in 1 file.');
    expect(Object.keys(await filesIn(root, 'content/in'))).not.toContain('content/in/b.mdx');
  });

  test('is refused by itself', async () => {
    const root = await makeProject();
    const before = await filesIn(root);
    const { code, said } = await run(root, PICTURE);
    expect([code, said]).toEqual([1, expect.stringMatching(/no text[^]*Nothing was written\.\n$/)]);
    expect(await filesIn(root)).toEqual(before);
  });
});

describe('after an import that was killed', () => {
  /** A project whose event was imported, and a function that undoes a part of that. */
  async function killed() {
    const root = await makeProject({ 'a.md': '# A\n\n[Slides](slides.pdf)\n', 'slides.pdf': 'x' });
    const again = (...args: string[]) => run(root, 'notes/a.md', '--event', 'trip', ...args);
    expect((await again()).code).toBe(0);
    const whole = { ...(await filesIn(root)), ...(await filesIn(root, 'public')) };
    const state = async () => ({ ...(await filesIn(root)), ...(await filesIn(root, 'public')) });
    return { root, again, whole, state };
  }

  test('before its notes were there, it can be run again', async () => {
    const { root, again, whole, state } = await killed();
    await rm(path.join(root, 'content/trip'), { recursive: true });
    expect(await again()).toMatchObject({ code: 0 });
    expect(await state()).toEqual(whole);
  });

  test('files in its place that are others are kept', async () => {
    const { root, again } = await killed();
    await rm(path.join(root, 'content/trip'), { recursive: true });
    await writeFile(path.join(root, 'public/trip/slides.pdf'), 'mine');
    await writeFile(path.join(root, 'public/trip/other.pdf'), 'mine');
    expect(await again()).toEqual({
      code: 1,
      said: expect.stringContaining('public/trip/slides.pdf\n'),
    });
    await rm(path.join(root, 'public/trip/slides.pdf'));
    expect(await again()).toMatchObject({ code: 0 });
    expect(await readFile(path.join(root, 'public/trip/other.pdf'), 'utf8')).toBe('mine');
  });

  test('while it moved folders, they are put back, and that is told', async () => {
    const { root, again, whole, state } = await killed();
    for (const folder of ['content/trip', 'public/trip']) {
      await rename(path.join(root, folder), path.join(root, `${folder}.before-replacement`));
    }
    const { code, said } = await again('--update');
    expect([code, said]).toEqual([0, expect.stringContaining('content/trip is back as it was')]);
    expect(await state()).toEqual(whole);
  });
});

test('an event that can’t be put in its place is not there, and that is told', async () => {
  const root = await makeProject({ 'a.md': '# A\n\n[Slides](slides.pdf)\n', 'slides.pdf': 'x' });
  await symlink('nowhere', path.join(root, 'public'));
  const before = await filesIn(root);
  const { code, said } = await run(root, 'notes/a.md');
  expect([code, said]).toEqual([1, expect.stringContaining("The event can't be put in its place")]);
  expect(await filesIn(root)).toEqual(before);
  expect(existsSync(path.join(root, '.import'))).toBe(false);
});

describe('drafts', () => {
  test('stay drafts, which no published session leads to', async () => {
    const root = await makeProject({
      'in/a.md': '# A\n\n[the draft](b.md) and [its slides](slides.pdf)\n',
      'in/b.md': '---\ndraft: true\n---\n# B\n\n[the first](a.md) and [notes](secret.pdf)\n',
      'in/slides.pdf': 'x',
      'in/secret.pdf': 'x',
    });
    const { code, said } = await run(root, 'notes/in');
    expect([code, said]).toEqual([0, expect.stringContaining('b.mdx, from b.md, a draft')]);
    expect(said).toContain('1 draft among them');
    expect(said).toContain('the link `b.md` leads nowhere: that is a draft');
    expect(said).toContain('the link `secret.pdf` leads nowhere: a file beside a draft');
    const { problems, sessions, drafts } = await readContent(root);
    expect(problems).toEqual([]);
    expect(sessions.filter(({ event }) => event === 'in').map(({ id }) => id)).toEqual(['a']);
    expect(drafts.map(({ file }) => file)).toEqual(['content/in/b.mdx']);
    expect(Object.keys(await filesIn(root, 'public'))).toEqual(['public/in/slides.pdf']);
    expect((await filesIn(root))['content/in/b.mdx']).toContain('[the first](/in/a/)');
  });

  test('of which an event is made entirely can be updated', async () => {
    const root = await makeProject({ 'in/a.md': '---\ndate: 2020-01-01\ndraft: true\n---\n# A\n' });
    expect((await run(root, 'notes/in')).code).toBe(0);
    expect((await readContent(root)).events.map(({ id }) => id)).toEqual(['kubecon']);
    await writeFile(path.join(root, 'notes/in/b.md'), '# B\n');
    expect(await run(root, 'notes/in', '--update', '--event', 'in')).toMatchObject({ code: 0 });
    const { sessions, problems } = await readContent(root);
    expect(problems).toEqual([]);
    expect(sessions.find(({ id }) => id === 'b')!.data.date).toBe('2020-01-01');
  });

  test('are read like any other notes before they are written, and drafts of others are not', async () => {
    const root = await makeProject({ 'a.md': '---\ndraft: true\n---\n# A\n' });
    await writeFile(path.join(root, 'content/kubecon/wip.mdx'), '---\ndraft: true\n---\n{fault}\n');
    expect(await run(root, 'notes/a.md', '--event', 'in')).toMatchObject({ code: 0 });
    // Dates of a draft count too, although a build does not ask for them.
    const event = path.join(root, 'content/in/event.yaml');
    await writeFile(
      event,
      (await readFile(event, 'utf8')).replace(/^(starts|ends): .*$/gm, '$1: 2000-01-01'),
    );
    await writeFile(
      path.join(root, 'notes/a.md'),
      '---\ndraft: true\ndate: 2001-01-01\n---\n# A\n',
    );
    const { code, said } = await run(root, 'notes/a.md', '--event', 'in', '--update');
    expect([code, said]).toEqual([1, expect.stringContaining('when the event was not on')]);
    expect(said).not.toContain('wip.mdx');
  });
});

describe('nothing is written', () => {
  test.each([
    [
      'where the event is there already',
      '# A',
      ['--event', 'kubecon'],
      'content/kubecon is there already',
    ],
    [
      'where its name is one that the site needs',
      '# A',
      ['--event', 'search'],
      'an address the site needs',
    ],
    [
      'where its title makes one that the site needs',
      '# Search',
      [],
      'fix: write --event search-notes',
    ],
    [
      'where its name can be no address',
      '# A',
      ['--event', 'Bad Id!'],
      '--event: the event is called "Bad Id!", which can\'t be part of an address.\n  expected: lower-case letters, digits and single hyphens, as in `kubecon-eu-2019`\n  fix: write --event bad-id',
    ],
    [
      'where an update names what can be no address',
      '# A',
      ['--update', '--event', '../a'],
      'fix: write --event a',
    ],
    ['where its name has no letter', '# A', ['--event', '!'], 'fix: write --event notes'],
    ['for a day that there is not', '# A', ['--date', '2019-02-30'], 'that is no day'],
    ['where an event was not imported', '# A', ['--update', '--event', 'kubecon'], "can't be read"],
  ])('%s', async (_, text, args, why) => {
    const root = await makeProject({ 'raw.md': text });
    const before = await filesIn(root);
    const { code, said } = await run(root, 'notes/raw.md', ...args);
    expect([code, said]).toEqual([1, expect.stringContaining(why)]);
    expect(await filesIn(root)).toEqual(before);
    expect(existsSync(path.join(root, '.import'))).toBe(false);
  });

  test.each([
    ['a file that is not there', 'notes/none.md', 'is not there'],
    ['a folder without Markdown', 'content', 'There is no Markdown in'],
  ])('of %s', async (_, from, why) => {
    const root = await makeProject();
    await rm(path.join(root, 'content/kubecon/lab.mdx'));
    expect(await run(root, from)).toEqual({ code: 1, said: expect.stringContaining(why) });
  });

  test('when it is stopped', async () => {
    const root = await makeProject({ 'raw.md': '# A' });
    const before = await filesIn(root);
    const flags = readFlags([path.join(root, 'notes/raw.md')]) as Flags;
    let said = '';
    const code = await importNotes({
      ...flags,
      root,
      signal: AbortSignal.abort(),
      out: (text) => void (said += text),
      terminal: { write: (text) => void (said += text) },
    });
    expect([code, said]).toEqual([130, 'Stopped. Nothing was written.\n']);
    expect(await filesIn(root)).toEqual(before);
  });
});

describe('an update', () => {
  const FOLDER = 'content/trip';
  const at = (root: string, name: string) => path.join(root, FOLDER, name);

  async function importedProject() {
    const root = await makeProject({
      'one.md': '# One\n\nFirst.\n',
      'two.md': '# Two\n\nSecond.\n',
    });
    expect((await run(root, 'notes', '--event', 'trip', '--date', '2019-05-20')).code).toBe(0);
    return root;
  }
  const update = (root: string, ...more: string[]) =>
    run(root, 'notes', '--event', 'trip', '--update', ...more);

  test('of nothing changes nothing', async () => {
    const root = await importedProject();
    const before = await filesIn(root);
    expect(await update(root)).toMatchObject({ code: 0 });
    expect(await filesIn(root)).toEqual(before);
  });

  test('writes what changed, adds what is new, and keeps what is gone and what was changed here', async () => {
    const root = await importedProject();
    await writeFile(path.join(root, 'notes/one.md'), '# One, anew\n\nChanged.\n');
    await appendFile(at(root, 'two.mdx'), '\nBy hand.\n');
    await writeFile(path.join(root, 'notes/three.md'), '# Three\n');
    const { code, said } = await update(root);
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/New: three\.mdx\. Changed: one\.mdx\./),
    ]);
    const files = await filesIn(root, FOLDER);
    expect(titleIn(files[`${FOLDER}/one.mdx`])).toBe('One, anew');
    expect(files[`${FOLDER}/two.mdx`]).toContain('By hand.');
    expect(titleIn(files[`${FOLDER}/three.mdx`])).toBe('Three');
    await rm(path.join(root, 'notes/one.md'));
    expect((await update(root)).said).toContain(
      'Kept, though nothing leads to them any more: one.mdx',
    );
    expect((await readContent(root)).problems).toEqual([]);
  });

  test('of what was changed on both sides is refused, with the difference, and changes nothing', async () => {
    const root = await importedProject();
    await writeFile(path.join(root, 'notes/one.md'), '# One\n\nFirst, and more.\n');
    await writeFile(path.join(root, 'notes/two.md'), '# Two\n\nSecond, and more.\n');
    await appendFile(at(root, 'two.mdx'), '\nBy hand.\n');
    const before = await filesIn(root);
    const { code, said } = await update(root);
    expect([code, said]).toEqual([1, expect.stringContaining('content/trip/two.mdx')]);
    expect(said).toMatch(/^- Second\.$/m);
    expect(said).toMatch(/^- By hand\.$/m);
    expect(said).toMatch(/^\+ Second, and more\.$/m);
    expect(await filesIn(root)).toEqual(before);
  });

  test('of what was changed on both sides leaves that alone where it is told to, until its source changes again', async () => {
    const root = await importedProject();
    await writeFile(path.join(root, 'notes/one.md'), '# One\n\nFirst, and more.\n');
    await writeFile(path.join(root, 'notes/two.md'), '# Two\n\nSecond, and more.\n');
    await appendFile(at(root, 'two.mdx'), '\nBy hand.\n');
    const mine = await readFile(at(root, 'two.mdx'), 'utf8');
    expect((await update(root)).said).toContain('run it again with --keep-mine');
    const { code, said } = await update(root, '--keep-mine');
    expect([code, said]).toEqual([0, expect.stringContaining('Kept as you have them: two.mdx.')]);
    expect(await readFile(at(root, 'two.mdx'), 'utf8')).toBe(mine);
    expect(await readFile(at(root, 'one.mdx'), 'utf8')).toContain('First, and more.');
    expect(await update(root)).toMatchObject({
      code: 0,
      said: expect.not.stringContaining('Kept'),
    });
    await writeFile(path.join(root, 'notes/two.md'), '# Two\n\nSecond, once more.\n');
    expect((await update(root)).code).toBe(1);
  });

  test('into notes that have a fault is refused with that, and changes nothing', async () => {
    const root = await importedProject();
    await writeFile(path.join(root, 'notes/one.md'), '# One\n\nChanged.\n');
    await appendFile(at(root, 'two.mdx'), '\n{fault}\n');
    const before = await filesIn(root);
    const { code, said } = await update(root);
    expect([code, said]).toEqual([1, expect.stringContaining('`{` begins an expression')]);
    expect(said).toContain('Nothing was written.');
    expect(await filesIn(root)).toEqual(before);
  });

  describe('of files beside notes', () => {
    const PLACE = 'public/trip/slides.pdf';
    const PICTURE = 'content/trip/pictures/dot.png';

    /** An event whose slides and picture were imported, and what is done to them here and at their source. */
    async function withFiles(here?: string, source?: string) {
      const png = await readFile(path.join(FIXTURES, 'folder/deep/img/dot.png'));
      const root = await makeProject({
        'one.md': '# One\n\n[Slides](slides.pdf) ![Dot](dot.png)\n',
        'slides.pdf': 'theirs',
      });
      await writeFile(path.join(root, 'notes/dot.png'), png);
      expect((await run(root, 'notes', '--event', 'trip', '--date', '2019-05-20')).code).toBe(0);
      for (const [text, places] of [
        [here, [PLACE, PICTURE]],
        [source, ['notes/slides.pdf', 'notes/dot.png']],
      ] as const) {
        if (text === undefined) continue;
        for (const place of places)
          await writeFile(path.join(root, place), `\x89PNG\r\n${text}`, 'latin1');
      }
      const { code, said } = await update(root);
      const texts = await Promise.all(
        [PLACE, PICTURE].map((place) => readFile(path.join(root, place), 'utf8')),
      );
      return { root, code, said, texts: texts.map((text) => text.split('\r\n').at(-1)) };
    }

    test('keeps those that were changed by hand', async () => {
      const { code, texts, said } = await withFiles('mine');
      expect([code, texts]).toEqual([0, ['mine', 'mine']]);
      expect(said).toContain('New: none. Changed: none.');
    });

    test('writes those that changed where they come from', async () => {
      const { code, texts, said } = await withFiles(undefined, 'theirs anew');
      expect([code, texts]).toEqual([0, ['theirs anew', 'theirs anew']]);
      expect(said).toContain(`Changed: ${PICTURE}, ${PLACE}.`);
    });

    test('is refused where both sides changed them, and changes nothing', async () => {
      const { code, texts, said } = await withFiles('mine', 'theirs anew');
      expect([code, texts]).toEqual([1, ['mine', 'mine']]);
      expect(said).toContain(`${PLACE}\n  It is another file`);
      expect(said).toContain(`${PICTURE}\n  It is another file`);
      expect(said).toContain('run it again with --keep-mine');
    });

    test('is refused where one that comes has the name of one that was added by hand', async () => {
      const { root } = await withFiles();
      await writeFile(path.join(root, 'public/trip/plan.pdf'), 'mine');
      await writeFile(path.join(root, 'notes/plan.pdf'), 'theirs');
      await appendFile(path.join(root, 'notes/one.md'), '\n[Plan](plan.pdf)\n');
      const before = await filesIn(root);
      const { code, said } = await update(root);
      expect([code, said]).toEqual([1, expect.stringContaining('public/trip/plan.pdf\n')]);
      expect(await filesIn(root)).toEqual(before);
      expect(await readFile(path.join(root, 'public/trip/plan.pdf'), 'utf8')).toBe('mine');
    });

    test('keeps those that nothing leads to any more, and says so', async () => {
      const { root } = await withFiles();
      await writeFile(path.join(root, 'notes/one.md'), '# One\n');
      const { said } = await update(root);
      expect(said).toContain(`nothing leads to them any more: ${PICTURE}, ${PLACE}.`);
      expect(existsSync(path.join(root, PLACE))).toBe(true);
      expect(existsSync(path.join(root, PICTURE))).toBe(true);
    });
  });

  test('of a file with several sessions leaves each at its address', async () => {
    const root = await makeProject({ 'raw.md': '# Alpha\n\nFirst.\n\n# Beta\n\nSecond.\n' });
    const update = () => run(root, 'notes/raw.md', '--event', 'trip', '--update');
    expect((await run(root, 'notes/raw.md', '--event', 'trip')).code).toBe(0);
    await writeFile(
      path.join(root, 'notes/raw.md'),
      '# Zero\n\nNew.\n\n# Alpha\n\nFirst.\n\n# Beta\n\nSecond.\n',
    );
    expect(await update()).toMatchObject({
      code: 0,
      said: expect.stringContaining('New: zero.mdx. Changed: none.'),
    });
    await writeFile(
      path.join(root, 'notes/raw.md'),
      '# Zero point one\n\nNew.\n\n# Beta\n\nSecond.\n\n# Alpha\n\nFirst.\n',
    );
    expect(await update()).toMatchObject({
      code: 0,
      said: expect.stringContaining('New: none. Changed: zero.mdx.'),
    });
    const files = await filesIn(root, FOLDER);
    expect(
      ['alpha', 'beta', 'zero'].map((name) => titleIn(files[`${FOLDER}/${name}.mdx`])),
    ).toEqual(['Alpha', 'Beta', 'Zero point one']);
  });

  test('goes around a session that was added by hand', async () => {
    const root = await importedProject();
    await writeFile(at(root, 'three.mdx'), sessionFile('By hand.', { order: 3 }));
    await writeFile(path.join(root, 'notes/three.md'), '# Three\n');
    const { code, said } = await update(root);
    expect([code, said]).toEqual([0, expect.stringContaining('New: three-2.mdx.')]);
    const files = await filesIn(root, FOLDER);
    expect(files[`${FOLDER}/three.mdx`]).toContain('By hand.');
    expect(files[`${FOLDER}/three-2.mdx`]).toContain('order: 4\n');
    expect((await readContent(root)).problems).toEqual([]);
  });

  test('leaves links of other events to files alone', async () => {
    const root = await importedProject();
    await mkdir(path.join(root, 'public/kubecon'), { recursive: true });
    await writeFile(path.join(root, 'public/kubecon/plan.pdf'), 'x');
    await writeFile(
      path.join(root, 'content/kubecon/lab.mdx'),
      sessionFile('[Plan](/kubecon/plan.pdf)'),
    );
    expect(await update(root)).toMatchObject({ code: 0 });
  });

  test('into an event whose event.yaml has a fault is refused with that', async () => {
    const root = await importedProject();
    await appendFile(at(root, 'event.yaml'), 'plaice: here\n');
    const { code, said } = await update(root);
    expect([code, said]).toEqual([1, expect.stringContaining('unknown key `plaice`')]);
    expect(said).toContain('content/trip/event.yaml');
  });

  test('guesses nothing of the event, which it leaves as it is', async () => {
    const root = await makeProject({ 'raw.md': '# A\n' });
    const first = await run(root, 'notes/raw.md', '--event', 'trip');
    expect(first.said).toContain('event.yaml: title');
    const again = await run(root, 'notes/raw.md', '--event', 'trip', '--update');
    expect([again.code, again.said]).toEqual([0, expect.not.stringContaining('event.yaml')]);
  });
});

test.each([
  ['an event', ['--update'], /^Name the event to update/],
  [
    'no date',
    ['--update', '--event', 'x', '--date', '2019-05-20'],
    /^--date is .* `starts` in content\/x/,
  ],
  [
    'no title',
    ['--update', '--event', 'x', '--title', 'X'],
    /^--title is .* `title` in content\/x/,
  ],
])('an update takes %s', (_, args, why) => {
  expect(() => readFlags(['notes', ...args])).toThrow(why);
});

test.each([[[]], [['a', 'b']], [['a', '--evnt', 'x']]])('%j gets told how to write it', (args) => {
  expect(() => readFlags(args)).toThrow(/npm run import -- <file or folder>/);
});

test('pictures of other sites are fetched on request, and what is none stays a link', async () => {
  const png = await readFile(path.join(FIXTURES, 'folder/deep/img/dot.png'));
  const server = createServer((request, response) => {
    const isPicture = request.url === '/dot.png';
    response.setHeader('content-type', isPicture ? 'image/png' : 'text/html');
    response.end(isPicture ? png : '<script>');
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const root = await makeProject({
    'a.md': `# A\n\n![dot](${at}/dot.png)\n\n![page](${at}/page.png)\n`,
  });
  const { code, said } = await run(root, 'notes/a.md', '--download-images');
  expect(code).toBe(0);
  expect(said).toContain(`the picture ${at}/page.png could not be fetched: it is text/html`);
  const files = await filesIn(root, 'content/a');
  expect(files['content/a/a.mdx']).toContain('![dot](./pictures/dot.png)');
  expect(files['content/a/a.mdx']).toContain(`<Figure title="page" original="${at}/page.png" />`);
  expect(await readFile(path.join(root, 'content/a/pictures/dot.png'))).toEqual(png);
});
