import type { Ledger } from '../notes/ledger.ts';
import type { Comparison } from './check-ledger.ts';

/**
 * The ledger with what is new in it since `today`, a day, and with the new titles of the addresses
 * that are `accepted` to name the same as ever.
 */
export function recordPermalinks(
  ledger: Ledger,
  { published, added, retitled }: Comparison,
  accepted: string[],
  today: string,
): Ledger {
  const titles = new Set(
    retitled
      .filter(({ address }) => accepted.includes(address))
      .map(({ address, digest }) => `${sessionOf(address)} ${ledger[address]!.title} ${digest}`),
  );
  const next = { ...ledger };
  for (const { address, digest } of added) {
    next[address] = { since: today, ...(digest === undefined ? {} : { title: digest }) };
  }
  // A talk's short link has the title of its anchor, and goes with it.
  for (const { address, digest } of published) {
    const { since, title } = ledger[address] ?? {};
    if (since === undefined || digest === undefined) continue;
    const isAccepted =
      accepted.includes(address) ||
      (!address.includes('#') && titles.has(`${sessionOf(address)} ${title} ${digest}`));
    if (isAccepted) next[address] = { since, title: digest };
  }
  return next;
}

/** The path of the session in which `address` is. */
const sessionOf = (address: string) => /^(\/[^/#]+){0,2}\//.exec(address)![0];
