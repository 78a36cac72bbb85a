/** Writing an event beside the notes, and putting it in its place at the end, in one step. */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { copyFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Attachment } from './attachments.ts';

/** Where an event is until it is complete; what a killed import left there is of no use. */
const STAGING = '.import';

export class Staging {
  readonly folder: string;
  #root: string;

  private constructor(root: string) {
    this.#root = root;
    this.folder = path.join(root, STAGING);
  }

  /** An empty place in the project at `root`, from which what is put at the same paths can be read. */
  static async open(root: string): Promise<Staging> {
    const staging = new Staging(root);
    await staging.close();
    await mkdir(path.join(staging.folder, 'content'), { recursive: true });
    return staging;
  }

  /** Takes a folder of the project as it is. */
  async take(folder: string) {
    const from = path.join(this.#root, folder);
    if (!existsSync(from)) return;
    await cp(from, path.join(this.folder, folder), { recursive: true, preserveTimestamps: true });
  }

  /** Writes the file at `place`, a path from the project's root. */
  async write(place: string, content: string | Attachment) {
    const file = path.join(this.folder, place);
    await mkdir(path.dirname(file), { recursive: true });
    if (typeof content === 'string') await writeFile(file, content);
    else if ('from' in content) await copyFile(content.from, file);
    else await writeFile(file, content.bytes);
  }

  /** Puts `folders` in the place of those of the project, nothing else happening in between. */
  publish(folders: string[]) {
    for (const folder of folders) {
      const from = path.join(this.folder, folder);
      if (!existsSync(from)) continue;
      const to = path.join(this.#root, folder);
      mkdirSync(path.dirname(to), { recursive: true });
      if (existsSync(to)) renameSync(to, `${from}.before`);
      renameSync(from, to);
    }
  }

  close = () => rm(this.folder, { recursive: true, force: true });
}
