/** Keeps notes that have problems from the compiler, whose words teach less than ours. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AstroUserConfig } from 'astro';
import { readNotes } from '../notes/notes-file.ts';
import { site } from '../site.ts';

type VitePlugin = Extract<
  NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number],
  { name: string }
>;

/**
 * Fails on the notes of a session that have problems. Which ones, the check of all content lists: before
 * a build, and with each change in development.
 */
export function guardedNotes(): VitePlugin {
  let root: string;
  return {
    name: 'guarded-notes',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    async load(id) {
      const [name = ''] = id.split('?');
      const file = path.relative(root, name).split(path.sep).join('/');
      if (!/^content\/.*\.mdx$/.test(file)) return undefined;
      const { problems } = readNotes(await readFile(name, 'utf8'), file, site.imports[file]);
      if (problems.length === 0) return undefined;
      const error = new Error(`${file} can’t be shown until what is wrong with it is put right.`);
      delete error.stack; // leads to this file, and is printed with each request
      throw error;
    },
  };
}
