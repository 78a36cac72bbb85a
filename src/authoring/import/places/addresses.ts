/** Links of documents, led to where they are on the site. */
import type { Link, Parents, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import path from 'node:path';
import { SKIP, visit } from 'unist-util-visit';
import { decodeAddress } from '../../../notes/permalink.ts';
import type { Problem } from '../../../notes/problem.ts';
import type { Attachments } from './attachments.ts';
import { text } from '../convert/text.ts';

/** What there is that links can lead to. */
export interface Places {
  /**
   * Where a link in the document `from` leads to the document `file`, or to the heading of it that GitHub
   * gives this `fragment`; nothing if there is no such document.
   */
  address(file: string, fragment: string, from: string): Place | undefined;
  attachments: Attachments;
  /** The documents that are drafts: what lies in `public` for them would be published without them. */
  drafts: Set<string>;
}

/** What became of a document's addresses: where each old one is now, or nothing where it is text. */
export type Moved = Map<string, string | undefined>;

/** Leads every link in `content` of the document `file` to its place, and says which have none. */
export function settleLinks(
  content: RootContent[],
  file: string,
  places: Places,
  moved: Moved,
): Problem[] {
  const problems: Problem[] = [];
  visit({ type: 'root', children: content }, 'link', (link, index, parent) => {
    const place = placeOf(link.url.trim(), file, places);
    const siblings = (parent as Parents).children as PhrasingContent[];
    if (place.address === undefined) {
      moved.set(link.url, undefined);
      const { why } = place;
      if (why) problems.push(leadsNowhere(link, file, why));
      const instead = asText(link);
      siblings.splice(index!, 1, ...instead);
      return [SKIP, index! + instead.length];
    }
    if (place.isWhole) problems.push(leadsToWhole(link, file));
    if (place.address !== link.url) moved.set(link.url, place.address);
    link.url = place.address;
    return SKIP;
  });
  return problems;
}

/** A link as text: its words, and its address as code. */
function asText({ url, title, children }: Link): PhrasingContent[] {
  const address = url.trim();
  const words = toString({ type: 'root', children }).trim();
  // Words that Markdown made a link of by themselves would become one again.
  const said = [words, `http://${words}`].includes(decodeAddress(address)) ? [] : children;
  const parts = [
    said,
    title ? [text(title)] : [],
    address === '' ? [] : [{ type: 'inlineCode' as const, value: address }],
  ].filter(({ length }) => length > 0);
  return parts.flatMap((part, index) => (index > 0 ? [text(' '), ...part] : part));
}

/** Where a link leads, or why nowhere. */
export interface Place {
  address?: string;
  /** It leads to the page as a whole, as nothing there has the fragment. */
  isWhole?: boolean;
  why?: string;
}

function placeOf(url: string, file: string, { address, attachments, drafts }: Places): Place {
  if (url === '') return {};
  if (/^(mailto:|https?:)/i.test(url)) {
    return URL.canParse(url) && !/^https?:\/*$/i.test(url)
      ? { address: url }
      : { why: 'it is no address' };
  }
  if (url.startsWith('//')) return { address: `https:${url}` };
  if (/^[a-z][a-z\d+.-]*:/i.test(url)) {
    return { why: 'links of this kind are not opened from a page of notes' };
  }
  const [, way = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(url)!;
  const target = way === '' ? file : resolve(decodeAddress(way), file);
  const found = address(target, decodeAddress(fragment), file);
  if (found) return found;
  if (drafts.has(file) && attachments.has(target)) {
    return { why: 'a file beside a draft would be published before it is' };
  }
  if (attachments.runs(target)) {
    return { why: 'a browser would run it as a part of this site; put it into an archive instead' };
  }
  const attached = attachments.link(target);
  return attached === undefined
    ? { why: 'neither a document of this import nor a file beside it is there' }
    : { address: fragment === '' ? attached : `${attached}#${fragment}` };
}

/** A path in a document as a path from where the import begins, which is `''` itself. */
export const resolve = (way: string, file: string) =>
  path.posix.join(way.startsWith('/') ? '.' : path.posix.dirname(file), way).replace(/^\.\/?$/, '');

const leadsNowhere = ({ url, position }: Link, file: string, why: string): Problem => ({
  file,
  ...(position ? { line: position.start.line } : {}),
  what: `the link \`${url}\` leads nowhere: ${why}`,
  expected: 'an address, or a document or file of the import',
  fix: 'it stands as text; make it a link again if you know where it leads',
});

const leadsToWhole = ({ url, position }: Link, file: string): Problem => ({
  file,
  ...(position ? { line: position.start.line } : {}),
  what: `the link \`${url}\` leads to no heading or anchor`,
  expected: 'the id of one after `#`',
  fix: 'it leads to the whole page now; name a section if you know which one is meant',
});
