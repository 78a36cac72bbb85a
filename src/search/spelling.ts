/**
 * How many slips of a typist lie between two words: a letter too many, too few or wrong, or two
 * changed places (Damerau-Levenshtein distance, where no letter is touched twice). More than `most`
 * are not counted out.
 */
export function slips(typed: string, word: string, most: number): number {
  if (Math.abs(typed.length - word.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row++) {
    const current = [row];
    for (let column = 1; column <= word.length; column++) {
      const same = typed[row - 1] === word[column - 1];
      let least = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
      );
      const swapped = typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      if (row > 1 && column > 1 && swapped) least = Math.min(least, beforeLast[column - 2]! + 1);
      current.push(least);
    }
    if (Math.min(...current) > most) return most + 1;
    [beforeLast, last] = [last, current];
  }
  return last[word.length]!;
}

/** How many slips are forgiven in a word of this length; short words are too near to each other. */
export const forgiven = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Of four letters one may be missing, or two have changed places; another letter makes another word. */
export const isOtherWord = (typed: string, word: string) =>
  typed.length === 4 && word.length === 4 && [...typed].sort().join() !== [...word].sort().join();

/** Which letters a word has, one bit for each of 32; letters that share a bit count as one. */
export function letterSet(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) & 31);
  return set;
}

/** How many letters only one of two words has, by their letter sets; a slip makes two at most. */
export function unlike(a: number, b: number): number {
  let bits = a ^ b;
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count += 1;
  return count;
}
