/** An event that was imported before, with what has changed since in what it was imported from. */
import { diff } from 'node:util';
import type { SessionFile } from '../convert.ts';
import { digest, type Manifest } from './manifest.ts';

/** What is there, or is to be: sessions' texts by the names of their files, and other files' digests by their paths. */
export interface Files {
  sessions: Map<string, string>;
  attachments: Map<string, string>;
}

export interface Merged {
  /** The sessions to write, by the names of their files, and the paths of other files to write. */
  sessions: Map<string, string>;
  attachments: string[];
  manifest: Manifest;
  /** Names of files that are new, that are written anew, and that nothing leads to any more. */
  added: string[];
  changed: string[];
  left: string[];
  /** Files that were changed on both sides; of texts, how they differ. */
  conflicts: { file: string; difference?: string }[];
  /** Such files that stay as they are here, as their author asked for. */
  kept: string[];
}

/**
 * Merges `sessions` and `attachments` (digests by their paths), as they are imported now, into the files
 * that are there; `manifest` says what was written then. With `keepMine`, what was changed on both sides
 * stays as it is, and is no conflict any more until its source changes again.
 */
export function merge(
  sessions: SessionFile[],
  attachments: Map<string, string>,
  there: Files,
  manifest: Manifest,
  keepMine: boolean,
): Merged {
  const merged: Merged = {
    sessions: new Map(),
    attachments: [],
    manifest: {
      ...manifest,
      sessions: Object.fromEntries(
        Object.entries(manifest.sessions).map(([file, { part: _, ...session }]) => [file, session]),
      ),
      attachments: { ...manifest.attachments, ...Object.fromEntries(attachments) },
    },
    added: [],
    changed: [],
    left: [],
    conflicts: [],
    kept: [],
  };
  for (const { id, text, from, part, slug, order } of sessions) {
    const file = `${id}.mdx`;
    const current = there.sessions.get(file);
    const written = digest(text);
    merged.manifest.sessions[file] = { from, part, slug, order, written };
    const known = manifest.sessions[file]?.written;
    const state = compare(known, current === undefined ? undefined : digest(current), written);
    if (state === 'conflicts') {
      if (keepMine) merged.kept.push(file);
      else merged.conflicts.push({ file, difference: difference(current!, text) });
    } else if (state !== 'same') {
      merged[state].push(file);
      merged.sessions.set(file, text);
    }
  }
  for (const [file, written] of attachments) {
    const state = compare(manifest.attachments[file], there.attachments.get(file), written);
    if (state === 'conflicts') {
      if (keepMine) merged.kept.push(file);
      else merged.conflicts.push({ file });
    } else if (state !== 'same') {
      merged[state].push(file);
      merged.attachments.push(file);
    }
  }
  const made = new Set([...sessions.map(({ id }) => `${id}.mdx`), ...attachments.keys()]);
  merged.left = [...Object.keys(manifest.sessions), ...Object.keys(manifest.attachments)].filter(
    (file) => !made.has(file),
  );
  return merged;
}

/**
 * What has become of a file by its digests: as it was `known` to be written, as it is `there`, and as it
 * is `written` now. What is the same in its source stays as it is here, whatever that is.
 */
function compare(
  known: string | undefined,
  there: string | undefined,
  written: string,
): 'same' | 'added' | 'changed' | 'conflicts' {
  if (there === written || known === written) return 'same';
  if (there === undefined) return 'added';
  return there === known ? 'changed' : 'conflicts';
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
