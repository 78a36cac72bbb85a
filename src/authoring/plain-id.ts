import { slug } from 'github-slugger';

/** The longest name of a folder or file that is still read at a glance. */
const LONGEST = 60;

/** `text` as it can be part of an address that is typed and read aloud; empty if no letter of it can. */
export function plainId(text: string): string {
  const id = slug(text.normalize('NFKD').replace(/\p{M}+/gu, ''))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (id.length <= LONGEST) return id;
  const cut = id.slice(0, LONGEST + 1);
  return cut.slice(0, cut.lastIndexOf('-') > 20 ? cut.lastIndexOf('-') : LONGEST);
}

/** `id`, or `id-2` and so on where that is among `taken`. */
export function free(id: string, taken: Set<string>): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? id : `${id}-${count}`;
    if (!taken.has(name)) return name;
  }
}
