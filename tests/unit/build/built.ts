import { fromHtml } from 'hast-util-from-html';
import type { BuiltPage, BuiltSite } from '../../../src/build/built-site.ts';
import { buildSite, type Session, type Site } from '../../../src/notes/model.ts';

/** A page as the build reads it back, at `path` of a site without base. */
export function builtPage(path: string, html: string, session?: Session): BuiltPage {
  const file = `${path.slice(1)}index.html`;
  return { file, path, html, tree: fromHtml(html), ...(session ? { session } : {}) };
}

/** A built site that holds `pages` and the other `files`. */
export const builtSite = (
  pages: BuiltPage[],
  files: string[] = [],
  site: Site = buildSite([], [], '/'),
): BuiltSite => ({
  base: '/',
  pages,
  texts: [],
  files: new Set([...pages.map(({ file }) => `/${file}`), ...files]),
  site,
});
