/** How links are asked for: patiently, and without being a burden to anyone. */
import { setTimeout as delay } from 'node:timers/promises';
import type { HostTurns } from './host-turns.ts';

/** All times are in milliseconds. */
export interface Manner {
  /** Says to whom it may concern who asks, and why. */
  userAgent: string;
  /** How long one request may take. */
  timeout: number;
  /** How often a link is asked for again when that may help. */
  retries: number;
  /** The time before the first retry; it doubles with each. */
  pause: number;
  /** The longest wait that a host may ask for. */
  longestWait: number;
  /** The time between two requests to one host. */
  hostDelay: number;
  /** Waits; rejects when `signal` aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<unknown>;
}

/** A manner, and what all requests of one run share. */
export interface Asking extends Manner {
  turns: HostTurns;
  /** Ends every request and every wait. */
  signal: AbortSignal;
}

/** The manner of `npm run links`, for the site published at `siteUrl`. */
export const politely = (siteUrl: string): Manner => ({
  userAgent: `WorkshopNotes/1.0 (link checker; asks whether links of ${new URL(siteUrl).href} still work)`,
  timeout: 20_000,
  retries: 2,
  pause: 3_000,
  longestWait: 60_000,
  hostDelay: 1_000,
  sleep: (ms, signal) => delay(ms, undefined, { signal }),
});
