/** A session's sections: its `h2` headings, their numbers and what stands below them. */
import { nest, type Heading, type OutlineHeading } from './outline.ts';
import { permalink } from './permalink.ts';
import type { Kind } from './schema.ts';

/** What a numbered section is called in a session of each kind. */
export const LABEL = { lab: 'Step', workshop: 'Section', talks: 'Talk' } as const satisfies Record<
  Kind,
  string
>;

/** The number the event gave a section; `first` and `last` differ in `Steps 1-3`. */
export interface SectionNumber {
  label: string;
  first: number;
  last: number;
}

export interface Speaker {
  name: string;
  /** Employer or community on the day of the talk. */
  affiliation?: string;
}

/** What stands below a section's heading. */
export interface SectionDetails {
  /** Its first sentences, for where it is named on its own. */
  summary: string | undefined;
  /** Who gave a talk. */
  speaker: Speaker | undefined;
  /** All its words, without those of other voices. */
  text: string | undefined;
}

export interface Section extends Partial<SectionDetails> {
  /** Fragment of the permalink. */
  id: string;
  /** Site path and fragment. */
  path: string;
  /** The heading as it stands in the notes, `Talk 12: …`. */
  heading: string;
  /** The heading without its number. */
  title: string;
  number?: SectionNumber;
  subsections: OutlineHeading[];
  line: number;
}

const NUMBERED = /^(Step|Section|Talk)s? (\d+)(?:[-–](\d+))?: +(\S.*)$/;

/** Reads `Talk 12: Title` into its number and title; `undefined` where a heading has no number. */
export function readNumber(heading: string): { number: SectionNumber; title: string } | undefined {
  const match = NUMBERED.exec(heading);
  if (!match) return undefined;
  const [, label, first, last = first, title] = match as unknown as [string, ...string[]];
  return {
    number: { label: label!, first: Number(first), last: Number(last) },
    title: title!,
  };
}

/** `12`, or `1–3` where one section covers several numbers. */
export const numeral = ({ first, last }: SectionNumber) =>
  first === last ? String(first) : `${first}–${last}`;

/** `Talk 12` for a numbered heading, else its words. */
export function shortName(heading: string): string {
  const number = readNumber(heading)?.number;
  return number ? `${number.label} ${numeral(number)}` : `“${heading}”`;
}

/** Every number that `number` covers. */
export const numbersOf = ({ first, last }: SectionNumber) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);

/** The sections of the session at `page`, from all its headings in document order. */
export function readSections(
  headings: Heading[],
  page: string,
  details: Record<string, SectionDetails> = {},
): Section[] {
  return nest(headings)
    .filter((heading) => heading.depth === 2)
    .map(({ id, text, children, line }) => ({
      id,
      path: permalink(page, id),
      heading: text,
      title: text,
      ...readNumber(text),
      ...details[id],
      subsections: children,
      line,
    }));
}
