import { parseArgs } from 'node:util';

export interface Flags {
  /** The file or folder to import. */
  from: string;
  event?: string;
  title?: string;
  date?: string;
  dryRun: boolean;
  update: boolean;
  /** Whether an update leaves alone what was changed on both sides, rather than stop. */
  keepMine: boolean;
  downloadImages: boolean;
  /** Whether the new addresses are recorded, so that the site builds at once. */
  permalinks: boolean;
}

export const USAGE = `npm run import -- <file or folder> [--event id] [--title "…"] [--date YYYY-MM-DD]
                  [--dry-run] [--update [--keep-mine]] [--download-images] [--no-permalinks]
  Makes an event of Markdown: a session of each file of a folder, or of each part of a single file.
  A part begins at a heading of level 1, or, if there is a rule (---) above each of them, at a heading
  of the highest level there is. A file with one title, or without such headings, is one session.
  --event id         the event's folder and address; made of its title else
  --title "…"        what a new event is called; guessed else
  --date YYYY-MM-DD  its first day; guessed else
  --dry-run          says what would be made, and writes nothing
  --update           imports into --event again what has changed since, and stops where you changed it too
  --keep-mine        with --update, leaves that as you have it, and goes on
  --download-images  fetches pictures that lie on other sites, which are named and linked else
  --no-permalinks    records no addresses yet: names can change without trace until you do`;

/** What the command's arguments ask for. Throws with a message that says how to write them. */
export function readFlags(args: string[]): Flags | 'help' {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      allowNegative: true,
      options: {
        event: { type: 'string' },
        title: { type: 'string' },
        date: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        update: { type: 'boolean', default: false },
        'keep-mine': { type: 'boolean', default: false },
        'download-images': { type: 'boolean', default: false },
        permalinks: { type: 'boolean', default: true },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return 'help';
    const [from, ...more] = positionals;
    if (from === undefined) throw new Error('Name the file or folder to import.');
    if (more.length > 0) throw new Error(`One file or folder at a time: ${from}, or ${more[0]}?`);
    const { event, title, date, update } = values;
    const keepMine = values['keep-mine'];
    if (update) checkUpdate(values);
    else if (keepMine) throw new Error('--keep-mine goes with --update.');
    return {
      from,
      ...(event === undefined ? {} : { event }),
      ...(title === undefined ? {} : { title }),
      ...(date === undefined ? {} : { date }),
      dryRun: values['dry-run'],
      update,
      keepMine,
      downloadImages: values['download-images'],
      permalinks: values.permalinks,
    };
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\n${USAGE}`, { cause: error });
  }
}

/** What sets what `event.yaml` says, by the key that says it there. */
const OF_NEW_EVENTS = { title: 'title', date: 'starts' } as const;

/** Refuses an update of no event, and flags for what an update leaves as it is. */
function checkUpdate(values: Pick<Flags, 'event' | keyof typeof OF_NEW_EVENTS>) {
  if (values.event === undefined) {
    throw new Error('Name the event to update: --event and the name of its folder.');
  }
  for (const flag of ['title', 'date'] as const) {
    if (values[flag] === undefined) continue;
    throw new Error(
      `--${flag} is for a new event, and --update leaves event.yaml as it is: change \`${OF_NEW_EVENTS[flag]}\` in content/${values.event}/event.yaml.`,
    );
  }
}
