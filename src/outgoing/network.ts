/** Telling links that are gone from a machine that is offline. */
import type { Finding } from './ask.ts';
import type { Asking } from './manner.ts';
import { request } from './request.ts';

/** There is no network here, so nothing was found out about any link. */
export class NoNetwork extends Error {
  override name = 'NoNetwork';
}

/** How many hosts must be out of reach before the network is doubted. */
const DOUBTFUL = 3;

/**
 * Keeps back findings until one of them, or another address that is known to answer, shows that there
 * is a network.
 */
export class Network<Held extends { finding: Finding }> {
  readonly #unreachable = new Set<string>();
  readonly #enough: number;
  readonly #probe: string;
  readonly #asking: Asking;
  #held: Held[] = [];
  #known = false;
  #answer: Promise<boolean> | undefined;

  /** `hosts` is how many are to be asked, `probe` the address that answers if there is a network. */
  constructor(hosts: number, probe: string, asking: Asking) {
    this.#enough = Math.min(DOUBTFUL, hosts);
    this.#probe = probe;
    this.#asking = asking;
  }

  /**
   * Those findings that may be believed by now, `result` of `host` among them or not. Rejects with
   * `NoNetwork` once it is clear that there is none.
   */
  async pass(host: string, result: Held): Promise<Held[]> {
    this.#held.push(result);
    if (!('unreachable' in result.finding)) this.#known = true;
    else this.#unreachable.add(host);
    if (!this.#known && this.#unreachable.size >= this.#enough) {
      // Links alone can't tell: all that are left from the last run may be gone for good.
      this.#answer ??= this.#answers();
      const answers = await this.#answer;
      // Meanwhile another link may have been answered.
      if (!answers && !this.#known) throw new NoNetwork('There is no network.');
      this.#known = true;
    }
    return this.#known ? this.#held.splice(0) : [];
  }

  async #answers(): Promise<boolean> {
    const outcome = await request('HEAD', new URL(this.#probe), this.#asking);
    return !('kind' in outcome && outcome.kind === 'unreachable');
  }
}
