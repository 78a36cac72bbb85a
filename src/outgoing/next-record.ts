/** How what is known of a link grows from run to run. */
import type { Finding } from './ask.ts';
import { isGone, type LinkRecord } from './links-file.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Whether a link is to be asked for `today`: not if that was done within `days`, and worked. */
export function isDue(record: LinkRecord | undefined, today: string, days: number): boolean {
  if (!record || record.failed !== undefined) return true;
  const age = (Date.parse(today) - Date.parse(record.checked)) / DAY;
  return age < 0 || age >= days;
}

/**
 * The record after what was found `today`, and, for a dead link, its copy in the archive.
 *
 * What a person wrote, which is a record that has `movedTo` or `archived` but no `status`, stays
 * without one, so that the next run still knows it; only a dead link or a permanent redirect says more
 * than they did.
 */
export function nextRecord(
  earlier: LinkRecord | undefined,
  finding: Finding,
  archived: string | undefined,
  today: string,
): LinkRecord {
  if ('failed' in finding) {
    const { failed: _, ...facts } = earlier ?? { checked: today };
    const known = Object.keys(facts).length > 1;
    return { ...facts, checked: known ? facts.checked : today, failed: finding.failed };
  }
  const { status } = finding;
  const { status: before, movedTo, archived: copy } = earlier ?? {};
  const byHand = before === undefined && (movedTo ?? copy) !== undefined;
  if (byHand && !isGone(status) && finding.movedTo === undefined)
    return compact({ checked: today, movedTo, archived: copy });

  // An error says nothing of where the page moved; an answer without redirect says it is back.
  const error = status >= 400;
  return compact({
    checked: today,
    status,
    movedTo: finding.movedTo ?? (error ? movedTo : undefined),
    archived: archived ?? (error ? copy : undefined),
  });
}

/** Without the keys that have no value. */
const compact = (record: LinkRecord) =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as LinkRecord;
