/** Sessions that were imported before, found again in what is imported now. */
import { fragment } from '../../../notes/permalink.ts';
import { titleOf } from '../sessions/guesses.ts';
import type { RawSession } from '../sessions/split.ts';

export interface KnownSession {
  /** The name of its file, without ending. */
  id: string;
  /** Its place in the event. */
  order: number;
  /** The document that it came from. */
  from: string;
  /** Its index there, from 0, if the document still had it when it was imported last. */
  part?: number;
  /** What `slugOf` made of its title. */
  slug: string;
}

/** A title without what is often changed in it, such as capitals and marks. */
export const slugOf = (title: string) => fragment(title);

/** Says which of `raws` were imported before, and as which of `known`. */
export function recognise(
  raws: RawSession[],
  known: KnownSession[],
): Map<RawSession, KnownSession> {
  const found = new Map<RawSession, KnownSession>();
  const knownIn = Map.groupBy(known, ({ from }) => from);
  for (const [file, own] of Map.groupBy(raws, ({ document }) => document.file)) {
    recogniseIn(own, knownIn.get(file) ?? [], found);
  }
  return found;
}

/** The same for one document: by titles, since what is put above a session must not take its address. */
function recogniseIn(
  raws: RawSession[],
  known: KnownSession[],
  found: Map<RawSession, KnownSession>,
) {
  const left = new Set(known);
  for (const raw of raws) {
    const slug = slugOf(titleOf(raw).value);
    const same = known.find((session) => left.has(session) && session.slug === slug);
    if (!same) continue;
    found.set(raw, same);
    left.delete(same);
  }
  // A new title in the place of an old one is that of the same session, unless others came or went there.
  const inPlace = known
    .filter(({ part }) => part !== undefined)
    .sort((one, other) => one.part! - other.part!);
  const gone = gaps(inPlace, (session) => (left.has(session) ? undefined : session));
  for (const [above, fresh] of gaps(raws, (raw) => found.get(raw))) {
    const before = gone.get(above) ?? [];
    if (before.length !== fresh.length) continue;
    fresh.forEach((raw, at) => found.set(raw, before[at]!));
  }
}

/** Those of `items` that `find` knows nothing for, by what it knows for the next one above them. */
function gaps<Item>(
  items: Item[],
  find: (item: Item) => KnownSession | undefined,
): Map<KnownSession | undefined, Item[]> {
  let above: KnownSession | undefined;
  const placed = items.map((item) => {
    const known = find(item);
    if (known) above = known;
    return { item, known, above };
  });
  const unknown = Map.groupBy(
    placed.filter(({ known }) => !known),
    (each) => each.above,
  );
  return new Map([...unknown].map(([at, all]) => [at, all.map(({ item }) => item)]));
}
