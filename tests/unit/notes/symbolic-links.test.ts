import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/notes/source.ts';
import { EVENT, project, sessionFile } from './project.ts';

const FILES = {
  'content/kubecon/event.yaml': EVENT,
  'content/kubecon/lab.mdx': sessionFile('## A\n\nWords.\n'),
  'elsewhere/event.yaml': EVENT,
  'elsewhere/evil.mdx': '{code}',
  'public/robots.txt': '',
};

test.each([
  ['folder of an event', '../elsewhere', 'content/evil'],
  ['session', '../../elsewhere/evil.mdx', 'content/kubecon/evil.mdx'],
  ['link that leads nowhere', 'gone.mdx', 'content/kubecon/evil.mdx'],
  ['file to download', '../elsewhere/evil.mdx', 'public/evil.txt'],
])('a symbolic link is refused: %s', async (_, target, file) => {
  const root = await project(FILES);
  expect((await readContent(root)).problems).toEqual([]);
  await symlink(target, path.join(root, file));
  const { problems } = await readContent(root);
  expect(problems).toContainEqual(expect.objectContaining({ file, what: 'a symbolic link' }));
});
