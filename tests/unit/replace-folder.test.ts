import { existsSync, renameSync } from 'node:fs';
import { readFile, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { recoverFolders, replaceFolders } from '../../src/replace-folder.ts';
import { project } from './notes/project.ts';

const BEFORE = '.before-replacement';

/** Two folders that are there, each with what is to take its place, and one that is to be new. */
async function folders() {
  const root = await project({
    'a/file': 'old',
    'b/file': 'old',
    'next/a/file': 'new',
    'next/b/file': 'new',
    'next/c/file': 'new',
  });
  const at = (name: string) => path.join(root, name);
  const all = ['a', 'b', 'c'].map((name) => ({ folder: at(name), next: at(`next/${name}`) }));
  const texts = () =>
    Promise.all(
      all.map(({ folder }) =>
        existsSync(folder) ? readFile(path.join(folder, 'file'), 'utf8') : undefined,
      ),
    );
  return { root, at, all, texts };
}

test('folders take the place of others, of which nothing is left', async () => {
  const { root, all, texts } = await folders();
  replaceFolders(all);
  expect(await texts()).toEqual(['new', 'new', 'new']);
  expect((await readdir(root)).sort()).toEqual(['a', 'b', 'c', 'next']);
});

test.each([1, 2, 3, 4, 5])('if the move %i fails, all is as it was', async (failing) => {
  const { root, all, texts } = await folders();
  let moves = 0;
  const fail = (from: string, to: string) => {
    moves += 1;
    if (moves === failing) throw new Error('no room');
    renameSync(from, to);
  };
  expect(() => replaceFolders(all, fail)).toThrow('no room');
  expect(moves).toBe(failing);
  expect(await texts()).toEqual(['old', 'old', undefined]);
  expect((await readdir(root)).sort()).toEqual(['a', 'b', 'next']);
  expect((await readdir(path.join(root, 'next'))).sort()).toEqual(['a', 'b', 'c']);
});

describe('what a killed process left', () => {
  test.each([0, 1, 2, 3, 4, 5])('after %i moves is cleared up', async (moved) => {
    const { root, all, at, texts } = await folders();
    const steps = [
      ...['a', 'b'].flatMap((name) => [
        [at(name), at(`${name}${BEFORE}`)],
        [at(`next/${name}`), at(name)],
      ]),
      [at('next/c'), at('c')],
    ] as [string, string][];
    for (const [from, to] of steps.slice(0, moved)) await rename(from, to);
    expect(recoverFolders(root)).toEqual(moved === 1 ? [at('a')] : moved === 3 ? [at('b')] : []);
    expect(await texts()).toEqual([
      moved < 2 ? 'old' : 'new',
      moved < 4 ? 'old' : 'new',
      moved < 5 ? undefined : 'new',
    ]);
    expect((await readdir(root)).filter((name) => name.endsWith(BEFORE))).toEqual([]);
    // What was not moved yet still can be.
    const left = all.filter(({ next }) => existsSync(next));
    replaceFolders(left);
    expect(await texts()).toEqual(['new', 'new', 'new']);
  });

  test('is put back before another replacement, too', async () => {
    const { all, at, texts } = await folders();
    await rename(at('a'), at(`a${BEFORE}`));
    const fail = () => {
      throw new Error('no room');
    };
    expect(() => replaceFolders(all, fail)).toThrow('no room');
    expect(await texts()).toEqual(['old', 'old', undefined]);
  });

  test('is nothing where there is no folder', () => {
    expect(recoverFolders(path.resolve('tests/none'))).toEqual([]);
  });
});
