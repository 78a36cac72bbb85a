/** A session's headings, nested. */

export interface Heading {
  /** Fragment of its permalink. */
  id: string;
  text: string;
  /** 2 to 6, as in `h2` to `h6`. */
  depth: number;
  /** Line in the session's file, from 1. */
  line: number;
  /** Whether the author gave it its id, `{/* #latest-config *\/}`. */
  hasGivenId?: true;
}

export interface OutlineHeading extends Heading {
  children: OutlineHeading[];
}

/** Nests headings under the nearest one before them that is of a higher level. */
export function nest(headings: Heading[]): OutlineHeading[] {
  const roots: OutlineHeading[] = [];
  const open: OutlineHeading[] = [];
  for (const heading of headings) {
    const node = { ...heading, children: [] };
    while (open.length > 0 && open[open.length - 1]!.depth >= heading.depth) open.pop();
    (open[open.length - 1]?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}
