/** Whether the links that an author wrote lead anywhere. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { closestMatch } from 'leven';
import { draftAt, type Draft } from './drafts.ts';
import type { Reference } from './parse.ts';
import { decodeAddress, type Addresses } from './permalink.ts';
import type { Problem } from './problem.ts';

/** A scheme (`https:`, `mailto:`) or another host (`//`): not an address of this site. */
export const OUTSIDE = /^([a-z][a-z\d+.-]*:|\/\/)/i;

/**
 * Checks the links of the session whose page is at `page` and whose source is `file`, in the project
 * at `root`, of which `drafts` were left out.
 */
export function checkLinks(
  links: Reference[],
  page: string,
  file: string,
  addresses: Addresses,
  root: string,
  drafts: Draft[] = [],
): Problem[] {
  return links.flatMap(({ url, line }) => {
    if (/^https?:/i.test(url) && !URL.canParse(url)) {
      return {
        file,
        line,
        what: `\`${url}\` is no address`,
        expected: 'an address with a host, such as `https://kubernetes.io/docs/`',
        fix: 'correct it, or put it between backticks if it is text',
      };
    }
    if (OUTSIDE.test(url)) return [];
    const target = new URL(url, new URL(page, 'https://site'));
    const fragments = addresses.get(target.pathname);
    const wanted = decodeAddress(target.hash.slice(1));
    const known = addresses.has(target.pathname) || isPublic(target.pathname, root);
    if (known && (wanted === '' || !fragments || fragments.has(wanted))) return [];
    const draft = draftAt(drafts, target.pathname);
    if (draft) {
      return {
        file,
        line,
        what: `the link \`${url}\` leads to a draft`,
        expected: 'a page of this site, and no build has drafts',
        fix: `remove \`draft: true\` from ${draft.file} if that is ready; else make the link plain text until it is`,
      };
    }
    return {
      file,
      line,
      what: fragments
        ? `the link \`${url}\` names a section that ${target.pathname} does not have`
        : `the link \`${url}\` leads to ${target.pathname}, which the site does not have`,
      expected: 'a page of this site and, after `#`, the id of one of its headings',
      fix: fragments
        ? suggest(`#${wanted}`, fragments, '#')
        : suggest(
            target.pathname.replace(/\.mdx?$/, '').replace(/\/?$/, '/'),
            [...addresses.keys()].filter(
              (address) => address !== page && !/\/\d+\/$/.test(address),
            ),
          ),
    };
  });
}

/** Whether `public` has a file for this path, such as slides to download. */
const isPublic = (pathname: string, root: string) =>
  isFile(path.join(root, 'public', decodeAddress(pathname)));

const isFile = (name: string) => statSync(name, { throwIfNoEntry: false })?.isFile() ?? false;

/** The nearest of `known`, if any is near, else all there is to choose from. */
function suggest(wanted: string, known: Iterable<string>, prefix = ''): string {
  const choices = [...known].map((choice) => prefix + choice);
  if (choices.length === 0) return 'link to the page itself, without `#`';
  const near = closestMatch(wanted, choices, { maxDistance: Math.ceil(wanted.length / 3) });
  return near ? `did you mean \`${near}\`?` : `choose one of ${choices.join(', ')}`;
}
