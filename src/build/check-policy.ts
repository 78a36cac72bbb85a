import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { Problem } from '../notes/problem.ts';
import { sourceOf, type BuiltSite } from './built-site.ts';

/**
 * Nothing on any page needs more than the content policy allows: no inline script, style
 * or handler, and nothing loaded from another site.
 */
export function checkPolicy({ pages }: BuiltSite): Problem[] {
  return pages.flatMap((page) => {
    const problems: Problem[] = [];
    visit(page.tree, 'element', (node) => {
      for (const what of offences(node)) {
        problems.push({
          file: sourceOf(page),
          what: `${page.path} has ${what}`,
          expected: 'scripts and styles from files of the site only, as public/_headers demands',
          fix: 'move it into a file of its own, or use a class',
        });
      }
    });
    return problems;
  });
}

const ADDRESSES = ['href', 'xLinkHref', 'src', 'action', 'formAction', 'data'];

/** What a page loads by itself, and not only links to. */
const LOADED = ['src', 'srcSet', 'poster', 'data'];
const isRemote = (address: string) => /^\s*(https?:)?\/\//i.test(address);

/** Browsers ignore spaces before an address and line breaks within it. */
const isScript = (address: string) => /^javascript:/i.test(address.replace(/\s/g, ''));

function* offences({ tagName, properties }: Element) {
  if (tagName === 'style') yield 'a `<style>` element';
  if (tagName === 'script' && !properties.src && properties.type !== 'application/ld+json') {
    yield 'an inline `<script>`';
  }
  if (properties.style !== undefined) yield `a \`style\` attribute on <${tagName}>`;
  for (const [name, value] of Object.entries(properties)) {
    if (/^on[a-z]/i.test(name)) yield `the handler \`${name}\` on <${tagName}>`;
    if (LOADED.includes(name) && tagName !== 'a' && isRemote(String(value)))
      yield `something from another site in \`${name}\` on <${tagName}>`;
    if (ADDRESSES.includes(name) && isScript(String(value)))
      yield `a \`javascript:\` address on <${tagName}>`;
  }
}
