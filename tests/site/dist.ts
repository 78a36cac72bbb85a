/** The site as it was built, read once for all tests of one file. */
import { readBuiltSite, type BuiltSite } from '../../src/build/built-site.ts';
import { buildSite } from '../../src/notes/model.ts';
import { readContent } from '../../src/notes/source.ts';

/** `dist` holds the site at `/`, `dist-base` the same site built with `--base /notes/`. */
export async function readDist(dir: 'dist' | 'dist-base'): Promise<BuiltSite> {
  const base = dir === 'dist' ? '/' : '/notes/';
  const { events, sessions } = await readContent(process.cwd());
  return readBuiltSite(dir, buildSite(events, sessions, base), base);
}
