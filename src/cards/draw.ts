/** Draws cards: the same bytes on every machine, and each only once. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg, initWasm } from '@resvg/resvg-wasm';
import satori from 'satori';
import { replaceFile } from '../notes/record-file.ts';
import type { Card } from './card.ts';
import { FONTS, fontsFor } from './fonts.ts';
import {
  HEIGHT,
  TITLE_SIZES,
  WIDTH,
  drawableCard,
  layOut,
  titleBox,
  titleHeight,
  titleWidth,
  type Box,
} from './layout.ts';
import { nameAndVersion, readPart } from './packages.ts';

const versions = [FONTS, nameAndVersion('satori'), nameAndVersion('@resvg/resvg-wasm')];

let engine: Promise<void> | undefined;

/** `card` as a PNG of 1200 x 630 pixels. */
export async function drawCard(card: Card): Promise<Uint8Array> {
  engine ??= initWasm(readPart('@resvg/resvg-wasm', 'index_bg.wasm'));
  await engine;
  return new Resvg(await cardSvg(card)).render().asPng();
}

/** `card` as an SVG in which all text is drawn as paths. */
export async function cardSvg(card: Card): Promise<string> {
  const shown = drawableCard(card);
  return toSvg(layOut(shown, await fittingTitle(shown)), shown, HEIGHT);
}

/** The title as large as there is room for. */
async function fittingTitle(card: Card): Promise<Box> {
  const longest = Math.max(...card.title.split(/\s/).map((word) => word.length));
  // A word is broken only where the smallest size has no room for it either.
  const sizes = TITLE_SIZES.filter((size) => longest * size * 0.56 <= titleWidth(card));
  for (const size of sizes) {
    const title = titleBox(card, size);
    const height = Number(/height="([\d.]+)"/.exec(await toSvg(title, card))?.[1]);
    if (height <= titleHeight(card)) return title;
  }
  return titleBox(card, TITLE_SIZES.at(-1)!, true);
}

/** As high as its content unless `height` is given. */
const toSvg = (box: Box, card: Card, height?: number) =>
  satori(
    box as unknown as Parameters<typeof satori>[0],
    {
      width: WIDTH,
      ...(height === undefined ? {} : { height }),
      fonts: fontsFor(Object.values(card).join(' ')),
    } as Parameters<typeof satori>[1],
  );

/**
 * `card` as a PNG, from the folder `cache` if it was drawn before: files there are named by a digest
 * of everything that decides about their bytes.
 */
export async function cachedCard(card: Card, cache: string): Promise<Uint8Array> {
  const shown = drawableCard(card);
  const largest = layOut(shown, titleBox(shown, TITLE_SIZES[0]!));
  const digest = createHash('sha256')
    .update(JSON.stringify([versions, TITLE_SIZES, titleHeight(shown), largest]))
    .digest('hex');
  const file = path.join(cache, `${digest.slice(0, 32)}.png`);
  const known = readPng(file);
  if (known) return known;
  const png = await drawCard(card);
  mkdirSync(cache, { recursive: true });
  await replaceFile(file, png);
  return png;
}

/** A file that is a whole PNG; one that was cut off is drawn anew. */
function readPng(file: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(file);
    return bytes.includes('IEND', -12) ? bytes : undefined;
  } catch {
    return undefined;
  }
}
