/** Whether the pictures that an author wrote are pictures, and there. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { OUTSIDE } from './links.ts';
import type { Reference } from './parse.ts';
import { decodeAddress } from './permalink.ts';
import type { Problem } from './problem.ts';
import { isHarmlessSvg } from './svg.ts';

/** The kinds that Astro reads. Any other file it would load as code, or as something else of ours. */
const ENDINGS = ['avif', 'gif', 'jpeg', 'jpg', 'png', 'svg', 'webp'];

/**
 * What is wrong with `url` as the address of a picture in the notes of a session, wherever that is: what
 * it names is loaded by the build, so that it has to be a picture in `content`, and no code.
 */
export function pictureFault(url: string): Omit<Problem, 'file' | 'line'> | undefined {
  if (OUTSIDE.test(url)) return undefined; // told by `checkPictures`, and never loaded
  const name = decodeAddress(url);
  if (!url.startsWith('/') && !path.posix.join('content/event', name).startsWith('content/')) {
    return {
      what: `the picture \`${url}\` is not among the notes`,
      expected: 'a picture in the folder of its event',
      fix: 'copy it there',
    };
  }
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (ENDINGS.includes(ending) && !/[?#\0]/.test(name)) return undefined;
  return {
    what: `\`${url}\` is no picture`,
    expected: `the name of a file that ends in ${ENDINGS.map((each) => `.${each}`).join(', ')}`,
    fix: 'name a picture, or make it a link: without `!`',
  };
}

/**
 * Checks that pictures are files of the project: relative to `file`, or in `public` if they begin
 * with `/`. The site's content policy loads no picture from elsewhere.
 */
export function checkPictures(pictures: Reference[], file: string, root: string): Problem[] {
  return pictures.flatMap(({ url, line }) => {
    if (OUTSIDE.test(url)) {
      return {
        file,
        line,
        what: `the picture \`${url}\` is on another site`,
        expected: 'a picture in the folder of its event',
        fix: 'save it beside the notes, or name it in `<Figure original="…">`',
      };
    }
    const place = url.startsWith('/')
      ? `public${url}`
      : path.posix.join(path.posix.dirname(file), url);
    if (pictureFault(url)) return []; // told by the guard
    const found = path.join(root, decodeAddress(place));
    if (isFile(found)) return isHarmless(found) ? [] : { file, line, ...harmful(url) };
    return {
      file,
      line,
      what: `the picture \`${url}\` is not there`,
      expected: `a file ${place}`,
      fix: 'add the file, or correct its name',
    };
  });
}

const isFile = (name: string) => statSync(name, { throwIfNoEntry: false })?.isFile() ?? false;

const isHarmless = (name: string) =>
  !/\.svg$/i.test(name) || isHarmlessSvg(readFileSync(name, 'utf8'));

const harmful = (url: string) => ({
  what: `the picture \`${url}\` runs code, or loads something from elsewhere`,
  expected:
    'an SVG of shapes, without scripts, `on…` attributes, embedded pages and outside addresses',
  fix: 'export it as “plain” or “optimised” SVG, or as PNG',
});
