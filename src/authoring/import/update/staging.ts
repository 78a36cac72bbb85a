/** Writing an event beside the notes, and putting it in its place at the end, in one step. */
import { existsSync, mkdirSync } from 'node:fs';
import { copyFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { recoverFolders, replaceFolders } from '../../../replace-folder.ts';
import type { Attachment } from '../places/attachments.ts';

/** Where an event is until it is complete; what a killed import left there is of no use. */
const STAGING = '.import';

export class Staging {
  readonly folder: string;
  #root: string;

  private constructor(root: string) {
    this.#root = root;
    this.folder = path.join(root, STAGING);
  }

  /** Puts back what an import that was killed left away from its place; returns the paths of these folders. */
  static recover = (root: string): string[] =>
    ['content', 'public']
      .flatMap((parent) => recoverFolders(path.join(root, parent)))
      .map((folder) => path.relative(root, folder));

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

  /**
   * Puts the notes of `event` and the files beside them in the place of the project's, nothing else
   * happening in between. Notes come last: until they are there, nothing leads to the files. Throws what
   * `rename` throws, when the project is as it was.
   */
  publish(event: string, rename?: (from: string, to: string) => void) {
    const moves = [`public/${event}`, `content/${event}`]
      .map((each) => ({ folder: path.join(this.#root, each), next: path.join(this.folder, each) }))
      .filter(({ next }) => existsSync(next));
    for (const { folder } of moves) mkdirSync(path.dirname(folder), { recursive: true });
    replaceFolders(moves, rename);
  }

  close = () => rm(this.folder, { recursive: true, force: true });
}
