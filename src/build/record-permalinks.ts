import type { Ledger } from '../notes/ledger.ts';
import type { Comparison } from './check-ledger.ts';

/**
 * The ledger with what is new in it since `today`, a day, and with the new titles of the addresses
 * that are `accepted` to name the same as ever.
 */
export function recordPermalinks(
  ledger: Ledger,
  { added, retitled }: Comparison,
  accepted: string[],
  today: string,
): Ledger {
  const titles = new Set(
    retitled
      .filter(({ address }) => accepted.includes(address))
      .map(({ address, digest }) => `${ledger[address]!.title} ${digest}`),
  );
  const next = { ...ledger };
  for (const { address, digest } of added) {
    next[address] = { since: today, ...(digest === undefined ? {} : { title: digest }) };
  }
  // A talk's short link has the title of its anchor, and goes with it.
  for (const { address, digest } of retitled) {
    const { since, title } = ledger[address]!;
    if (titles.has(`${title} ${digest}`)) next[address] = { since, title: digest };
  }
  return next;
}
