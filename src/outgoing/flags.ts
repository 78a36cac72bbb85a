import { parseArgs } from 'node:util';

export interface Flags {
  /** Asks for links too that were asked for lately. */
  all: boolean;
  /** Drops the records of links that no page has any more. */
  prune: boolean;
  /** For how many days a link is left alone once it was asked for. */
  days: number;
}

const USAGE = `npm run links -- [--all] [--days n] [--prune]
  --all     asks for every link, also those that were checked lately
  --days n  how many days a link counts as checked lately (7)
  --prune   drops the records of links that are no longer on the site`;

/** What the command's arguments ask for. Throws with a message that says how to write them. */
export function readFlags(args: string[]): Flags {
  try {
    const { all, prune, days } = parseArgs({
      args,
      options: {
        all: { type: 'boolean', default: false },
        prune: { type: 'boolean', default: false },
        days: { type: 'string', default: '7' },
      },
    }).values;
    if (!/^\d{1,5}$/.test(days)) throw new Error(`--days ${days}: that is no number of days.`);
    return { all, prune, days: Number(days) };
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\n${USAGE}`, { cause: error });
  }
}
