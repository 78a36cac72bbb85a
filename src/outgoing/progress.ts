/** A place for what changes while one waits, such as `process.stderr`. */
export interface Terminal {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/** How many links lie between two lines where lines can't be overwritten. */
const LINES_EVERY = 10;

/** Shows how far a run of `total` links is: on one line of a terminal, else on a line now and then. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #total: number;
  #done = 0;

  constructor(terminal: Terminal, total: number) {
    this.#terminal = terminal;
    this.#total = total;
  }

  /** One more link is known: that at `url`. */
  step(url: string) {
    this.#done += 1;
    const { isTTY, columns = 80 } = this.#terminal;
    const count = `${this.#done} of ${this.#total} links`;
    if (isTTY) {
      // A line that wraps could not be overwritten.
      this.#terminal.write(`\r\x1b[2K${`${count}  ${url}`.slice(0, columns - 1)}`);
    } else if (this.#done % LINES_EVERY === 0 || this.#done === this.#total) {
      this.#terminal.write(`${count}\n`);
    }
  }

  /** Clears the line. */
  end() {
    if (this.#terminal.isTTY && this.#done > 0) this.#terminal.write('\r\x1b[2K');
  }
}
