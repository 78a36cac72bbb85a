/** The ledger of every address that was ever published, so that none is lost without a decision. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { formatRecords, readRecords } from './record-file.ts';

export const LEDGER_FILE = 'content/permalinks.json';

const ABOUT =
  'Every address that was ever published: the day it first was, and a digest of its title. ' +
  'Written by `npm run permalinks`. Never remove a line.';

/** Paths without the site's base, with a fragment where they name a section. */
const ledgerSchema = z.record(
  z.string().regex(/^\/(\S+\/)?(#\S+)?$/, 'an address of this site, which begins with `/`'),
  z.strictObject(
    {
      /** The day on which it was first published. */
      since: z.iso.date('a day written as YYYY-MM-DD'),
      /** `titleDigest` of what it names; the site's own pages have none, as the site owns their titles. */
      title: z
        .string('text')
        .regex(/^[0-9a-f]{12}$/, 'a digest of 12 digits')
        .optional(),
    },
    'an object with `since` and `title`',
  ),
);

export type Ledger = z.output<typeof ledgerSchema>;

/** Reads the ledger from the `text` of its file, or says what is wrong with it. */
export const readLedger = (text: string) =>
  readRecords(ledgerSchema, text, { file: LEDGER_FILE, line: 1 }, 'npm run permalinks');

export const formatLedger = (ledger: Ledger) => formatRecords(ledger, ABOUT);

/** Twelve hexadecimal digits that change with the words of `title`, and not with its spaces. */
export const titleDigest = (title: string) =>
  createHash('sha256')
    .update(title.normalize('NFC').replace(/\s+/g, ' ').trim())
    .digest('hex')
    .slice(0, 12);
