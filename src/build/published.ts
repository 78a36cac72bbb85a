/** What a built site publishes: every page, and every heading that has a link to itself. */
import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { titleDigest } from '../notes/ledger.ts';
import type { Site } from '../notes/model.ts';
import { decodeAddress, permalink, shortLink } from '../notes/permalink.ts';
import { numbersOf } from '../notes/sections.ts';
import { sourceOf, type BuiltPage, type BuiltSite } from './built-site.ts';

export interface Published {
  /** Without base, as the ledger has it. */
  address: string;
  title: string;
  /** Of the title; none where the site itself gives it, and may change it. */
  digest?: string;
  /** Where it is written. */
  file: string;
}

/** All addresses of `site`, in the order of its pages. The page for missing ones has none. */
export function readPublished({ pages, site, base }: BuiltSite): Published[] {
  const files = sources(site);
  return pages
    .filter(({ path }) => path.endsWith('/'))
    .flatMap((page) => {
      const address = `/${page.path.slice(base.length)}`;
      const file = files.get(page.path);
      const title = titleOf(page);
      // The updates of a session come with it.
      const holder = files.get(page.path.replace(/updates\/$/, '')) ?? sourceOf(page);
      return [
        file
          ? { address, title, digest: titleDigest(title), file }
          : { address, title, file: holder },
        ...linkedHeadings(page).map((heading) => ({
          address: permalink(address, heading.id),
          title: heading.title,
          digest: titleDigest(heading.title),
          file: file ?? sourceOf(page),
        })),
      ];
    });
}

/** Files of the pages that authors write, by their paths. */
function sources({ events }: Site): Map<string, string> {
  const files = new Map<string, string>();
  for (const event of events) {
    files.set(event.path, `content/${event.id}/event.yaml`);
    for (const { path, file, kind, sections } of event.sessions) {
      files.set(path, file);
      const numbers = kind === 'talks' ? sections.flatMap(({ number }) => number ?? []) : [];
      for (const number of numbers.flatMap(numbersOf)) files.set(shortLink(path, number), file);
    }
  }
  return files;
}

/** Its title where it is shared: without the site's name, and with a talk's number. */
function titleOf({ tree }: BuiltPage): string {
  let title = '';
  visit(tree, 'element', ({ properties }) => {
    if (properties.property === 'og:title') title = String(properties.content);
  });
  return title;
}

function linkedHeadings({ tree }: BuiltPage): { id: string; title: string }[] {
  const linked = new Set<string>();
  visit(tree, 'element', ({ tagName, children }) => {
    if (tagName !== 'copy-link') return;
    const [link] = children;
    const href = link?.type === 'element' ? String(link.properties.href) : '';
    if (href.startsWith('#')) linked.add(decodeAddress(href.slice(1)));
  });
  return [...linked].map((id) => ({ id, title: textOf(tree, id) }));
}

function textOf(tree: Root, id: string): string {
  let text = '';
  visit(tree, 'element', (node) => {
    if (node.properties.id === id) text = toString(node);
  });
  return text;
}
