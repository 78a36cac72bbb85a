/** A reader who follows a link, and what the pages of a site then show. */
import { splitAddress } from '../../../../src/notes/moves.ts';
import type { Site } from '../../../../src/notes/model.ts';
import { withBase } from '../../../../src/notes/permalink.ts';

/** What is shown in the end: an address with base that a page itself has, or the reason why there is none. */
export type Arrival = { at: string } | { reason: string } | 'lost';

/**
 * Where a link to `address`, which is without base, ends. A host that `redirects` answers for pages
 * that moved where the site lets it, and the browser takes the fragment along.
 */
export function arrive(site: Site, base: string, address: string, redirects: boolean): Arrival {
  return visit(site, withBase(base, address), redirects, 0);
}

function visit(site: Site, address: string, redirects: boolean, hops: number): Arrival {
  if (hops > 2) return 'lost'; // no page leads to one that leads on
  const [path, id] = splitAddress(address);
  const go = (to: string) => visit(site, to, redirects, hops + 1);
  const moved = site.moved.find((page) => page.path === path);
  if (moved) {
    if (redirects && moved.carriesAnchors) {
      return go(moved.to.includes('#') || id === '' ? moved.to : `${moved.to}#${id}`);
    }
    const anchor = moved.anchors.find((one) => one.id === id);
    return anchor?.reason === undefined ? go(anchor?.to ?? moved.to) : { reason: anchor.reason };
  }
  const session = site.events
    .flatMap(({ sessions }) => sessions)
    .find((one) => path.startsWith(one.path));
  if (id === '' || !session || session.path !== path) return { at: address };
  const headings = session.sections.flatMap((section) => [
    section.id,
    ...section.subsections.map((part) => part.id),
  ]);
  if (headings.includes(id)) return { at: address };
  const holder = [...session.oldIds].find(([, ids]) => ids.includes(id))?.[0];
  if (holder !== undefined) return headings.includes(holder) ? { at: `${path}#${holder}` } : 'lost';
  const gone = session.gone.find((one) => one.id === id);
  if (!gone) return 'lost';
  return gone.reason === undefined ? go(gone.to) : { reason: gone.reason };
}
