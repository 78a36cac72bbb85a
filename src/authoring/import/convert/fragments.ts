/** What the fragments of links may name in a document: its headings, and places below them. */
import GithubSlugger from 'github-slugger';
import type { Element, Root as HtmlRoot } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { toString as textOf } from 'hast-util-to-string';
import type { Heading } from 'mdast';
import { visit } from 'unist-util-visit';
import { wordsOf } from '../../../notes/words.ts';
import type { Document } from '../read/document.ts';

declare module 'mdast' {
  interface HeadingData {
    /** The id that its document gives it. */
    givenId?: string;
  }
}

/** Moves the ids that other generators read at the ends of headings, `{#latest}`, to where HTML has them. */
export function takeGivenIds(html: HtmlRoot) {
  visit(html, 'element', (node) => {
    const last = headingRank(node) === undefined ? undefined : node.children.at(-1);
    const match = last?.type === 'text' ? /\s*\{:? ?#([^\s{}]+)\}\s*$/.exec(last.value) : null;
    if (last?.type !== 'text' || !match) return;
    node.properties.id = match[1]!;
    last.value = last.value.slice(0, match.index);
  });
}

/** By fragment in small letters: the heading below which the place stands; none above all of them. */
export type FragmentMap = Map<string, Heading | undefined>;

/** Every fragment of `document`: those that GitHub gives its headings, and the ids of its elements. */
export function fragmentsOf({ notes, html }: Document): FragmentMap {
  const fragments: FragmentMap = new Map([['top', undefined]]);
  const notesSlugger = new GithubSlugger();
  const sections = new Map<string, Heading | undefined>();
  let section: Heading | undefined;
  visit(notes, 'heading', (heading, _, parent) => {
    // One inside of a list or quotation becomes a bold line of the section around it.
    if (parent === notes) section = heading;
    const slug = notesSlugger.slug(wordsOf(heading));
    sections.set(slug, section);
    // A link to `#` alone leads to the page.
    if (slug !== '') fragments.set(slug, section);
  });
  const htmlSlugger = new GithubSlugger();
  let heading: Heading | undefined;
  // An anchor above a heading, with no words between them, is meant for it.
  let waiting: string[] = [];
  const settle = () => {
    for (const id of waiting) if (!fragments.has(id)) fragments.set(id, heading);
    waiting = [];
  };
  visit(html, (node) => {
    if (node.type === 'text' && node.value.trim() !== '') settle();
    if (node.type !== 'element') return;
    if (headingRank(node) !== undefined) {
      heading = sections.get(htmlSlugger.slug(textOf(node))) ?? heading;
      settle();
    }
    waiting.push(...idsOf(node));
  });
  settle();
  return fragments;
}

const idsOf = ({ tagName, properties: { id, name } }: Element): string[] =>
  [id, tagName === 'a' ? name : undefined].flatMap((each) =>
    typeof each === 'string' && each !== '' ? [each.toLowerCase()] : [],
  );
