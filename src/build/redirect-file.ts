/** The file `_redirects`, which Netlify and Cloudflare Pages read: old paths that the host answers for. */
import type { Site } from '../notes/model.ts';

/** One line for each moved page on which a browser loses no anchor; empty if there is none. */
export const formatRedirects = ({ moved }: Site): string =>
  moved
    .filter(({ carriesAnchors }) => carriesAnchors)
    .map(({ path, to }) => `${path} ${to} 301\n`)
    .join('');

/** The rules of a `_redirects` file, by their paths. */
export function parseRedirects(text: string): Map<string, string> {
  const rules = text.split(/\r?\n/).map((line) => line.trim().split(/\s+/));
  return new Map(
    rules.flatMap(([from, to]) => (from && to && !from.startsWith('#') ? [[from, to]] : [])),
  );
}
