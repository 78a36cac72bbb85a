import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatLinks } from '../../../src/outgoing/links-file.ts';
import { RecordKeeper } from '../../../src/outgoing/record-keeper.ts';
import { project } from '../notes/project.ts';

const record = { checked: '2026-03-04', status: 200 };
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('a write that fails is made up for by the next', async () => {
  const folder = path.join(await project({}), 'content');
  const file = path.join(folder, 'links.json');
  const keeper = new RecordKeeper(file, {}, 1);
  keeper.set('https://a.example/', record);
  await wait(5);
  await mkdir(folder);
  await keeper.close();
  expect(await readFile(file, 'utf8')).toBe(formatLinks({ 'https://a.example/': record }));
});

test('one that fails at the end is told', async () => {
  const keeper = new RecordKeeper(path.join(await project({}), 'content/links.json'), {}, 1);
  keeper.set('https://a.example/', record);
  await wait(5);
  await expect(keeper.close()).rejects.toThrow('ENOENT');
});
