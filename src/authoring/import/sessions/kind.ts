/** What kind of session it is, by the numbers of its sections; and who gave a talk, where that is plain. */
import type { Heading, Parents, RootContent, Text } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { EXIT, visit } from 'unist-util-visit';
import { LABEL, readNumber } from '../../../notes/sections.ts';
import type { Kind } from '../../../notes/schema.ts';
import { component } from '../convert/component.ts';

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
    const words = toString(heading, { includeImageAlt: false });
    const number = readLoosely(words);
    const isOwn =
      number?.label === LABEL[kind] &&
      heading.depth === 2 &&
      number.first > previous &&
      number.last >= number.first &&
      isPlain(heading);
    if (isOwn) {
      previous = number.last;
      retitle(heading, words, titleOf(number));
    } else if (LOOKS_NUMBERED.test(words.trim()) || number) {
      putNumberLast(heading);
      moved.push(toString(heading));
    }
  }
  return { kind: previous === -1 ? 'workshop' : kind, moved };
}

function kindOf(sections: Heading[]): Kind {
  const numbers = sections.map((heading) =>
    isPlain(heading) ? readLoosely(toString(heading, { includeImageAlt: false })) : undefined,
  );
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

/** Whether the number stands in plain text, at the beginning. */
const isPlain = ({ children: [first] }: Heading) =>
  first?.type === 'text' && LOOKS_NUMBERED.test(first.value.trimStart());

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
function putNumberLast(heading: Heading) {
  const numbers: string[] = [];
  for (let first = true; first || LOOKS_NUMBERED.test(toString(heading)); first = false) {
    const number = cutOff(heading, /^\s*\w+(?:\s+#?\d+\b(?:\s*[-–]\s*\d+\b)?)?/);
    if (number === '') break;
    numbers.push(number);
    cutOff(heading, /^[\s:.)–—-]+/);
  }
  const space = toString(heading) === '' ? '' : ' ';
  heading.children.push({ type: 'text', value: `${space}(${numbers.join(', ')})` });
}

/** Takes what `pattern` finds off the beginning of the first words of `heading`, and returns it. */
function cutOff(heading: Heading, pattern: RegExp): string {
  const text = firstText(heading);
  const [found = ''] = pattern.exec(text.value) ?? [];
  text.value = text.value.slice(found.length);
  removeEmpty(heading);
  return found.trim();
}

function firstText(heading: Heading): Text {
  let found: Text = { type: 'text', value: '' };
  visit(heading, 'text', (text) => {
    found = text;
    return EXIT;
  });
  return found;
}

/** Drops what has lost all its words, so that the next words are the first. */
function removeEmpty(parent: Parents) {
  for (const child of parent.children) if ('children' in child) removeEmpty(child);
  parent.children = parent.children.filter((child) =>
    'children' in child ? child.children.length > 0 : child.type !== 'text' || child.value !== '',
  ) as typeof parent.children;
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
      const read = readNumber(toString(heading));
      const parts = read && pattern.exec(read.title)?.groups;
      return parts && NAME.test(parts.speaker!)
        ? { heading, number: read.number, speaker: parts.speaker!, title: parts.title! }
        : undefined;
    });
    if (found.length < 2 || !found.every((each) => each !== undefined)) continue;
    for (const { heading, number, speaker, title } of found) {
      retitle(heading, toString(heading), titleOf({ ...number, title }));
      content.splice(content.indexOf(heading) + 1, 0, talk(speaker));
    }
    return found.map(({ speaker }) => speaker);
  }
  return [];
}

const talk = (speaker: string): MdxJsxFlowElement => component('Talk', { speaker });
