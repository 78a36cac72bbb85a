/** Asks for many links, several hosts at once. */
import { findArchived } from './archive.ts';
import { ask, type Finding } from './ask.ts';
import { HostTurns } from './host-turns.ts';
import { isGone, type LinkRecord, type LinkRecords } from './links-file.ts';
import type { Asking, Manner } from './manner.ts';
import { Network } from './network.ts';
import { nextRecord } from './next-record.ts';
import type { OutgoingLink } from './outgoing-links.ts';

export interface CheckOptions {
  /** What is known already. */
  known: LinkRecords;
  /** A day, `YYYY-MM-DD`. */
  today: string;
  /** How many hosts are asked at once. */
  hosts: number;
  manner: Manner;
  /** The address that knows of archived copies. */
  archive: string;
  /** Ends everything. */
  signal: AbortSignal;
  /** Is handed each link as soon as something is known of it. */
  onChecked(link: CheckedLink): void;
}

export interface CheckedLink {
  url: string;
  record: LinkRecord;
  /** Why it isn't known whether a dead link has an archived copy. */
  archiveFailed?: string;
}

/**
 * Asks for all `links`, those of one host one after another. Rejects with `NoNetwork`, having handed
 * over nothing, and when the signal aborts.
 */
export async function checkAll(links: OutgoingLink[], options: CheckOptions): Promise<void> {
  const { hosts, manner, archive, onChecked } = options;
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  const asking: Asking = { ...manner, signal, turns: new HostTurns(manner, signal) };

  // The host with the most links takes longest, so it begins.
  const queue = [...Map.groupBy(links, ({ url }) => new URL(url).host)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const network = new Network<CheckedLink & { finding: Finding }>(queue.length, archive, asking);

  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [host, own] = next;
      for (const link of own) {
        const checked = await check(link, asking, options);
        for (const { finding: _, ...result } of await network.pass(host, checked)) {
          onChecked(result);
        }
      }
    }
  };
  // The first that fails stops the others, and all have ended when this ends.
  const workers = Array.from({ length: hosts }, () =>
    worker().catch((error: unknown) => stop.abort(error)),
  );
  await Promise.all(workers);
  signal.throwIfAborted();
}

async function check(link: OutgoingLink, asking: Asking, { known, today, archive }: CheckOptions) {
  const { url } = link;
  const finding = await ask(url, asking);
  const gone = 'status' in finding && isGone(finding.status);
  const copy = gone ? await findArchived(link, archive, asking) : {};
  const archived = 'archived' in copy ? copy.archived : undefined;
  const record = nextRecord(known[url], finding, archived, today);
  return {
    url,
    finding,
    record,
    ...('failed' in copy ? { archiveFailed: copy.failed } : {}),
  };
}
