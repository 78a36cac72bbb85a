/** The site as it was built, read once for all tests of one file. */
import { readBuiltSite, type BuiltSite } from '../../src/build/built-site.ts';
import { buildSite, type Site } from '../../src/notes/model.ts';
import { shortLink } from '../../src/notes/permalink.ts';
import { numbersOf } from '../../src/notes/sections.ts';
import { readContent } from '../../src/notes/source.ts';

/** `dist` holds the site at `/`, `dist-base` the same site built with `--base /notes/`. */
export async function readDist(dir: 'dist' | 'dist-base'): Promise<BuiltSite> {
  const base = dir === 'dist' ? '/' : '/notes/';
  const { events, sessions, ledger, shared } = await readContent(process.cwd());
  return readBuiltSite(dir, buildSite(events, sessions, base, ledger, shared), base);
}

/** Paths of the short links of all talks. */
export const shortLinks = ({ events }: Site): string[] =>
  events
    .flatMap((event) => event.sessions)
    .filter(({ kind }) => kind === 'talks')
    .flatMap(({ path, sections }) =>
      sections
        .flatMap(({ number }) => (number ? numbersOf(number) : []))
        .map((number) => shortLink(path, number)),
    );
