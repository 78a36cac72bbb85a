import type { Fault } from './fault.ts';
import type { Asking } from './manner.ts';
import type { Answer } from './request.ts';

/** How often a link may still be asked for again, at whatever address it leads to. */
export interface Patience {
  retries: number;
}

/**
 * Does `request` until its outcome is one that asking again would not change, or `patience`, which it
 * uses up, is at its end.
 */
export async function persist(
  request: () => Promise<Answer | Fault>,
  asking: Asking,
  patience: Patience,
): Promise<Answer | Fault> {
  for (let pause = asking.pause; ; pause *= 2) {
    const outcome = await request();
    const wait = waitBefore(outcome, pause, asking.longestWait);
    if (wait === undefined || patience.retries === 0) return outcome;
    patience.retries -= 1;
    await asking.sleep(wait, asking.signal);
  }
}

/** How long to wait before asking again, in milliseconds; `undefined` if that would not help. */
function waitBefore(outcome: Answer | Fault, pause: number, longest: number): number | undefined {
  if ('status' in outcome) return outcome.status >= 500 ? pause : undefined;
  const { kind, wait = pause } = outcome;
  if (kind === 'busy') return wait <= longest ? wait : undefined;
  return kind === 'timeout' || kind === 'broken' ? pause : undefined;
}
