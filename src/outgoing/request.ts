/** One HTTP request. */
import { faultOf, type Fault } from './fault.ts';
import type { Asking } from './manner.ts';

export interface Answer {
  status: number;
  /** Where a redirect leads, as the host wrote it. */
  location?: string;
  /** The body, if it was to be read. */
  text?: string;
}

/**
 * Asks for `url` once, in its host's turn. A redirect is an answer like any other. The body is left
 * unread, whatever its size, unless `read`. Rejects only when the signal aborts.
 */
export async function request(
  method: 'HEAD' | 'GET',
  url: URL,
  asking: Asking,
  read = false,
): Promise<Answer | Fault> {
  const { signal, timeout, turns, userAgent } = asking;
  return turns.take(url.host, async () => {
    try {
      const response = await fetch(url, {
        method,
        redirect: 'manual',
        credentials: 'omit',
        headers: { 'user-agent': userAgent },
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
      });
      const { status, headers } = response;
      const text = read ? await response.text() : undefined;
      // Closes the connection instead of receiving the rest.
      if (!read) await response.body?.cancel().catch(() => {});

      const wait = waitOf(headers.get('retry-after'), Date.now());
      if (status === 429 || (status === 503 && wait !== undefined)) return busy(status, wait);
      const location = headers.get('location');
      return {
        status,
        // Headers are read as Latin-1, but addresses in them are UTF-8 if they are not ASCII.
        ...(location === null ? {} : { location: Buffer.from(location, 'latin1').toString() }),
        ...(text === undefined ? {} : { text }),
      };
    } catch (error) {
      signal.throwIfAborted();
      return faultOf(error, timeout);
    }
  });
}

const busy = (status: number, wait: number | undefined): Fault => ({
  kind: 'busy',
  reason:
    wait === undefined
      ? `the host was too busy (${status})`
      : `the host was too busy (${status}), and wants to be asked again in ${Math.ceil(wait / 1000)} s`,
  ...(wait === undefined ? {} : { wait }),
});

/** Milliseconds from `now` that a `Retry-After` header asks for, be it in seconds or a date. */
export function waitOf(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
