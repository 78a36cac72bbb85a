import path from 'node:path';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { guard } from '../notes/guard.ts';
import { report } from '../notes/problem.ts';
import { site } from '../site.ts';

/**
 * Refuses what MDX would run in notes, in the very tree that is compiled. The check of all content finds
 * it first; what that might read otherwise than Astro, such as the end of the front matter, ends here.
 */
export function remarkGuard() {
  return (tree: Root, { path: file = '', data }: VFile) => {
    const name = path.relative(process.cwd(), file).split(path.sep).join('/');
    if (name.startsWith('src/')) return; // reviewed, as all code is
    const findings = guard(tree, site.imports[name]);
    if (data.astro?.frontmatter && 'layout' in data.astro.frontmatter) findings.push(LAYOUT);
    if (findings.length === 0) return;
    throw new Error(`\n${report(findings.map((finding) => ({ file: name, ...finding })))}`);
  };
}

const LAYOUT = {
  what: '`layout` is a file that Astro would run',
  expected: 'no such key',
  fix: 'remove it',
};
