/** Putting folders in the place of others, such that whatever happens none is lost. */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Ends the name of a folder until the one that takes its place is there; no folder of notes may be called so. */
const BEFORE = '.before-replacement';

/**
 * Puts each `next` in the place of its `folder`, if there is one, by `rename`. Throws what that throws,
 * when all is as it was before; those that had to go are removed at the end.
 */
export function replaceFolders(
  all: { folder: string; next: string }[],
  rename: (from: string, to: string) => void = renameSync,
) {
  const undo: (() => void)[] = [];
  const move = (from: string, to: string) => {
    rename(from, to);
    undo.unshift(() => renameSync(to, from));
  };
  for (const { folder } of all) recover(folder);
  try {
    for (const { folder, next } of all) {
      if (existsSync(folder)) move(folder, folder + BEFORE);
      move(next, folder);
    }
  } catch (error) {
    for (const back of undo) back();
    throw error;
  }
  for (const { folder } of all) recover(folder);
}

/**
 * Clears up behind a process that was killed while it replaced folders in `parent`. Returns the paths of
 * those that had to be put back.
 */
export function recoverFolders(parent: string): string[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .filter((name) => name.endsWith(BEFORE))
    .map((name) => path.join(parent, name.slice(0, -BEFORE.length)))
    .filter(recover);
}

/** Removes what was in the place of `folder` before, or puts it back if nothing is there; then it is true. */
function recover(folder: string): boolean {
  if (existsSync(folder)) {
    rmSync(folder + BEFORE, { recursive: true, force: true });
    return false;
  }
  if (!existsSync(folder + BEFORE)) return false;
  renameSync(folder + BEFORE, folder);
  return true;
}
