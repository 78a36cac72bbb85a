/** What kind of session it is, by the numbers of its sections; and who gave a talk, where that is plain. */
import type { Heading, PhrasingContent, RootContent, Text } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { LABEL, readNumber } from '../../../notes/sections.ts';
import type { Kind } from '../../../notes/schema.ts';
import { wordsOf } from '../../../notes/words.ts';
import { component } from '../convert/component.ts';
import { text } from '../convert/text.ts';

/** `Step 4 - Title` and its kin: a word, a number or two, some sign, a title. */
const NUMBERED =
  /^(step|section|talk)s?\s+#?(\d+)(?:\s*[-–]\s*(\d+))?(?:\s*[:.)–—-]\s*|\s+)(\S.*)$/is;

/** What looks numbered, although no number may be readable. */
const LOOKS_NUMBERED = /^(steps?|sections?|talks?)\b\s*(\d|\w*:)/i;

interface Numbered {
  label: string;
  first: number;
  last: number;
  title: string;
}

function readLoosely(words: string): Numbered | undefined {
  const [, label, first, last, title] = NUMBERED.exec(words.trim()) ?? [];
  if (label === undefined) return undefined;
  const capital = label[0]!.toUpperCase() + label.slice(1).toLowerCase();
  return { label: capital, first: Number(first), last: Number(last ?? first), title: title! };
}

/**
 * The kind of the session whose content this is. Its numbered headings are written as that kind
 * numbers them; where they are numbered otherwise, the number comes after the words, and they are
 * returned as `moved`.
 */
export function settleKind(content: RootContent[]): { kind: Kind; moved: string[] } {
  const headings = content.filter((node) => node.type === 'heading');
  const sections = headings.filter(({ depth }) => depth === 2);
  const kind = kindOf(sections);
  const moved: string[] = [];
  let previous = -1;
  for (const heading of headings) {
    const words = wordsOf(heading);
    const number = readPlainly(heading);
    const isOwn =
      number?.label === LABEL[kind] &&
      heading.depth === 2 &&
      number.first > previous &&
      number.last >= number.first;
    if (isOwn) {
      previous = number.last;
      retitle(heading, words, titleOf(number));
    } else if (LOOKS_NUMBERED.test(words.trim()) || readLoosely(words)) {
      putNumberLast(heading, words);
      moved.push(wordsOf(heading));
    }
  }
  return { kind: previous === -1 ? 'workshop' : kind, moved };
}

function kindOf(sections: Heading[]): Kind {
  const numbers = sections.map(readPlainly);
  const isRising = (label: string) => {
    const own = numbers.filter((number) => number?.label === label) as Numbered[];
    return (
      own.length > 0 &&
      own.every(({ first, last }, at) => last >= first && (at === 0 || first > own[at - 1]!.last))
    );
  };
  if (isRising('Talk') && numbers.every((number) => number?.label === 'Talk')) return 'talks';
  return isRising('Step') ? 'lab' : 'workshop';
}

/** The number of `heading` if it, and what parts it from the title, is plain text at the beginning. */
function readPlainly(heading: Heading): Numbered | undefined {
  const [first] = heading.children;
  if (first?.type !== 'text' || !LOOKS_NUMBERED.test(first.value.trimStart())) return undefined;
  const words = wordsOf(heading).trim();
  const number = readLoosely(words);
  const after = words.length - first.value.trimStart().length;
  return number && number.title.length >= after ? number : undefined;
}

const titleOf = ({ label, first, last, title }: Numbered) =>
  `${label}${last > first ? 's' : ''} ${last > first ? `${first}-${last}` : first}: ${title}`;

/** Writes the number at the beginning of `heading` in its right form. */
function retitle(heading: Heading, words: string, right: string) {
  if (words === right) return;
  const text = heading.children[0] as Text;
  const tail = words.trim().slice(text.value.trimStart().length);
  text.value = tail === '' ? right : right.slice(0, right.length - tail.length);
}

/** Moves what numbers `heading` from its beginning to its end; links and marks stay. */
function putNumberLast(heading: Heading, words: string) {
  const numbers: string[] = [];
  let rest = words.trimStart();
  for (let first = true; first || LOOKS_NUMBERED.test(rest); first = false) {
    const [number = ''] = /^\w+(\s+#?\d+\b(\s*[-–]\s*\d+\b)?)?/.exec(rest) ?? [];
    if (number === '') break;
    numbers.push(number);
    rest = rest.slice(number.length).replace(/^[\s:.)–—-]+/, '');
  }
  const left = withoutFirst(heading.children, words.length - rest.length);
  heading.children = [...left, text(`${rest === '' ? '' : ' '}(${numbers.join(', ')})`)];
}

/** `nodes` without their first `count` characters, and without those of them that held no others. */
function withoutFirst(nodes: PhrasingContent[], count: number): PhrasingContent[] {
  let left = count;
  return nodes.flatMap((node) => {
    const taken = Math.min(left, wordsOf(node).length);
    left -= taken;
    if (taken === 0) return [node];
    if (taken === wordsOf(node).length) return [];
    if ('children' in node) node.children = withoutFirst(node.children, taken);
    else if ('value' in node) node.value = node.value.slice(taken);
    return [node];
  });
}

/** A name: two to four words that begin with capitals. */
const NAME =
  /^\p{Lu}[\p{L}.’'-]*(?: (?:(?:van|von|de|der|da|di|la|le|bin|al) )?\p{Lu}[\p{L}.’'-]*){1,3}$/u;

/**
 * Moves the speakers of talks from their headings to where notes name them, if all headings of the
 * talks name one in one way: `Talk 3: Speaker: Title`, or `Talk 3: Title - Speaker`. Returns them.
 */
export function settleSpeakers(content: RootContent[]): string[] {
  const talks = content.filter((node) => node.type === 'heading' && node.depth === 2) as Heading[];
  for (const pattern of [
    /^(?<speaker>[^:]+): (?<title>.+)$/s,
    /^(?<title>.+) [-–—] (?<speaker>.+)$/s,
  ]) {
    const found = talks.map((heading) => {
      if (heading.children.length !== 1) return undefined;
      const read = readNumber(wordsOf(heading));
      const parts = read && pattern.exec(read.title)?.groups;
      return parts && NAME.test(parts.speaker!)
        ? { heading, number: read.number, speaker: parts.speaker!, title: parts.title! }
        : undefined;
    });
    if (found.length < 2 || !found.every((each) => each !== undefined)) continue;
    for (const { heading, number, speaker, title } of found) {
      retitle(heading, wordsOf(heading), titleOf({ ...number, title }));
      content.splice(content.indexOf(heading) + 1, 0, talk(speaker));
    }
    return found.map(({ speaker }) => speaker);
  }
  return [];
}

const talk = (speaker: string): MdxJsxFlowElement => component('Talk', { speaker });
