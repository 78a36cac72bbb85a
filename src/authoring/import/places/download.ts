/** Pictures that lie on other sites, fetched so that they can be shown. */
import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Problem } from '../../../notes/problem.ts';
import type { Document } from '../read/document.ts';
import type { Fetched } from './pictures.ts';

/** How long a site may take, in milliseconds, and how large a picture may be, in bytes. */
const PATIENCE = 20_000;
const LARGEST = 10_000_000;
/** What browsers show, by the type that a site says it is. */
const TYPES = /^image\/(png|jpeg|gif|webp|avif)\b/;

/** Fetches the pictures of `documents`; what can't be had is told, and stays a link. */
export async function downloadPictures(
  documents: Document[],
  signal: AbortSignal,
  step: (url: string) => void,
): Promise<{ fetched: Fetched; problems: Problem[] }> {
  const fetched: Fetched = new Map();
  const problems: Problem[] = [];
  for (const { notes, file } of documents) {
    const images: Image[] = [];
    visit(notes, 'image', (image) => void images.push(image));
    for (const { url, position } of images) {
      if (!/^https?:\/\//i.test(url) || fetched.has(url)) continue;
      step(url);
      try {
        fetched.set(url, await download(url, signal));
      } catch (error) {
        problems.push({
          file,
          ...(position ? { line: position.start.line } : {}),
          what: `the picture ${url} could not be fetched: ${(error as Error).message}`,
          expected: 'a picture in PNG, JPEG, GIF, WebP or AVIF of 10 MB at most',
          fix: 'it is named and linked; save it beside the notes by hand if it matters',
        });
      }
    }
  }
  return { fetched, problems };
}

async function download(url: string, stopped: AbortSignal): Promise<Uint8Array> {
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(PATIENCE)]);
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`the answer is ${response.status}`);
  const type = response.headers.get('content-type') ?? 'nothing';
  if (!TYPES.test(type)) throw new Error(`it is ${type}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > LARGEST) throw new Error('it is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
