/** The built site against the ledger of everything that was ever published. */
import { closestMatch } from 'leven';
import { LEDGER_FILE, type Ledger } from '../notes/ledger.ts';
import { splitAddress } from '../notes/moves.ts';
import type { Problem } from '../notes/problem.ts';
import type { BuiltSite } from './built-site.ts';
import { idsOf } from './check-links.ts';
import { readPublished, type Published } from './published.ts';

export interface Comparison {
  published: Published[];
  /** Published, and not in the ledger. */
  added: Published[];
  /** In the ledger, with another title. */
  retitled: Published[];
  /** In the ledger, and nowhere on the site; what is below a page that vanished is left out. */
  vanished: { address: string; below: number }[];
}

/** Compares what `built` publishes with `ledger`. */
export function compareWithLedger(built: BuiltSite, ledger: Ledger): Comparison {
  const published = readPublished(built);
  const ids = new Map(
    built.pages.map(({ path, tree }) => [`/${path.slice(built.base.length)}`, idsOf(tree)]),
  );
  const isThere = (address: string) => {
    const [path, fragment] = splitAddress(address);
    return fragment === '' ? ids.has(path) : ids.get(path)?.has(fragment);
  };
  const gone = Object.keys(ledger).filter((address) => !isThere(address));
  const isBelow = (address: string, page: string) =>
    address !== page && page.endsWith('/') && address.startsWith(page);
  return {
    published,
    added: published.filter(({ address }) => !ledger[address]),
    retitled: published.filter((item) => isRetitled(item, published, ledger, built)),
    vanished: gone
      .filter((address) => !gone.some((page) => isBelow(address, page)))
      .map((address) => ({ address, below: gone.filter((one) => isBelow(one, address)).length })),
  };
}

/** A short link keeps its talk where the anchor that had the talk's old title leads to that talk. */
function isRetitled(item: Published, published: Published[], ledger: Ledger, { site }: BuiltSite) {
  const recorded = ledger[item.address]?.title;
  if (recorded === undefined || item.digest === undefined || recorded === item.digest) return false;
  const talk = published.find(
    ({ address, digest }) =>
      address.includes('#') &&
      digest === item.digest &&
      item.address.startsWith(splitAddress(address)[0]),
  );
  if (item.address.includes('#') || !talk) return true;
  return !Object.entries(ledger).some(([address, { title }]) => {
    if (title !== recorded || !address.includes('#')) return false;
    const destination = site.moves.follow(address);
    // Where that anchor is lost, it is the one to decide on.
    return 'lost' in destination || destination.at === talk.address;
  });
}

/** Fails where an address of the past is lost or names something else, or a new one isn't recorded. */
export function checkLedger(built: BuiltSite, ledger: Ledger): Problem[] {
  const comparison = compareWithLedger(built, ledger);
  return [...undecided(comparison, ledger, built), ...unrecorded(comparison)];
}

function unrecorded({ added }: Comparison): Problem[] {
  return Object.entries(Object.groupBy(added, ({ file }) => file)).map(([file, items = []]) => ({
    file,
    what: `${count(items.length, 'new address')} not in the ledger: ${list(items)}`,
    expected: `every address of the site in ${LEDGER_FILE}, so that it is never lost`,
    fix: 'run `npm run permalinks`, and commit what it writes',
  }));
}

const list = (items: Published[]) => {
  const shown = items.slice(0, 3).map(({ address }) => address);
  return [...shown, ...(items.length > 3 ? [`and ${items.length - 3} more`] : [])].join(', ');
};

const count = (number: number, what: string) =>
  number === 1 ? `1 ${what} is` : `${number} ${what}es are`;

/** What of the past has no decision, and how its author can decide. */
export function undecided(comparison: Comparison, ledger: Ledger, built: BuiltSite): Problem[] {
  return [
    ...comparison.vanished.map(({ address, below }) => ({
      ...placeOf(address, built, ledger),
      what: `${address}${below > 0 ? `, and ${below} below it,` : ''} was published on ${ledger[address]!.since} and leads nowhere now`,
      expected: 'every address that was ever published to lead to its section',
      fix: adviceFor(address, comparison, ledger),
    })),
    ...comparison.retitled.map(({ address, title, file }) => ({
      file,
      what: `${address} names "${title}" now, and named something else when it was published`,
      expected: 'an address to name the same as ever',
      fix: `if only its title was changed, run \`npm run permalinks -- --retitled ${address}\`; else give it another id`,
    })),
  ];
}

/** The session that the address was in, if that is still there, else its line of the ledger. */
function placeOf(
  address: string,
  { site, base }: BuiltSite,
  ledger: Ledger,
): Pick<Problem, 'file' | 'line'> {
  const path = base + splitAddress(address)[0].slice(1);
  const sessions = site.events.flatMap((event) => event.sessions);
  const session = sessions.find((candidate) => path.startsWith(candidate.path));
  if (session) return { file: session.file };
  return { file: LEDGER_FILE, line: Object.keys(ledger).indexOf(address) + 2 };
}

function adviceFor(address: string, { added }: Comparison, ledger: Ledger): string {
  const [path, fragment] = splitAddress(address);
  const same = added.find(({ digest, address: now }) => {
    const isSameSort = now.includes('#') === (fragment !== '');
    return isSameSort && digest !== undefined && digest === ledger[address]!.title;
  });
  if (fragment === '' && /\/\d+\/$/.test(path)) {
    return `if its talk is still there, add the talk's id to the front matter: \`aliases: { ${path}: … }\``;
  }
  if (fragment === '') {
    return same
      ? `add \`movedFrom: [${path}]\` to ${same.file}`
      : `add \`movedFrom: [${path}]\` to the session or event that took its place`;
  }
  if (same) {
    const [nowPath, id] = splitAddress(same.address);
    const from = nowPath === path ? fragment : address;
    return `add \`aliases: { ${from}: ${id} }\` to the front matter of ${same.file}`;
  }
  const here = added
    .filter(({ address: now }) => now.startsWith(`${path}#`))
    .map(({ address: now }) => splitAddress(now)[1]);
  const near = closestMatch(fragment, here, { maxDistance: Math.ceil(fragment.length * 0.7) });
  return near
    ? `if it is that section still, add to the front matter \`aliases: { ${fragment}: ${near} }\``
    : `add to the front matter \`aliases: { ${fragment}: … }\` with the id of what took its place, or \`removed: { ${fragment}: A sentence that says why. }\``;
}
