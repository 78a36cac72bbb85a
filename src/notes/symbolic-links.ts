import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from './problem.ts';

/**
 * Symbolic links in `content/` and `public/` of the project at `root`. What they lead to may be any file
 * of the machine, and some tools follow them where others don't.
 */
export async function findSymbolicLinks(root: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const folder of ['content', 'public']) {
    const options = { recursive: true, withFileTypes: true } as const;
    for (const entry of await readdir(path.join(root, folder), options).catch(() => [])) {
      if (!entry.isSymbolicLink()) continue;
      const file = path.relative(root, path.join(entry.parentPath, entry.name));
      problems.push({
        file: file.split(path.sep).join('/'),
        what: 'a symbolic link',
        expected: 'files and folders themselves',
        fix: 'copy what it leads to into its place',
      });
    }
  }
  return problems;
}
