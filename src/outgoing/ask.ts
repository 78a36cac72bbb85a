/** What became of one link. */
import type { Fault } from './fault.ts';
import type { Asking } from './manner.ts';
import { persist, type Patience } from './persist.ts';
import { request, type Answer } from './request.ts';

/**
 * The final status, and where permanent redirects lead; or why there is no status. `unreachable` is
 * set if that may be because there is no network here.
 */
export type Finding =
  { status: number; movedTo?: string } | { failed: string; unreachable?: boolean };

const PERMANENT = [301, 308];
const TEMPORARY = [302, 303, 307];
const MOST_REDIRECTS = 10;

/** Asks for the http or https `address`, and follows its redirects. Rejects when the signal aborts. */
export async function ask(address: string, asking: Asking): Promise<Finding> {
  const patience: Patience = { retries: asking.retries };
  const seen = new Set<string>();
  let url = new URL(address);
  let permanent = true;
  let movedTo: string | undefined;
  for (;;) {
    const page = withoutFragment(url);
    if (seen.has(page)) return { failed: `redirects lead in a circle, back to ${page}` };
    if (seen.size > MOST_REDIRECTS) return { failed: `more than ${MOST_REDIRECTS} redirects` };
    seen.add(page);

    const refused = refusal(url);
    if (refused) return { failed: refused };
    const outcome = await answerOf(url, asking, patience);
    if ('kind' in outcome) {
      // Where a redirect was had, there is a network.
      if (seen.size > 1) return { failed: `${outcome.reason} (at ${page}, to where it redirects)` };
      const { kind, reason } = outcome;
      return kind === 'unreachable' ? { failed: reason, unreachable: true } : { failed: reason };
    }
    const { status, location } = outcome;
    if (status > 599) return { failed: `it answered ${status}, which HTTP does not have` };
    const redirects = PERMANENT.includes(status) || TEMPORARY.includes(status);
    if (!redirects || location === undefined)
      return movedTo === undefined ? { status } : { status, movedTo };

    const next = URL.parse(location, url);
    if (!next) return { failed: `redirects to \`${location}\`, which is no address` };
    // As browsers do: a redirect that names no fragment keeps the one there is.
    next.hash ||= url.hash;
    permanent &&= PERMANENT.includes(status);
    if (permanent) movedTo = next.href;
    url = next;
  }
}

/** Why `url` can't be asked for, if it can't. */
function refusal(url: URL): string | undefined {
  if (!/^https?:$/.test(url.protocol)) return `redirects to \`${url.protocol}\`, not to http(s)`;
  return url.username || url.password ? 'the address has a name or password in it' : undefined;
}

/** By HEAD, which costs the host least; by GET where a host does not answer that well. */
async function answerOf(url: URL, asking: Asking, patience: Patience): Promise<Answer | Fault> {
  let method: 'HEAD' | 'GET' = 'HEAD';
  return persist(
    async () => {
      if (method === 'GET') return request('GET', url, asking);
      // Whatever comes of it, HEAD is not tried twice: some hosts hang on it.
      method = 'GET';
      const outcome = await request('HEAD', url, asking);
      const better = 'status' in outcome ? outcome.status < 400 : outcome.kind !== 'broken';
      return better ? outcome : request('GET', url, asking);
    },
    asking,
    patience,
  );
}

function withoutFragment(url: URL): string {
  const page = new URL(url);
  page.hash = '';
  return page.href;
}
