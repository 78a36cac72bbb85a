/** What a page asks for by itself, and what that weighs as a host would send it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { visit } from 'unist-util-visit';
import type { BuiltPage } from '../../src/build/built-site.ts';

export const KB = 1024;

/** Bytes of a file with brotli. */
export const weigh = (file: string) => brotliCompressSync(readFileSync(file)).length;

const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);

/** Bytes of several files of the output folder `dir`. */
export const weighAll = (dir: string, files: string[]) =>
  sum(files.map((file) => weigh(path.join(dir, file))));

/** The files that a page asks for by itself, the icon left out as browsers fetch it when idle. */
export function requested({ tree }: BuiltPage) {
  const found = {
    scripts: [] as string[],
    blocking: [] as string[],
    styles: [] as string[],
    other: 0,
  };
  visit(tree, 'element', ({ tagName, properties }) => {
    const address = String(properties.src ?? properties.href ?? '').slice(1);
    if (tagName === 'script' && properties.type !== 'application/ld+json') {
      found.scripts.push(address);
      if (properties.type !== 'module') found.blocking.push(address);
    } else if (tagName === 'link' && String(properties.rel) === 'stylesheet') {
      found.styles.push(address);
    } else if (/^(img|iframe|video|audio|source|object|embed)$/.test(tagName)) {
      found.other += 1;
    } else if (tagName === 'link' && /preload|modulepreload/.test(String(properties.rel))) {
      found.other += 1;
    }
  });
  return found;
}

/** Bytes of `page`, of the output folder `dir`, with its scripts and styles. */
export function weighPage(page: BuiltPage, dir: string): number {
  const { scripts, styles } = requested(page);
  return weighAll(dir, [page.file, ...scripts, ...styles]);
}
