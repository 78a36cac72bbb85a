/** What the front matter of other tools says that notes have a place for. */
import { isDay } from '../../../notes/days.ts';
import { readTomlKeys } from './toml-keys.ts';
import { dayIn } from '../sessions/written-day.ts';
import { readYamlKeys } from './yaml-keys.ts';

/** What is read from front matter. */
interface Said {
  title?: string;
  /** A day; the time of the day is not kept. */
  date?: string;
  description?: string;
  keywords?: string[];
  draft?: boolean;
}

export interface FrontMatter extends Said {
  /** All of it as it was written; empty if there is none. */
  source: string;
  /** The keys that these were read from, each with its text; those that are in `rest` too are not here. */
  taken: { what: keyof Said; key: string; text: string }[];
  /** All that notes have no place for, comments among it; empty if nothing. */
  rest: string;
}

/** That of a document without, or of which nothing but its text is known. */
export const withoutKeys = (source = ''): FrontMatter => ({ source, taken: [], rest: source });

/** Reads front matter, `source` in `format`. Throws an `Error` where it is not in that format. */
export function readFrontMatter(source: string, format: 'yaml' | 'toml'): FrontMatter {
  const text = format === 'toml' ? readTomlKeys(source) : readYamlKeys(source);
  const given = new Map(Object.entries(text.data));
  const placed = new Map<string, keyof Said>();
  const said: Said = {};
  /** Reads what is said of `what` from the first of `keys` of which `read` makes something. */
  const place = <What extends keyof Said>(
    what: What,
    read: (value: unknown) => Said[What],
    ...keys: string[]
  ) => {
    for (const key of keys) {
      const value = read(given.get(key));
      if (value === undefined) continue;
      said[what] = value;
      placed.set(key, what);
      return;
    }
  };
  place('title', asText, 'title');
  place('date', asDay, 'date', 'pubDate', 'published');
  place('description', asText, 'description', 'summary', 'excerpt');
  place('keywords', asWords, 'keywords', 'tags', 'categories');
  // A draft by either of the two is one.
  place('draft', asBoolean, 'draft');
  if (said.draft !== true) place('draft', asOpposite, 'published');
  const { taken, rest } = text.take(
    [...placed.keys()].filter((key) => placed.get(key) !== 'date' || isOneMoment(given.get(key))),
  );
  return {
    ...said,
    source,
    taken: [...taken].map(([key, text]) => ({ what: placed.get(key)!, key, text })),
    rest,
  };
}

function asText(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

const asBoolean = (value: unknown) => (typeof value === 'boolean' ? value : undefined);
const asOpposite = (value: unknown) => (typeof value === 'boolean' ? !value : undefined);

/** The day of a date, whatever time of day it has. */
function asDay(value: unknown): string | undefined {
  const text = value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : '';
  const day = text.slice(0, 10);
  return isDay(day) ? day : dayIn(text);
}

/** Whether a date has nothing but a time of day and its zone besides the day. */
const isOneMoment = (value: unknown) =>
  typeof value !== 'string' ||
  /^\S{10}([T ]\d\d?:\d\d[\d:.]*( ?(Z|[A-Z]{3,4}|[+-][\d:]+))?)?$/.test(value);

function asWords(value: unknown): string[] | undefined {
  const words = (Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [])
    .map(asText)
    .filter((word) => word !== undefined);
  return words.length > 0 ? words : undefined;
}
