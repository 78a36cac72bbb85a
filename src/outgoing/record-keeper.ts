import { formatLinks, type LinkRecord, type LinkRecords } from './links-file.ts';
import { replaceFile } from '../notes/record-file.ts';

/** Keeps the links file up to date while links are asked for, so that little is lost whatever happens. */
export class RecordKeeper {
  readonly #file: string;
  readonly #records: LinkRecords;
  readonly #timer: NodeJS.Timeout;
  #changed = false;
  /** The last write; one follows the other. */
  #written: Promise<void> = Promise.resolve();

  /** Writes `records` into `file` every so many milliseconds, as long as they change. */
  constructor(file: string, records: LinkRecords, every: number) {
    this.#file = file;
    this.#records = { ...records };
    // A write that fails is made up for by the next one; the last one tells.
    this.#timer = setInterval(() => void this.#write().catch(() => {}), every);
  }

  set(url: string, record: LinkRecord) {
    this.#records[url] = record;
    this.#changed = true;
  }

  remove(url: string) {
    delete this.#records[url];
    this.#changed = true;
  }

  /** Writes what is not written yet. Rejects if that can't be done. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#write();
  }

  #write(): Promise<void> {
    this.#written = this.#written
      .catch(() => {})
      .then(async () => {
        if (!this.#changed) return;
        this.#changed = false;
        try {
          await replaceFile(this.#file, formatLinks(this.#records));
        } catch (error) {
          this.#changed = true;
          throw error;
        }
      });
    return this.#written;
  }
}
