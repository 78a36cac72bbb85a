/** A run of text: plain, or matching what was searched for. */
export interface TextRun {
  text: string;
  marked: boolean;
}

/** How many words an excerpt shows. */
const LENGTH = 26;
/** How many of them stand before the first match, so that it is read in its sentence. */
const BEFORE = 4;

/**
 * The words of a section, in the places in which Pagefind counts them. `content` is the text as it
 * keeps it: its words parted by white space, or by zero-width spaces in languages without, and `<`
 * and `>` as entities.
 */
export const wordsOf = (content: string): string[] =>
  content
    .split(content.includes('\u200B') ? '\u200B' : /[^\S\uFEFF]+/)
    .map((word) => word.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));

/** A word and the brackets and stops around it. */
const bare = (word: string) => /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word)!;

/** The words at `places`, each once, without the brackets and stops around them. */
export function wordsAt(content: string, places: Set<number>): string[] {
  const words = wordsOf(content);
  return [...new Set([...places].map((at) => bare(words[at] ?? '')[2]!))].filter(Boolean);
}

/** The piece of a section that says most of what was searched for, which is at `places`. */
export function excerptOf(content: string, places: Set<number>): TextRun[] {
  const words = wordsOf(content);
  const space = content.includes('\u200B') ? '' : ' ';
  const start = Math.max(0, bestStart(words, places));
  const runs: TextRun[] = [];
  const add = (text: string, marked: boolean) => {
    const last = runs.at(-1);
    if (last?.marked === marked) last.text += text;
    else if (text !== '') runs.push({ text, marked });
  };
  add(start > 0 ? '… ' : '', false);
  words.slice(start, start + LENGTH).forEach((text, index) => {
    const [, before, word, after] = bare(text);
    add((index > 0 ? space : '') + before, false);
    add(word!, places.has(start + index));
    add(after!, false);
  });
  add(start + LENGTH < words.length ? ' …' : '', false);
  return runs;
}

/** `text` with the words marked for which `isMatch` holds. */
export const markWords = (text: string, isMatch: (word: string) => boolean): TextRun[] =>
  text
    .split(/([\p{L}\p{N}]+)/u)
    .filter((run) => run !== '')
    .map((run) => ({ text: run, marked: isMatch(run) }));

/** Where the piece begins that holds the most different matches, and of those the most. */
function bestStart(words: string[], places: Set<number>): number {
  const sorted = [...places].sort((a, b) => a - b);
  let best = { first: 0, value: 0 };
  for (const first of sorted) {
    const inside = sorted.filter((place) => place >= first && place < first + LENGTH - BEFORE);
    const different = new Set(inside.map((place) => words[place]?.toLowerCase()));
    const value = different.size * LENGTH + inside.length;
    if (value > best.value) best = { first, value };
  }
  return Math.min(best.first - BEFORE, words.length - LENGTH);
}
