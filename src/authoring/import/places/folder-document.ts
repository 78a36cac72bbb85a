/** The document that stands for its folder: `README.md` or `index.md`, in letters of any case. */

/** The folder that the document `file` stands for, as a path, `''` for the first; of no other document. */
export function folderOf(file: string): string | undefined {
  const match = /^(?:(.*)\/)?(?:readme|index)\.\w+$/is.exec(file);
  return match ? (match[1] ?? '') : undefined;
}
