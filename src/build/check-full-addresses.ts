import { decodeAddress } from '../notes/permalink.ts';
import type { Problem } from '../notes/problem.ts';
import { site } from '../site.ts';
import { sourceOf, type BuiltSite } from './built-site.ts';
import { idsOf } from './check-links.ts';

/**
 * Whatever names the site's own host, be it a canonical address, a picture, structured data, a
 * citation, the sitemap or a feed, names something that is there.
 */
export function checkFullAddresses(
  { base, pages, texts, files }: BuiltSite,
  host: string = site.url,
): Problem[] {
  const ids = new Map(pages.map((page) => [page.path, idsOf(page.tree)]));
  const { origin } = new URL(host);
  const inText = [
    ...pages.map((page) => ({ file: sourceOf(page), at: page.path, text: page.html })),
    ...texts.map(({ file, text }) => ({ file: `dist/${file}`, at: base + file, text })),
  ];
  return inText.flatMap(({ file, at, text }) => {
    const addresses = new Set(text.split(origin).slice(1).filter(isThisHost).map(beginning));
    return [...addresses].flatMap((address) => {
      const target = new URL(address, origin);
      const path = decodeAddress(target.pathname);
      const fragment = decodeAddress(target.hash.slice(1));
      const found = ids.get(path);
      if (found ? fragment === '' || found.has(fragment) : files.has(path)) return [];
      return {
        file,
        what: `${at} names ${origin}${address}, but ${found ? `${path} has no id "${fragment}"` : `nothing is at ${path}`}`,
        expected: `a page or file of the site, below ${base}`,
        fix: 'correct the address, or add what it names',
      };
    });
  });
}

/** Whether the name of the host ends where `rest` begins. */
const isThisHost = (rest: string) => !/^[\w.:-]/.test(rest);

/** What of `text` still belongs to the address before it. */
const beginning = (text: string) =>
  (/^[^\s"'<>\\{}()[\]|]*/.exec(text)?.[0] ?? '').replaceAll('&amp;', '&').replace(/[.,;:]+$/, '');
