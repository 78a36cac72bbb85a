/** The sections of a built session page, as they were rendered. */
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { toText } from 'hast-util-to-text';
import { SKIP, visit } from 'unist-util-visit';
import type { BuiltPage } from './built-site.ts';

/** What another voice than the notes says in a section. */
export interface PageVoice {
  voice: string;
  text: string;
  html: string;
}

export interface PageSection {
  /** Fragment of the permalink; empty for what stands before the first section. */
  id: string;
  /** The heading's text; empty likewise. */
  heading: string;
  /** The text of the notes below the heading. */
  text: string;
  /** Addresses outside of the site that it links to. */
  links: string[];
  /** The HTML of the notes below the heading. */
  html: string;
  /** What stands beside the notes, each voice once, with all it says in the section. */
  voices: PageVoice[];
}

/** What stands before the first section (if anything does), then the sections. */
export function sectionsOf(page: BuiltPage): PageSection[] {
  const sections: PageSection[] = [];
  visit(page.tree, 'element', (node) => {
    const isLead = node.properties.className?.toString() === 'lead';
    if (node.tagName !== 'section' && !isLead) return;
    if (node.properties.dataFootnotes !== undefined) return SKIP;
    const heading = isLead ? undefined : node.children.find(isHeading);
    const h2 = heading?.children.find(isH2);
    const body = node.children.filter((child) => child !== heading);
    const asides = body.flatMap(asidesOf);
    sections.push({
      id: String(h2?.properties.id ?? ''),
      heading: h2 ? toString(h2) : '',
      text: body
        .map((child) => toText(notesOf(child)))
        .join('\n')
        .trim(),
      links: body.map(notesOf).flatMap(linksOf),
      html: body.map((child) => toHtml(notesOf(child))).join(''),
      voices: [...Map.groupBy(asides, voiceOf)].map(([voice, parts]) => ({
        voice: voice!,
        text: parts.map((part) => toText(part)).join('\n'),
        html: parts.map((part) => toHtml(part)).join(''),
      })),
    });
    return SKIP;
  });
  return sections;
}

/** Whose words an element holds, if they are not the notes'. */
const voiceOf = ({ properties }: Element): string | undefined => properties.dataVoice?.toString();

/** The notes in `node`: without other voices, drawings, and what is known of its links today. */
const notesOf = (node: ElementContent): ElementContent =>
  without(
    node,
    (element) =>
      voiceOf(element) !== undefined ||
      element.tagName === 'svg' ||
      hasClass(element, 'link-state'),
  );

/** What other voices say in `node`: without their names and sources, and what is known of links. */
function asidesOf(node: ElementContent): Element[] {
  const asides: Element[] = [];
  visit({ type: 'root', children: [node] }, 'element', (element) => {
    if (voiceOf(element) === undefined) return undefined;
    const isApparatus = (part: Element) =>
      part.tagName === 'copy-link' ||
      ['label', 'source', 'link-state'].some((name) => hasClass(part, name));
    asides.push(without(element, isApparatus) as Element);
    return SKIP;
  });
  return asides;
}

/** A copy of `node` without the elements for which `isOut` holds. */
function without(node: ElementContent, isOut: (element: Element) => boolean): ElementContent {
  const root: Root = { type: 'root', children: [structuredClone(node)] };
  visit(root, 'element', (element, index, parent) => {
    if (!isOut(element) || index === undefined) return undefined;
    parent?.children.splice(index, 1);
    return [SKIP, index];
  });
  return (root.children[0] as ElementContent | undefined) ?? { type: 'text', value: '' };
}

const hasClass = ({ properties }: Element, name: string): boolean =>
  [properties.className].flat().includes(name);

function linksOf(root: ElementContent): string[] {
  const links = new Set<string>();
  visit({ type: 'root', children: [root] }, 'element', ({ tagName, properties }) => {
    // Recordings and slides are called by what the section says already.
    if (properties.className?.toString() === 'talk') return SKIP;
    const address = String(properties.href);
    if (tagName === 'a' && /^https?:/.test(address)) links.add(address);
    return undefined;
  });
  return [...links];
}

const isHeading = (node: ElementContent): node is Element =>
  node.type === 'element' && node.properties.className?.toString() === 'heading';

const isH2 = (node: ElementContent): node is Element =>
  node.type === 'element' && node.tagName === 'h2';
