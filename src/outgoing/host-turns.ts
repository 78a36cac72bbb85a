import type { Manner } from './manner.ts';

/** Lets one request at a time to each host, with a delay between two. */
export class HostTurns {
  readonly #manner: Pick<Manner, 'hostDelay' | 'sleep'>;
  readonly #signal: AbortSignal;
  /** When the last request to a host will be over; never rejects. */
  readonly #last = new Map<string, Promise<unknown>>();
  /** From when on a host may be asked again, on the clock of `performance`. */
  readonly #free = new Map<string, number>();

  constructor(manner: Pick<Manner, 'hostDelay' | 'sleep'>, signal: AbortSignal) {
    this.#manner = manner;
    this.#signal = signal;
  }

  /** Does `request` when it is its turn at `host`. Rejects with it, and when the signal aborts. */
  take<Result>(host: string, request: () => Promise<Result>): Promise<Result> {
    const turn = (this.#last.get(host) ?? Promise.resolve()).then(async () => {
      this.#signal.throwIfAborted();
      const wait = (this.#free.get(host) ?? 0) - performance.now();
      if (wait > 0) await this.#manner.sleep(wait, this.#signal);
      try {
        return await request();
      } finally {
        this.#free.set(host, performance.now() + this.#manner.hostDelay);
      }
    });
    this.#last.set(
      host,
      turn.catch(() => {}),
    );
    return turn;
  }
}
