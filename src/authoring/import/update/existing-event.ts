/** An event that is there, into which is imported again. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../../notes/problem.ts';
import type { EventData } from '../../../notes/schema.ts';
import { readContent } from '../../../notes/source.ts';
import type { KnownSession } from './known-sessions.ts';
import { knownSessions, type Manifest } from './manifest.ts';

export interface ExistingEvent {
  id: string;
  data: EventData;
  /** Those of its sessions that were imported. */
  known: KnownSession[];
  /** The ids of all its sessions, and the last of their places. */
  taken: string[];
  lastOrder: number;
}

/** Reads the event `id` of the project at `root`, of which there is a folder, or says why that can't be. */
export async function readExistingEvent(
  root: string,
  id: string,
  manifest: Manifest,
): Promise<ExistingEvent | { problems: Problem[] }> {
  const { events, sessions, problems } = await readContent(root, { withDrafts: true });
  const event = events.find((each) => each.id === id);
  const own = `content/${id}`;
  if (!event) return { problems: problems.filter(({ file }) => file === `${own}/event.yaml`) };
  const files = await readdir(path.join(root, own));
  const known = knownSessions(manifest);
  const orders = [
    ...known.map(({ order }) => order),
    ...sessions.filter(({ event }) => event === id).map(({ data }) => data.order),
  ];
  return {
    id,
    data: event.data,
    known,
    taken: [
      ...known.map((session) => session.id),
      ...files.filter((file) => file.endsWith('.mdx')).map((file) => path.basename(file, '.mdx')),
    ],
    lastOrder: Math.max(0, ...orders),
  };
}
