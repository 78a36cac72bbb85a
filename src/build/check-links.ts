import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { decodeAddress } from '../notes/permalink.ts';
import type { Problem } from '../notes/problem.ts';
import { sourceOf, type BuiltSite } from './built-site.ts';

const ATTRIBUTES = ['href', 'src', 'action'] as const;

/** Every link of a page to another leads to a page or file, and its fragment to an id. */
export function checkLinks({ base, pages, files }: BuiltSite): Problem[] {
  const ids = new Map(pages.map((page) => [page.path, idsOf(page.tree)]));
  return pages.flatMap((page) => {
    const problems: Problem[] = [];
    visit(page.tree, 'element', (node) => {
      for (const [name, url] of addressesOf(node)) {
        if (isOutside(url)) continue;
        const target = new URL(url, new URL(page.path, 'https://site'));
        if (target.origin !== 'https://site') continue;
        const fragment = decodeAddress(target.hash.slice(1));
        const targetIds = ids.get(target.pathname);
        if (!targetIds && !files.has(decodeAddress(target.pathname))) {
          problems.push({
            file: sourceOf(page),
            what: `${page.path} has \`${name}="${url}"\`, but nothing is at ${target.pathname}`,
            expected: `a page or file of the site, below ${base}`,
            fix: 'correct the address, or add what it names',
          });
        } else if (targetIds && fragment && !targetIds.has(fragment)) {
          problems.push({
            file: sourceOf(page),
            what: `${page.path} links to \`${url}\`, but ${target.pathname} has no id "${fragment}"`,
            expected: 'the id of an element on that page',
            fix: 'correct the part after `#`',
          });
        }
      }
    });
    return problems;
  });
}

/** The addresses in the attributes of an element, by their names. */
function addressesOf({ tagName, properties }: Element): [name: string, url: string][] {
  const found: [string, unknown][] = ATTRIBUTES.map((name) => [name, properties[name]]);
  if (tagName === 'meta' && properties.httpEquiv?.toString() === 'refresh') {
    found.push(['content', /url=(.*)$/.exec(String(properties.content))?.[1]]);
  }
  return found.filter((pair): pair is [string, string] => typeof pair[1] === 'string');
}

/** Other schemes and hosts; those with the host of this site are another check's. */
const isOutside = (url: string) => /^([a-z][a-z\d+.-]*:|\/\/)/i.test(url);

/** The ids of all elements of a page. */
export function idsOf(tree: BuiltSite['pages'][number]['tree']): Set<string> {
  const ids = new Set<string>();
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties.id === 'string') ids.add(properties.id);
  });
  return ids;
}
