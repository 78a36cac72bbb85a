/** A place for what changes while one waits, such as `process.stderr`. */
export interface Terminal {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/** How many things lie between two lines where lines can't be overwritten. */
const LINES_EVERY = 10;

/** Shows how far a run over `total` things, called `things`, is: on one line of a terminal, else on a line now and then. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #total: number;
  readonly #things: string;
  #done = 0;

  constructor(terminal: Terminal, total: number, things: string) {
    this.#terminal = terminal;
    this.#total = total;
    this.#things = things;
  }

  /** One more is done: the one called `name`. */
  step(name: string) {
    this.#done += 1;
    const { isTTY, columns = 80 } = this.#terminal;
    const count = `${this.#done} of ${this.#total} ${this.#things}`;
    if (isTTY) {
      // A line that wraps could not be overwritten.
      this.#terminal.write(`\r\x1b[2K${`${count}  ${name}`.slice(0, columns - 1)}`);
    } else if (this.#done % LINES_EVERY === 0 || this.#done === this.#total) {
      this.#terminal.write(`${count}\n`);
    }
  }

  /** Clears the line. */
  end() {
    if (this.#terminal.isTTY && this.#done > 0) this.#terminal.write('\r\x1b[2K');
  }
}
