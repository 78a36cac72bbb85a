/** An event that was imported before, with what has changed since in what it was imported from. */
import { diff } from 'node:util';
import type { SessionFile } from './convert.ts';
import { digest, type Manifest } from './manifest.ts';

export interface Merged {
  /** The files to write, by their names. */
  files: Map<string, string>;
  manifest: Manifest;
  /** Names of files that are new, that are written anew, and that nothing leads to any more. */
  added: string[];
  changed: string[];
  left: string[];
  /** Files that were changed on both sides, each with how they differ. */
  conflicts: { file: string; difference: string }[];
}

/**
 * Merges `sessions`, as they are imported now, into the files that are there: `current` has their texts
 * by their names, `manifest` what was written then.
 */
export function merge(
  sessions: SessionFile[],
  current: Map<string, string>,
  manifest: Manifest,
): Merged {
  const merged: Merged = {
    files: new Map(),
    manifest: { ...manifest, sessions: { ...manifest.sessions } },
    added: [],
    changed: [],
    left: [],
    conflicts: [],
  };
  for (const { id, text, from, part, order } of sessions) {
    const file = `${id}.mdx`;
    const known = manifest.sessions[file];
    const there = current.get(file);
    const written = digest(text);
    merged.manifest.sessions[file] = { from, part, order, written };
    if (there === text || known?.written === written) continue;
    if (there === undefined) merged.added.push(file);
    else if (known && digest(there) === known.written) merged.changed.push(file);
    else {
      merged.conflicts.push({ file, difference: difference(there, text) });
      continue;
    }
    merged.files.set(file, text);
  }
  const made = new Set(sessions.map(({ id }) => `${id}.mdx`));
  merged.left = Object.keys(manifest.sessions).filter((file) => !made.has(file));
  return merged;
}

/** The lines in which two texts differ, `-` those of the first, with a line or two around them. */
function difference(mine: string, theirs: string): string {
  const AROUND = 2;
  const lines = diff(mine.split('\n'), theirs.split('\n'));
  const shown = lines.map((_, at) =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(([side]) => side !== 0),
  );
  return lines
    .flatMap(([side, line], at) =>
      shown[at] ? `${side > 0 ? '-' : side < 0 ? '+' : ' '} ${line}` : shown[at - 1] ? '  …' : [],
    )
    .join('\n');
}
