import { sessionOf } from './session-of.ts';

/** The headings of notes in which each of `lines` is a line. */
export const headingsOf = (...lines: string[]) => sessionOf(...lines).headings;
