/** What pages have to offer so that old addresses lead to where their sections are now. */
import { splitAddress, type Moves } from './moves.ts';
import { permalink } from './permalink.ts';

/** An anchor that is on another page now, or of which nothing is left. Addresses are without base. */
export interface Forward {
  /** The anchor, `old` of `/event/session/#old`. */
  id: string;
  /** Where it leads; where nothing is left, the page that tells the reader `reason`. */
  to: string;
  reason?: string;
}

/** A path that is no page of its own any more. */
export interface MovedPage {
  path: string;
  to: string;
  /** Those that a link to it may name. */
  anchors: Forward[];
  /**
   * Whether each of its anchors is one of the new page too, and means the same there. Then a host may
   * redirect: browsers carry the anchor over.
   */
  carriesAnchors: boolean;
}

export interface Redirects {
  /** Old anchors by the address of the heading to which they lead, on the same page. */
  oldIds: Map<string, string[]>;
  /** Anchors that lead away, by the path of the page they were on. */
  forwards: Map<string, Forward[]>;
  pages: MovedPage[];
}

type Lead = Omit<Forward, 'id'>;

const isSame = (a: Lead | undefined, b: Lead) => a?.to === b.to && a.reason === b.reason;

/** For the `published` addresses and those that authors name: what leads where, all chains followed. */
export function findRedirects(moves: Moves, published: Iterable<string>): Redirects {
  const leads = new Map<string, Lead>();
  const follow = (address: string): Lead | undefined => {
    const found = moves.follow(address);
    if ('lost' in found) return undefined; // told by other checks
    return { to: found.at, ...(found.reason === undefined ? {} : { reason: found.reason }) };
  };
  for (const address of [...published, ...moves.decisions.keys()]) {
    const lead = moves.has(address) ? undefined : follow(address);
    if (lead) leads.set(address, lead);
  }

  const pages = new Map<string, MovedPage>();
  for (const address of [...leads.keys()].sort()) {
    const [path] = splitAddress(address);
    const lead = moves.has(path) || pages.has(path) ? undefined : follow(path);
    if (lead) pages.set(path, { path, to: lead.to, anchors: [], carriesAnchors: true });
  }
  carryAnchors(leads, pages, moves, new Set(published));

  const redirects: Redirects = {
    oldIds: new Map(),
    forwards: new Map(),
    pages: [...pages.values()],
  };
  for (const [address, lead] of [...leads].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [path, id] = splitAddress(address);
    if (id === '') continue;
    const [newPath] = splitAddress(lead.to);
    if (!moves.has(path)) pages.get(path)?.anchors.push({ id, ...lead });
    else if (newPath === path && lead.reason === undefined) add(redirects.oldIds, lead.to, id);
    else add(redirects.forwards, path, { id, ...lead });
  }
  return redirects;
}

/** A browser that a host has redirected comes with the old page's anchor: the new page has to know it. */
function carryAnchors(
  leads: Map<string, Lead>,
  pages: Map<string, MovedPage>,
  moves: Moves,
  published: Set<string>,
) {
  for (const [address, lead] of [...leads]) {
    const [path, id] = splitAddress(address);
    const page = pages.get(path);
    if (id === '' || !page) continue;
    const [newPath, fragment] = splitAddress(page.to);
    const carried = permalink(newPath, id);
    // Where a redirect names a section, browsers go there, and carry nothing over.
    if (fragment !== '') page.carriesAnchors &&= isSame({ to: page.to }, lead);
    else if (moves.has(carried)) page.carriesAnchors &&= isSame({ to: carried }, lead);
    else if (leads.has(carried)) page.carriesAnchors &&= isSame(leads.get(carried), lead);
    // One that is lost itself has to be told, so no other may stand in for it.
    else if (published.has(carried)) page.carriesAnchors = false;
    else leads.set(carried, lead);
  }
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value) {
  map.set(key, [...(map.get(key) ?? []), value]);
}
