/**
 * A JSON object in a file that people and commands write in turn: one line for each key, in order, so
 * that two branches that both add to it merge.
 */
import { open, rename, rm } from 'node:fs/promises';
import type { z } from 'zod';
import type { Problem } from './problem.ts';
import { validate, type Place } from './validate.ts';

/** The key of the last line, which says what the file is, and lets every other line end with a comma. */
const ABOUT = 'about';

/** What version control writes where two sides changed the same lines. */
const CONFLICT = /^(<{7} |\|{7}( |\r?$)|={7}\r?$|>{7} )/;

/**
 * The records of a file, by their keys. `rewrite` is the command that writes the file, for the advice
 * where it can't be read; a key that stands there twice is such a fault.
 */
export function readRecords<Schema extends z.ZodRecord>(
  schema: Schema,
  text: string,
  place: Place,
  rewrite: string,
): { data: z.output<Schema> } | { problems: Problem[] } {
  const quick = parseQuickly(text);
  if (quick) {
    delete quick[ABOUT];
    const result = schema.safeParse(quick);
    if (result.success) return { data: result.data };
  }
  const conflicts = text.split('\n').flatMap((line, index) => (CONFLICT.test(line) ? index : []));
  if (conflicts.length > 0) {
    return {
      problems: conflicts.map((index) => ({
        file: place.file,
        line: place.line + index,
        what: 'a merge left this line',
        expected: 'the lines of both sides, and nothing between them',
        fix: 'remove this line, and keep the records above and below it',
      })),
    };
  }
  if (text.trim() === '') {
    return {
      problems: [
        {
          file: place.file,
          what: 'the file is empty',
          expected: 'a JSON object; the file would hold `{}` if there were no records yet',
          fix: `restore it from version control, or remove it, then run \`${rewrite}\``,
        },
      ],
    };
  }
  const withoutAbout = text.replace(/^(\s*)"about": ".*"(?=\s*\})/m, '$1');
  return validate(schema, withoutAbout, place, (_, { errors }) =>
    errors.map(({ pos, message }) => ({
      offset: pos[0],
      what: `this is not valid JSON: ${message}`,
      expected: 'one line per key, each key once, every line but the last with a comma at its end',
      fix: `restore the line from version control, then run \`${rewrite}\``,
    })),
  );
}

/** Without the places of its parts, which takes a hundredth of the time; `undefined` if in doubt. */
function parseQuickly(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const lines = text.match(/^\s*"/gm)?.length ?? 0;
    return Object.keys(value).length === lines ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The text of a file of `records`; `about` says in a sentence what it is. */
export function formatRecords(records: Record<string, object>, about: string): string {
  const lines = Object.keys(records)
    .sort()
    .map((key) => `${JSON.stringify(key)}: ${spaced(records[key]!)},\n`);
  return `{\n${lines.join('')}"${ABOUT}": ${JSON.stringify(about)}\n}\n`;
}

const spaced = (record: object) =>
  `{ ${Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(', ')} }`;

/** Writes `text`, or bytes, beside `file` and then puts it in its place: whatever happens, one of the two is whole. */
export async function replaceFile(file: string, text: string | Uint8Array) {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    const handle = await open(beside, 'w');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
