import path from 'node:path';
import { buildSite } from '../../../src/notes/model.ts';
import { readContent } from '../../../src/notes/source.ts';

/** The site of the notes that are really published. */
export async function realSite(base = '/') {
  const { events, sessions, ledger } = await readContent(
    path.resolve(import.meta.dirname, '../../..'),
  );
  return buildSite(events, sessions, base, ledger);
}
