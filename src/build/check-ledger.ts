/** The built site against the ledger of everything that was ever published. */
import { closestMatch } from 'leven';
import { draftAt, type Draft } from '../notes/drafts.ts';
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
  /** In the ledger, and nowhere on the site; what goes with another that vanished is left out. */
  vanished: { address: string; below: number }[];
}

/** The session's path is before the number of its talk. */
const SHORT_LINK = /^(\/[^/]+\/[^/]+\/)\d+\/$/;

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
  return {
    published,
    added: published.filter(({ address }) => !ledger[address]),
    retitled: published.filter((item) => isRetitled(item, published, ledger, built)),
    vanished: gone
      .filter((address) => !gone.some((other) => goesWith(address, other, ledger)))
      .map((address) => ({
        address,
        below: gone.filter((one) => goesWith(one, address, ledger)).length,
      })),
  };
}

/** What is on or below a page or a section goes with it, and a talk's short link with its anchor. */
function goesWith(address: string, other: string, ledger: Ledger): boolean {
  if (address === other) return false;
  if (address.startsWith(other.endsWith('/') ? other : `${other}--`)) return true;
  const page = SHORT_LINK.exec(address)?.[1];
  const isSameTalk = ledger[address]!.title === ledger[other]!.title;
  return page !== undefined && other.startsWith(`${page}#`) && isSameTalk;
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

/**
 * Fails where an address of the past is lost or names something else, or a new one isn't recorded.
 * `drafts` were left out of the build.
 */
export function checkLedger(built: BuiltSite, ledger: Ledger, drafts: Draft[] = []): Problem[] {
  const comparison = compareWithLedger(built, ledger);
  return [...undecided(comparison, ledger, built, drafts), ...unrecorded(comparison)];
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
export function undecided(
  comparison: Comparison,
  ledger: Ledger,
  built: BuiltSite,
  drafts: Draft[] = [],
): Problem[] {
  return [
    ...comparison.vanished.map(({ address, below }) => {
      const draft = draftAt(drafts, address);
      const advice = adviceFor(address, comparison, ledger);
      return {
        ...(draft ? { file: draft.file } : placeOf(address, built, ledger)),
        what: `${address}${below > 0 ? ` (and ${below} more with it)` : ''} was published on ${ledger[address]!.since} and ${draft ? 'is a draft' : 'leads nowhere'} now`,
        expected: 'every address that was ever published to lead to its section',
        fix: draft
          ? `remove \`draft: true\`, as what was published stays; or, if something else took its place, ${advice}`
          : advice,
      };
    }),
    ...comparison.retitled.map(({ address, title, file }) => ({
      file,
      what: `${address} names "${title}" now, and named something else when it was published`,
      expected: 'an address to name the same as ever',
      fix: `if only its title was changed, run \`npm run permalinks -- --retitled ${address}\`; else ${otherwise(address)}`,
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

/** What is done so that an address does not name something else. */
function otherwise(address: string): string {
  if (address.includes('#')) return 'give it another id';
  return SHORT_LINK.test(address)
    ? 'give the talks their numbers back'
    : 'give its file or folder another name';
}

function adviceFor(address: string, comparison: Comparison, ledger: Ledger): string {
  const [path, fragment] = splitAddress(address);
  const same = findSame(address, comparison, ledger);
  if (SHORT_LINK.test(address)) {
    return `if its talk is still there, ${write('aliases', `${path}: …`)}, with the id of the talk`;
  }
  if (fragment === '') {
    return `${write('movedFrom', `- ${path}`, same?.file ?? 'the session or event that took its place')}`;
  }
  if (same) {
    const [nowPath, id] = splitAddress(same.address);
    return write('aliases', `${nowPath === path ? fragment : address}: ${id}`, same.file);
  }
  const here = comparison.added
    .filter(({ address: now }) => now.startsWith(`${path}#`))
    .map(({ address: now }) => splitAddress(now)[1]);
  const near = closestMatch(fragment, here, { maxDistance: Math.ceil(fragment.length / 2) });
  return near
    ? `if it is that section still, ${write('aliases', `${fragment}: ${near}`)}`
    : `${write('aliases', `${fragment}: …`)}, with the id of what took its place, or below \`removed:\` \`${fragment}: "A sentence that says why."\``;
}

/** What has the same title: among what is new, else, when that is recorded already, as the only one. */
function findSame(address: string, { added, published }: Comparison, ledger: Ledger) {
  const isSame = ({ digest, address: now }: Published) =>
    now.includes('#') === address.includes('#') &&
    digest !== undefined &&
    digest === ledger[address]!.title;
  const known = published.filter(isSame);
  return added.find(isSame) ?? (known.length === 1 ? known[0] : undefined);
}

/** Advice that holds however many lines there are below `key` already. */
const write = (key: string, line: string, file?: string) =>
  `below \`${key}:\`${file === undefined ? ' in the front matter' : ` in ${file}`}, write \`${line}\``;
