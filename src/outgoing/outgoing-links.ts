import { visit } from 'unist-util-visit';
import type { BuiltPage, BuiltSite } from '../build/built-site.ts';

export interface OutgoingLink {
  /** Its address as the page has it, fragment included. */
  url: string;
  /** The day of the notes that have the link, the earliest if several do; absent without any event. */
  near?: string;
}

/** Every link to another site, once, by its address. `ownOrigin` is where the site is published. */
export function outgoingLinks({ pages, site }: BuiltSite, ownOrigin: string): OutgoingLink[] {
  const own = new URL(ownOrigin);
  const newest = site.events[0]?.starts;
  const days = new Map<string, string | undefined>();
  for (const page of pages) {
    const day = page.session?.date ?? newest;
    for (const url of linksOf(page, own)) {
      const known = days.get(url);
      days.set(url, known !== undefined && (day === undefined || known < day) ? known : day);
    }
  }
  return [...days]
    .map(([url, near]) => (near === undefined ? { url } : { url, near }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

function linksOf({ tree }: BuiltPage, own: URL): string[] {
  const urls: string[] = [];
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName !== 'a' || typeof properties.href !== 'string') return;
    const written = properties.href.trim();
    const url = written.startsWith('//') ? own.protocol + written : written;
    if (!/^https?:\/\//i.test(url)) return;
    const target = URL.parse(url);
    if (target && target.origin !== own.origin) urls.push(url);
  });
  return urls;
}
