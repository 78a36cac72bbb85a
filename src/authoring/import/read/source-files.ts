/** The Markdown below a file or folder. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { folderOf } from '../places/folder-document.ts';

export interface SourceFiles {
  /** The folder in which they are, an absolute path. */
  folder: string;
  isFolder: boolean;
  /** Their paths from there, with forward slashes, in the order of a table of contents. */
  files: string[];
  /** What else is there, by its paths: files that are no Markdown, and symbolic links. */
  others: string[];
  links: string[];
  /** The day on which the oldest of them was last changed. */
  changed: string;
}

const MARKDOWN = /\.(md|markdown|mdown|mkd|mdx)$/i;
/** A folder's own document comes before the others in it. */
function rank(file: string): string {
  const folder = folderOf(file);
  return folder === undefined ? file : path.posix.join(folder, '\0');
}

const inOrder = new Intl.Collator('en', { numeric: true });

/**
 * Finds what is to be imported from `from`. What is hidden, or in a folder of packages, is passed over;
 * symbolic links are not followed, as they may lead anywhere.
 */
export async function findSourceFiles(from: string): Promise<SourceFiles> {
  const isFolder = (await stat(from)).isDirectory();
  const folder = path.resolve(isFolder ? from : path.dirname(from));
  const { files, others, links } = isFolder
    ? await below(folder, '')
    : { files: [path.basename(from)], others: [], links: [] };
  files.sort((one, other) => inOrder.compare(rank(one), rank(other)));
  for (const names of [others, links]) names.sort(inOrder.compare);
  const times = await Promise.all(
    files.map(async (file) => (await stat(path.join(folder, file))).mtime),
  );
  const oldest = times.reduce((one, other) => (one < other ? one : other), new Date());
  return { folder, isFolder, files, others, links, changed: oldest.toISOString().slice(0, 10) };
}

type Found = Pick<SourceFiles, 'files' | 'others' | 'links'>;

async function below(
  folder: string,
  way: string,
  found: Found = { files: [], others: [], links: [] },
): Promise<Found> {
  for (const entry of await readdir(path.join(folder, way), { withFileTypes: true })) {
    const file = path.posix.join(way, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) await below(folder, file, found);
    else if (entry.isSymbolicLink()) found.links.push(file);
    else if (MARKDOWN.test(entry.name)) found.files.push(file);
    else found.others.push(file);
  }
  return found;
}
