import { expect, test } from 'vitest';
import { readContent } from '../../../src/notes/source.ts';
import { EVENT, project, sessionFile } from './project.ts';

/** Where and what the problems of some content are, in the order of files and lines. */
async function faults(files: Record<string, string | Uint8Array>) {
  const { problems } = await readContent(await project(files));
  return problems.map(({ file, line, what }) => `${file}:${line ?? ''} ${what}`).sort();
}

test('a mixture of faults yields all of them at once, with file and line', async () => {
  const found = await faults({
    'content/stray.md': '# Notes',
    'content/About Us/event.yaml': EVENT.replace('title:', 'tittle:'),
    'content/kubecon/event.yaml': EVENT.replace('link: https', 'link: ftp'),
    'content/kubecon/bytes.mdx': new Uint8Array([0x23, 0x20, 0xe9, 0x0a]),
    'content/kubecon/lab.mdx': sessionFile(
      ['## Step 2: A', '', '#### B', '', '## Step 1: C', '', '![D](d.png) [E](#e)'].join('\n'),
      { kind: 'lab' },
    ),
    'content/kubecon/syntax.mdx': sessionFile('Text\n\n{ open', { order: 2 }),
    'content/kubecon/talks.mdx': sessionFile('## Hello', { kind: 'lecture', order: 3 }),
    'content/devoxx/event.yaml': EVENT,
    'content/devoxx/a.mdx': sessionFile('Text', { order: 4 }),
    'content/devoxx/b.mdx': sessionFile('Text', { order: 4 }).replace('05-20', '05-19'),
  });
  expect(found).toEqual([
    'content/About Us/event.yaml:1 `title` is missing',
    'content/About Us/event.yaml:1 unknown key `tittle`',
    'content/About Us: the folder is called "About Us", which can\'t be part of an address',
    'content/devoxx/b.mdx: `date` is 2019-05-19, when the event was not on',
    'content/devoxx/b.mdx: its order `4` is also that of content/devoxx/a.mdx',
    'content/kubecon/bytes.mdx: the file is not UTF-8',
    'content/kubecon/event.yaml:6 `link` is not right (it is `ftp://event.example/`)',
    'content/kubecon/lab.mdx:10 "B" is a heading of level 4',
    'content/kubecon/lab.mdx:12 "Step 1: C" comes after Step 2',
    'content/kubecon/lab.mdx:14 the link `#e` names a section that /kubecon/lab/ does not have',
    'content/kubecon/lab.mdx:14 the picture `d.png` is not there',
    'content/kubecon/syntax.mdx:10 `{` starts an expression in MDX, which notes can’t have',
    'content/kubecon/talks.mdx:3 `kind` is not right (it is `lecture`)',
    'content/stray.md: a note that is no session of an event',
  ]);
});

test('numbers of headings are checked beside faults of the front matter', async () => {
  const lab = sessionFile('## Step 2: A\n\n## Step 1: B', { kind: 'lab' });
  const found = await faults({
    'content/kubecon/event.yaml': EVENT,
    'content/kubecon/lab.mdx': lab.replace('description:', 'summary:'),
  });
  expect(found).toContain('content/kubecon/lab.mdx:10 "Step 1: B" comes after Step 2');
});

test('a repeated order is found although the event itself has a fault', async () => {
  const found = await faults({
    'content/kubecon/event.yaml': EVENT.replace('title:', 'tittle:'),
    'content/kubecon/a.mdx': sessionFile('Text'),
    'content/kubecon/b.mdx': sessionFile('Text'),
  });
  expect(found).toContain(
    'content/kubecon/b.mdx: its order `1` is also that of content/kubecon/a.mdx',
  );
});

test('a session without front matter lacks it, whatever it would say', async () => {
  const found = await faults({
    'content/kubecon/event.yaml': EVENT,
    'content/kubecon/lab.mdx': '## Setup\n',
  });
  expect(found).toEqual(['content/kubecon/lab.mdx:1 there is no front matter']);
});

test('a file of the event that is not UTF-8 is a problem of that file alone', async () => {
  const found = await faults({
    'content/kubecon/event.yaml': new TextEncoder().encode(EVENT).fill(0xff, 7, 8),
    'content/kubecon/lab.mdx': sessionFile('Text'),
  });
  expect(found).toEqual(['content/kubecon/event.yaml: the file is not UTF-8']);
});

test('what is called like notes, and can’t be read as such, is a problem of its own', async () => {
  const found = await faults({
    'content/top.MDX': sessionFile('Text'),
    'content/glossary.yaml/a.txt': 'Text',
    'content/devoxx/event.yaml/a.txt': 'Text',
    'content/devoxx/a.mdx': sessionFile('Text'),
    'content/kubecon/event.yaml': EVENT,
    'content/kubecon/a.mdx/b.mdx': sessionFile('Text'),
    'content/kubecon/c.MDX': sessionFile('Text'),
    'content/kubecon/d.Md': sessionFile('Text'),
    'content/kubecon/e/f.MDX': sessionFile('Text'),
    'content/kubecon/g.mdx': sessionFile('Text', { order: 2 }),
  });
  const noFile = 'it is called like a file of notes, and is no file';
  const misplaced = 'a note that is no session of an event';
  expect(found).toEqual([
    `content/devoxx/event.yaml: ${noFile}`,
    'content/glossary.yaml/event.yaml: the event has no event.yaml',
    'content/glossary.yaml: the folder is called "glossary.yaml", which can\'t be part of an address',
    `content/kubecon/a.mdx/b.mdx: ${misplaced}`,
    `content/kubecon/a.mdx: ${noFile}`,
    'content/kubecon/c.MDX: its ending `.MDX` is in capitals',
    `content/kubecon/d.Md: ${misplaced}`,
    `content/kubecon/e/f.MDX: ${misplaced}`,
    `content/top.MDX: ${misplaced}`,
  ]);
});
