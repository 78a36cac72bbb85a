/** Whether a paragraph reads as prose, and not as some other tool's markup. */

/** The shortest paragraph that says something by itself, in characters and in words. */
const SHORTEST = 30;
const FEWEST = 5;
/** The share of letters and spaces in it; the rest are signs and numbers. */
const LETTERS = 0.75;

/** How lines of lists, tables, definitions and fields of other tools begin: `*[HTML]: …`, `up:: …`. */
const MARKER = /^\s*([-+*|=#>:~[!]|\d+[.)]\s|[\w-]+::(\s|$))/m;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Whether `text`, a paragraph with its lines, can introduce the notes that it is from. */
export function isProse(text: string): boolean {
  if (/:\s*$|[{}]/.test(text) || MARKER.test(text)) return false;
  const said = text.replace(/\S+:\/\/\S+/g, '').trim();
  const words = [...segmenter.segment(said)].filter(({ isWordLike }) => isWordLike);
  const letters = said.match(/[\p{L}\p{M}\s]/gu)?.length ?? 0;
  return said.length >= SHORTEST && words.length >= FEWEST && letters >= said.length * LETTERS;
}
