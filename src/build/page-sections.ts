/** The sections of a built session page, as they were rendered. */
import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { toText } from 'hast-util-to-text';
import { SKIP, visit } from 'unist-util-visit';
import type { BuiltPage } from './built-site.ts';

export interface PageSection {
  /** Fragment of the permalink; empty for what stands before the first section. */
  id: string;
  /** The heading's text; empty likewise. */
  heading: string;
  /** The text of the notes below the heading. */
  text: string;
  /** Addresses outside of the site that it links to. */
  links: string[];
  /** The HTML below the heading. */
  html: string;
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
    sections.push({
      id: String(h2?.properties.id ?? ''),
      heading: h2 ? toString(h2) : '',
      text: body
        .map((child) => toText(notesOf(child)))
        .join('\n')
        .trim(),
      links: body.flatMap(linksOf),
      html: page.html.slice(
        body[0]?.position?.start.offset ?? 0,
        body.at(-1)?.position?.end.offset ?? 0,
      ),
    });
    return SKIP;
  });
  return sections;
}

/** `node` without what is known of its links today, which the notes don't say. */
function notesOf(node: ElementContent): ElementContent {
  const copy = structuredClone(node);
  visit(copy, 'element', ({ properties }, index, parent) => {
    if (properties.className?.toString() !== 'link-state' || index === undefined) return undefined;
    parent?.children.splice(index, 1);
    return [SKIP, index];
  });
  return copy;
}

function linksOf(root: ElementContent): string[] {
  const links = new Set<string>();
  visit({ type: 'root', children: [root] }, 'element', ({ tagName, properties }) => {
    const address = String(properties.href);
    if (tagName === 'a' && /^https?:/.test(address)) links.add(address);
  });
  return [...links];
}

const isHeading = (node: ElementContent): node is Element =>
  node.type === 'element' && node.properties.className?.toString() === 'heading';

const isH2 = (node: ElementContent): node is Element =>
  node.type === 'element' && node.tagName === 'h2';
