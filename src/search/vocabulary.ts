/** What the site's notes can be asked for: their words, how frequent each is, and other names of them. */
import { forgiven, isOtherWord, letterSet, slips, unlike } from './spelling.ts';
import { STOP_WORDS } from './stop-words.ts';
import { singular, stem } from './words.ts';

/** The file that the build writes beside the index. */
export interface TermList {
  /** How many sections there are. */
  sections: number;
  /** Words, sorted and parted by spaces, by the number of sections that have them. */
  terms: Record<string, string>;
  /** Groups of words or phrases, folded, that stand for one thing. */
  synonyms: string[][];
}

/** How surely a typed word is one of the site's: it is there, in another form, or as a beginning. */
export type Match = 'same' | 'inflected' | 'beginning';

export class Vocabulary {
  readonly sections: number;
  /** In how many sections each word is. */
  readonly #frequencies = new Map<string, number>();
  readonly #sorted: string[];
  /** Groups by each of their phrases. */
  readonly #groups = new Map<string, string[][]>();
  /** Words that only synonyms know. */
  readonly #aliases = new Set<string>();
  /** The letters of all words, to see at a glance which can't be meant. */
  readonly #letters: [word: string, letters: number][];

  constructor({ sections, terms, synonyms }: TermList) {
    this.sections = sections;
    for (const [frequency, words] of Object.entries(terms)) {
      for (const word of words.split(' ')) this.#frequencies.set(word, Number(frequency));
    }
    this.#sorted = [...this.#frequencies.keys()].sort();
    for (const group of synonyms) {
      for (const phrase of group) {
        const words = phrase.split(' ');
        const key = keyOf(words);
        this.#groups.set(key, [...(this.#groups.get(key) ?? []), group]);
        for (const word of words) if (!this.match(word)) this.#aliases.add(word);
      }
    }
    this.#letters = [...this.#sorted, ...this.#aliases].map((word) => [word, letterSet(word)]);
  }

  /** Whether the notes have `word`, in whatever form. */
  match(word: string): Match | undefined {
    if (this.#frequencies.has(word)) return 'same';
    const alike = this.#beginningWith(word.slice(0, 3));
    if (alike.some((known) => stem(known) === stem(word))) return 'inflected';
    if (word.length > 1 && alike.some((known) => known.startsWith(word))) return 'beginning';
    return undefined;
  }

  /** Whether the notes have `word` itself or an inflected form of it. */
  has = (word: string): boolean => ['same', 'inflected'].includes(this.match(word) ?? '');

  /** In how many sections `word` is; 0 for words that the notes don't have in just this form. */
  frequency = (word: string): number => this.#frequencies.get(word) ?? 0;

  /** The other names of what `words` say, if that is one thing. */
  synonyms(words: string[]): string[] {
    const key = keyOf(words);
    const phrases = (this.#groups.get(key) ?? []).flat();
    return phrases.filter(
      (phrase) =>
        keyOf(phrase.split(' ')) !== key && phrase.split(' ').every((word) => this.has(word)),
    );
  }

  /** In how many sections all of `words` may be at most; 1 if that is not known. */
  sectionsWith = (words: string): number =>
    Math.min(...words.split(' ').map((word) => this.frequency(word) || 1));

  /** Whether only synonyms know `word`. */
  isAlias(word: string): boolean {
    return [...this.#aliases].some((alias) => stem(alias) === stem(word));
  }

  /**
   * The word that was most likely meant by `typed`, which the notes don't have: with the fewest
   * slips, then with the same first letter, then the most frequent one.
   */
  nearest(typed: string): { word: string; slips: number } | undefined {
    let most = forgiven(typed.length);
    let best: { word: string; slips: number; rank: number } | undefined;
    const letters = letterSet(typed);
    for (const [word, ofWord] of this.#letters) {
      if (unlike(letters, ofWord) > 2 * most || forgiven(word.length) === 0) continue;
      const count = slips(typed, word, most);
      if (count > most || (count > 0 && isOtherWord(typed, word))) continue;
      most = count;
      const rank = (word[0] === typed[0] ? 1e6 : 0) + this.frequency(word);
      if (!best || count < best.slips || rank > best.rank) best = { word, slips: count, rank };
    }
    return best;
  }

  /** Up to three words of the notes that look like `typed`, also if too little so to be meant. */
  similar(typed: string): string[] {
    const most = Math.ceil(typed.length / 2) - 1;
    return this.#sorted
      .filter((word) => word.length > 2)
      .map((word) => ({ word, count: slips(typed, word, most) }))
      .filter(({ count }) => count <= most)
      .sort((a, b) => a.count - b.count || this.frequency(b.word) - this.frequency(a.word))
      .slice(0, 3)
      .map(({ word }) => word);
  }

  /** Two words of the notes that `typed` writes as one. */
  split(typed: string): [string, string] | undefined {
    const pairs = Array.from({ length: Math.max(0, typed.length - 3) }, (_, index) => index + 2)
      .map((at): [string, string] => [typed.slice(0, at), typed.slice(at)])
      .filter((pair) => pair.every((word) => this.frequency(word) > 0));
    const commonest = ([a, b]: [string, string]) => Math.min(this.frequency(a), this.frequency(b));
    return pairs.sort((a, b) => commonest(b) - commonest(a))[0];
  }

  /** The sorted words that begin with `start`. */
  #beginningWith(start: string): string[] {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sorted[middle]! < start) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (this.#sorted[end]?.startsWith(start)) end += 1;
    return this.#sorted.slice(low, end);
  }
}

/** Phrases are the same whatever stop words are between, in the singular and in the plural. */
function keyOf(words: string[]): string {
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return (telling.length > 1 ? telling : words).map(singular).join(' ');
}
