/** What an event was imported from, so that it can be imported again when that changes. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { KnownSession } from './known-sessions.ts';

export const MANIFEST = 'import.json';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const schema = z.strictObject({
  about: z.string(),
  /** By the names of the sessions' files. */
  sessions: z.record(
    z.string(),
    z.strictObject({
      from: z.string(),
      /** Absent where the document has it no more. */
      part: z.int().min(0).optional(),
      slug: z.string(),
      order: z.int().min(1),
      /** The text that was written: a file that is other than that was changed by hand. */
      written: hash,
    }),
  ),
  /** Pictures and other files as they were written, by their paths from the project's root. */
  attachments: z.record(z.string(), hash),
});

export type Manifest = z.output<typeof schema>;

const ABOUT = 'What npm run import made of what, for --update. Keep it, or update no more.';

export const digest = (content: string | Uint8Array) =>
  createHash('sha256').update(content).digest('hex');

export const emptyManifest = (): Manifest => ({ about: ABOUT, sessions: {}, attachments: {} });

/** Reads the manifest in `text`. Throws an `Error` where it is none. */
export const readManifest = (text: string): Manifest => schema.parse(JSON.parse(text));

export const manifestText = (manifest: Manifest) => `${JSON.stringify(manifest, null, 2)}\n`;

/** The sessions that were imported before. */
export const knownSessions = ({ sessions }: Manifest): KnownSession[] =>
  Object.entries(sessions).map(([file, { from, part, slug, order }]) => ({
    id: file.replace(/\.mdx$/, ''),
    from,
    ...(part === undefined ? {} : { part }),
    slug,
    order,
  }));
