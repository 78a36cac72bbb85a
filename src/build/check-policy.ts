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

/** Links that load, and do not only say what belongs to a page. */
const LOADING = ['stylesheet', 'icon', 'preload', 'modulepreload', 'manifest'];

/** Elements that load other pages, or change where those of this one lead. */
const REFUSED = ['style', 'base', 'iframe', 'frame', 'object', 'embed'];

/** Where an address may lead by itself; one without a scheme stays on the site. */
const SCHEMES = ['http', 'https', 'mailto'];

/** The scheme of an address as browsers read it, which ignore what is not seen. */
const schemeOf = (address: string) =>
  /^([a-z][a-z\d+.-]*):/i.exec(address.replace(/[\0-\x20]/g, ''))?.[1]?.toLowerCase();

const isRemote = (address: string) => /^\s*(https?:)?\/\//i.test(address);

function* offences({ tagName, properties }: Element) {
  const { rel = [], httpEquiv, content } = properties;
  if (REFUSED.includes(tagName)) yield `a \`<${tagName}>\` element`;
  if (tagName === 'script' && !properties.src && properties.type !== 'application/ld+json') {
    yield 'an inline `<script>`';
  }
  if (properties.style !== undefined) yield `a \`style\` attribute on <${tagName}>`;
  if (/refresh/i.test(String(httpEquiv)) && !/^\d+; url=\/(?!\/)/.test(String(content))) {
    yield 'a `refresh` that leaves the site';
  }
  const loads = tagName === 'link' && LOADING.some((each) => [rel].flat().includes(each));
  for (const [name, value] of Object.entries(properties)) {
    if (/^on[a-z]/i.test(name)) yield `the handler \`${name}\` on <${tagName}>`;
    const address = String(value);
    const isLoaded = loads ? name === 'href' : LOADED.includes(name) && tagName !== 'a';
    if (isLoaded && isRemote(address))
      yield `something from another site in \`${name}\` on <${tagName}>`;
    const scheme = ADDRESSES.includes(name) ? schemeOf(address) : undefined;
    const isPicture = scheme === 'data' && tagName === 'img';
    if (scheme !== undefined && !isPicture && !SCHEMES.includes(scheme))
      yield `a \`${scheme}:\` address on <${tagName}>`;
  }
}
