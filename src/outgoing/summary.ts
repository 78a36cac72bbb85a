/** What a run found, for a terminal. */
import type { CheckedLink } from './check-all.ts';
import { stateOf } from './links-file.ts';

export interface Outcome {
  checked: CheckedLink[];
  /** Addresses that were left alone, as they were asked for lately. */
  fresh: string[];
  /** Addresses in the file that no page has any more. */
  gone: string[];
  /** Whether those were dropped from the file. */
  pruned: boolean;
}

type Group = 'fine' | 'moved' | 'dead' | 'error' | 'failed';

/** The groups that have any link, each with its count and, but for the fine ones, its links. */
export function summary({ checked, fresh, gone, pruned }: Outcome): string {
  const groups = Object.groupBy(checked, groupOf);
  const group = (name: Group, title: string, row?: (link: CheckedLink) => string) =>
    block(groups[name]?.toSorted((a, b) => (a.url < b.url ? -1 : 1)) ?? [], title, row);
  return [
    group('fine', 'fine'),
    group('moved', 'moved', ({ url, record }) => `${url} -> ${record.movedTo}`),
    group('dead', 'dead', deadRow),
    group('error', 'answered with another error', ({ url, record }) => `${url}: ${record.status}`),
    group(
      'failed',
      'failed, to be tried again by the next run',
      ({ url, record }) => `${url}: ${record.failed}`,
    ),
    block(fresh, 'unchanged, because checked lately (`--all` checks them too)'),
    pruned
      ? block(gone, 'no longer on the site, and dropped', (url) => url)
      : block(gone, 'no longer on the site (`--prune` drops them)', (url) => url),
  ]
    .filter((text) => text !== '')
    .join('\n');
}

function groupOf({ record }: CheckedLink): Group {
  if (record.failed !== undefined) return 'failed';
  return stateOf(record) ?? ((record.status ?? 0) >= 400 ? 'error' : 'fine');
}

function deadRow({ url, record, archiveFailed }: CheckedLink): string {
  const none = archiveFailed
    ? `no archived copy known, as the archive could not tell: ${archiveFailed}`
    : 'no archived copy';
  const moved = record.movedTo === undefined ? '' : `, moved to ${record.movedTo}`;
  return `${url} (${record.status}${moved}): ${record.archived ?? none}`;
}

function block<Item>(items: Item[], title: string, row?: (item: Item) => string): string {
  if (items.length === 0) return '';
  const rows = row ? items.map((item) => `\n  ${row(item)}`) : [];
  return `${items.length} ${title}${rows.join('')}`;
}
