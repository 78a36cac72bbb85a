/** The Markdown below a file or folder. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export interface SourceFiles {
  /** The folder in which they are, an absolute path. */
  folder: string;
  isFolder: boolean;
  /** Their paths from there, with forward slashes, in the order of a table of contents. */
  files: string[];
  /** The day on which the oldest of them was last changed. */
  changed: string;
}

const MARKDOWN = /\.(md|markdown|mdown|mkd|mdx)$/i;
/** A folder's own document comes before the others in it. */
const rank = (file: string) => file.replace(/(^|\/)(readme|index)\.\w+$/i, '$1\0');

const inOrder = new Intl.Collator('en', { numeric: true });

/** Finds what is to be imported from `from`. Folders that are hidden, or of packages, are passed over. */
export async function findSourceFiles(from: string): Promise<SourceFiles> {
  const isFolder = (await stat(from)).isDirectory();
  const folder = path.resolve(isFolder ? from : path.dirname(from));
  const files = isFolder ? await below(folder, '') : [path.basename(from)];
  files.sort((one, other) => inOrder.compare(rank(one), rank(other)));
  const times = await Promise.all(
    files.map(async (file) => (await stat(path.join(folder, file))).mtime),
  );
  const oldest = times.reduce((one, other) => (one < other ? one : other), new Date());
  return { folder, isFolder, files, changed: oldest.toISOString().slice(0, 10) };
}

async function below(folder: string, way: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(path.join(folder, way), { withFileTypes: true })) {
    const file = path.posix.join(way, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) found.push(...(await below(folder, file)));
    else if (entry.isFile() && MARKDOWN.test(entry.name)) found.push(file);
  }
  return found;
}
