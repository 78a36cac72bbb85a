/** Marks the words a reader searched for in the section that a result led to, without touching it. */
import { readStored, store } from '../components/stored.ts';

/** Where one page leaves the words for the next; `search-box.ts` looks there. */
const KEY = 'found-words';

/** How long a page may take to come, in milliseconds; words left longer ago belong to no page. */
const FRESH = 60_000;

interface FoundWords {
  /** Permalink of the section. */
  url: string;
  words: string[];
  /** When the result was opened, in milliseconds. */
  at: number;
}

/** Leaves `words` for the page of the section at `url`, which may be opened in another tab. */
export const leaveWords = (url: string, words: string[]) =>
  store(KEY, JSON.stringify({ url, words, at: Date.now() } satisfies FoundWords));

/** Marks what was left for the section that this page was opened at, until Escape is pressed. */
export function markFoundWords() {
  const left = readFoundWords();
  if (!left) return;
  const isHere = left.url === location.pathname + location.hash;
  const isFresh = Math.abs(Date.now() - left.at) < FRESH;
  if (isHere || !isFresh) store(KEY, undefined);
  if (!isHere || !isFresh || typeof Highlight === 'undefined') return;
  const heading = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const section = heading?.closest('section') ?? heading;
  if (section && left.words.length > 0) mark(left.words, section);
}

/** What was left, if anything readable was. */
function readFoundWords(): FoundWords | undefined {
  try {
    const left = JSON.parse(readStored(KEY) ?? 'null') as FoundWords | null;
    if (left && Array.isArray(left.words)) return left;
  } catch {
    // Damaged: forgotten below.
  }
  store(KEY, undefined);
  return undefined;
}

function mark(words: string[], section: Element) {
  const ranges = rangesOf(words, section);
  CSS.highlights.set('found', new Highlight(...ranges));
  const clear = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return;
    CSS.highlights.delete('found');
    document.removeEventListener('keydown', clear);
  };
  document.addEventListener('keydown', clear);
}

/** Every place of `words` as whole words below `section`; a word may reach over several elements. */
function rangesOf(words: string[], section: Element): Range[] {
  const nodes: { node: Node; start: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, start: text.length });
    text += node.nodeValue;
  }
  // The longest first, so that `config/crd` is not found as `config`.
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const any = longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'giu');
  const placeOf = (offset: number): [Node, number] => {
    const { node, start } = nodes.findLast(({ start }) => start <= offset)!;
    return [node, offset - start];
  };
  return [...text.matchAll(whole)].map(({ 0: word, index }) => {
    const range = new Range();
    range.setStart(...placeOf(index));
    const [node, last] = placeOf(index + word.length - 1);
    range.setEnd(node, last + 1);
    return range;
  });
}
