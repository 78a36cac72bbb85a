/** What the front matter of other tools says that notes have a place for. */
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { isWhen } from '../../notes/days.ts';

export interface FrontMatter {
  title?: string;
  /** A day. */
  date?: string;
  description?: string;
  keywords?: string[];
  /** What `draft` says, or the reverse of what `published` says. */
  draft?: boolean;
  /** All that notes have no place for, as it was written; empty if nothing. */
  rest: string;
}

/** Reads front matter, `text` in `format`. Throws an `Error` where it is not in that format. */
export function readFrontMatter(text: string, format: 'yaml' | 'toml'): FrontMatter {
  const data: unknown =
    format === 'toml' ? parseToml(text) : parseYaml(text, { maxAliasCount: 20, logLevel: 'error' });
  if (data === null || data === undefined) return { rest: '' };
  if (typeof data !== 'object' || Array.isArray(data)) throw new Error('it has no keys');
  const given = new Map(Object.entries(data as Record<string, unknown>));
  const placed = new Set<string>();
  /** The value of the first of `keys` of which `read` makes something. */
  const take = <Value>(read: (value: unknown) => Value | undefined, ...keys: string[]) => {
    for (const key of keys) {
      const value = read(given.get(key));
      if (value === undefined) continue;
      placed.add(key);
      return value;
    }
    return undefined;
  };
  const title = take(asText, 'title');
  const date = take(asDay, 'date', 'pubDate', 'published');
  const description = take(asText, 'description', 'summary', 'excerpt');
  const keywords = take(asWords, 'keywords', 'tags', 'categories');
  const isDraft = take(asBoolean, 'draft');
  const isPublished = take(asBoolean, 'published');
  const draft = isDraft ?? (isPublished === undefined ? undefined : !isPublished);
  const unplaced = [...given.keys()].filter((key) => !placed.has(key));
  return {
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(description === undefined ? {} : { description }),
    ...(keywords === undefined ? {} : { keywords }),
    ...(draft === undefined ? {} : { draft }),
    rest: linesOf(text, unplaced, format),
  };
}

function asText(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

const asBoolean = (value: unknown) => (typeof value === 'boolean' ? value : undefined);

/** The day of a date, whatever time of day it has. */
function asDay(value: unknown): string | undefined {
  const text = value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : '';
  const day = text.slice(0, 10);
  return day.length === 10 && isWhen(day) ? day : undefined;
}

function asWords(value: unknown): string[] | undefined {
  const words = (Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [])
    .map(asText)
    .filter((word) => word !== undefined);
  return words.length > 0 ? words : undefined;
}

/** The lines of `text` from each of `keys` to the next key; in TOML, tables come last. */
function linesOf(text: string, keys: string[], format: 'yaml' | 'toml'): string {
  const key =
    format === 'toml' ? /^["']?([\w -]+?)["']?\s*=/ : /^["']?([^\s"'#-][^"':]*?)["']?\s*:/;
  let isKept = true;
  let isInTable = false;
  return text
    .split('\n')
    .filter((line) => {
      const table = format === 'toml' && /^\[+["']?([\w -]+)/.exec(line)?.[1];
      const name = table || (isInTable ? undefined : key.exec(line)?.[1]);
      if (table) isInTable = true;
      if (name !== undefined) isKept = keys.includes(name);
      return isKept;
    })
    .join('\n')
    .trim();
}
