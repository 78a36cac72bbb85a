/** The Wayback Machine's copies of pages. */
import { z } from 'zod';
import type { Asking } from './manner.ts';
import { persist } from './persist.ts';
import { request } from './request.ts';
import type { OutgoingLink } from './outgoing-links.ts';

/** Where it says whether it has a copy: https://archive.org/help/wayback_api.php */
export const ARCHIVE = 'https://archive.org/wayback/available';

const snapshotSchema = z.object({
  archived_snapshots: z.object({
    closest: z
      .object({
        available: z.boolean(),
        /** That of the page when it was copied. */
        status: z.string().optional(),
        url: z
          .string()
          .transform((url) => url.replace(/^http:/, 'https:'))
          .pipe(z.string().regex(/^https:\/\/web\.archive\.org\/\S+$/)),
      })
      .optional(),
  }),
});

/** The address of a copy; nothing if there is none; or why that can't be told. */
export type Archived = { archived?: string } | { failed: string };

/**
 * Asks for the copy of a link's page that is nearest to the day of the notes. `api` is the address
 * that answers. Rejects when the signal aborts.
 */
export async function findArchived(
  { url, near }: OutgoingLink,
  api: string,
  asking: Asking,
): Promise<Archived> {
  const question = new URL(api);
  question.searchParams.set('url', url.replace(/#.*/s, ''));
  if (near !== undefined) question.searchParams.set('timestamp', near.replaceAll('-', ''));

  const patience = { retries: asking.retries };
  const answer = await persist(() => request('GET', question, asking, true), asking, patience);
  if ('kind' in answer) return { failed: answer.reason };
  if (answer.status !== 200) return { failed: `it answered ${answer.status}` };
  const result = snapshotSchema.safeParse(parse(answer.text ?? ''));
  if (!result.success) return { failed: 'it answered something else than expected' };
  const { closest } = result.data.archived_snapshots;
  // A copy of an error page helps nobody.
  return closest?.available && !/^[45]/.test(closest.status ?? '') ? { archived: closest.url } : {};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
