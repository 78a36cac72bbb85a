/** Keeps notes that the guard refuses from being compiled and run, in development as in a build. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AstroUserConfig } from 'astro';
import { readNotes } from '../notes/notes-file.ts';
import { report } from '../notes/problem.ts';
import { site } from '../site.ts';

type VitePlugin = Extract<
  NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number],
  { name: string }
>;

let root = '';

/** Fails on the notes of a session with all that is wrong with them, as the terminal lists it. */
export const guardedNotes: VitePlugin = {
  name: 'guarded-notes',
  enforce: 'pre',
  configResolved(config) {
    root = config.root;
  },
  async load(id) {
    const [name = ''] = id.split('?');
    const file = path.relative(root, name).split(path.sep).join('/');
    if (!/^content\/[^/]+\/[^/]+\.mdx$/.test(file)) return undefined;
    const { problems } = readNotes(await readFile(name, 'utf8'), file, site.imports[file]);
    if (problems.length > 0) throw new Error(`\n${report(problems)}`);
    return undefined;
  },
};
