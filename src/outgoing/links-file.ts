/** What is known of each outgoing link, in a file that `npm run links` and people write in turn. */
import { z } from 'zod';
import { formatRecords, readRecords } from '../notes/record-file.ts';

export const LINKS_FILE = 'content/links.json';

const ABOUT =
  'What became of each link that leaves the site: the day it was asked for, its status, where it ' +
  'moved, an archived copy. Written by `npm run links`; a `movedTo` or `archived` that you add to a ' +
  'line without `status` is kept.';

const address = z
  .string('text')
  .refine(
    (text) => /^https?:\/\//i.test(text) && URL.canParse(text),
    'an address that begins with https:// or http://',
  );

const STATUS = 'a status of HTTP, from 100 to 599';

const linkSchema = z.strictObject(
  {
    /** The day when what follows was last found out; `failed` alone may be of a later day. */
    checked: z.iso.date('a day written as YYYY-MM-DD'),
    /** With which status the last of its redirects answered. Absent if a person wrote the rest. */
    status: z.int(STATUS).min(100, STATUS).max(599, STATUS).optional(),
    /** Where its permanent redirects lead, up to the first temporary one. */
    movedTo: address.optional(),
    /** A copy of a dead link's page, from about the day of the notes. */
    archived: z
      .string('text')
      .regex(
        /^https:\/\/web\.archive\.org\/\S+$/,
        'an address that begins with https://web.archive.org/',
      )
      .optional(),
    /** Why no status could be had at the last try. */
    failed: z.string('text').trim().min(1, 'the reason, in words').optional(),
  },
  'an object with `checked` and what was found',
);

/** By their addresses, as the pages have them, fragments included. */
const linksSchema = z.record(address, linkSchema);

export type LinkRecord = z.output<typeof linkSchema>;
export type LinkRecords = z.output<typeof linksSchema>;

/** Reads the records from the `text` of their file, or says what is wrong with it. */
export const readLinks = (text: string) =>
  readRecords(linksSchema, text, { file: LINKS_FILE, line: 1 }, 'npm run links');

export const formatLinks = (records: LinkRecords) => formatRecords(records, ABOUT);

/** Whether a status says that the page is gone; any other error may be meant for machines only. */
export const isGone = (status: number | undefined) => status === 404 || status === 410;

/** What a reader should know before following a link. */
export function stateOf({ status, movedTo }: LinkRecord): 'dead' | 'moved' | undefined {
  if (isGone(status)) return 'dead';
  return movedTo === undefined ? undefined : 'moved';
}
