import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-wasm';
import { expect, test } from 'vitest';
import { allCards, type Card } from '../../src/cards/card.ts';
import { cardSvg, drawCard } from '../../src/cards/draw.ts';
import { HEIGHT, MARGIN, WIDTH } from '../../src/cards/layout.ts';
import { site as about } from '../../src/site.ts';
import { readDist } from './dist.ts';

const { pages, files, site } = await readDist('dist');
const cards = allCards(site, about);
const talk = cards.find(({ path }) => path.endsWith('/12.png'))!;
await drawCard(talk); // which makes the engine ready

/** The box around everything that is not paper, in pixels. */
function inked(svg: string) {
  const { pixels: bytes } = new Resvg(svg).render();
  const pixels = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const box = { left: WIDTH, right: 0, top: HEIGHT, bottom: 0 };
  pixels.forEach((pixel, at) => {
    if (pixel === pixels[0]) return;
    const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  });
  return box;
}

async function expectWithinMargins(card: Card) {
  const { left, right, top, bottom } = inked(await cardSvg(card));
  expect(left).toBeGreaterThanOrEqual(MARGIN - 8); // letters may hang over by a little
  expect(right).toBeLessThanOrEqual(WIDTH - MARGIN + 8);
  expect(top).toBeGreaterThanOrEqual(MARGIN - 16);
  expect(bottom).toBeLessThanOrEqual(HEIGHT - 40);
}

test.each(cards.map((card) => [card.path, card] as const))(
  '%s is there, of the size that is asked for, and keeps its margins',
  async (path, card) => {
    const png = readFileSync(`dist${path}`);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    await expectWithinMargins(card);
  },
);

test('each is named by the page that it stands for, with its full address', () => {
  const named = pages.flatMap(({ path, html }) => {
    const image = /<meta property="og:image" content="([^"]*)"/.exec(html)?.[1];
    return image === undefined ? [] : [[path, image]];
  });
  const host = 'https://workshop-notes.example';
  expect(Object.fromEntries(named)).toMatchObject({
    '/': `${host}/cards/kubecon-eu-2019.png`,
    '/kubecon-eu-2019/': `${host}/cards/kubecon-eu-2019.png`,
    '/kubecon-eu-2019/anthos-workshop/': `${host}/cards/kubecon-eu-2019/anthos-workshop.png`,
    '/kubecon-eu-2019/lightning-talks/12/': `${host}${talk.path}`,
  });
  const used = new Set(named.map(([, image]) => image!.replace(host, '')));
  expect([...used].sort()).toEqual(cards.map(({ path }) => path).sort());
  for (const path of used) expect(files).toContain(path);
});

test.each([
  ['one word', 'eBPF'],
  ['200 characters', 'What a team on call can do about it '.repeat(6).trim()],
  ['a word without end', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte'],
  ['another script', 'Наблюдаемость распределённых систем'],
])('a title of %s keeps its margins too', async (_, title) => {
  await expectWithinMargins({ ...talk, title });
});
