import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { allCards, type Card } from '../../src/cards/card.ts';
import { cachedCard, drawCard } from '../../src/cards/draw.ts';
import { drawable } from '../../src/cards/fonts.ts';
import { drawableCard } from '../../src/cards/layout.ts';
import { buildSite } from '../../src/notes/model.ts';
import { readContent } from '../../src/notes/source.ts';

const { events, sessions } = await readContent(process.cwd());
const about = { name: 'Workshop Notes', locale: 'en-GB' };
const cards = allCards(buildSite(events, sessions, '/notes/'), about);

const talk: Card = {
  path: '/cards/kubecon/talks/12.png',
  label: 'Talk',
  kind: 'talks',
  numeral: '12',
  title: 'Pods and their config',
  byline: 'Joel Speed, Pusher',
  context: 'KubeCon',
  date: '20 May 2019',
  site: 'Workshop Notes',
};

describe('the cards of the site', () => {
  test('are those of the event, its sessions and its talks, at paths without base', () => {
    expect(cards).toHaveLength(1 + 3 + 17);
    expect(cards.map((card) => card.path)).toEqual(
      expect.arrayContaining([
        '/cards/kubecon-eu-2019.png',
        '/cards/kubecon-eu-2019/anthos-workshop.png',
        '/cards/kubecon-eu-2019/lightning-talks/17.png',
      ]),
    );
    expect(new Set(cards.map((card) => card.path)).size).toBe(cards.length);
  });

  test('say what, who, where and when', () => {
    expect(cards.find(({ path }) => path.endsWith('/12.png'))).toEqual({
      path: '/cards/kubecon-eu-2019/lightning-talks/12.png',
      label: 'Talk',
      kind: 'talks',
      numeral: '12',
      title: 'How to make sure pods are running with the latest config',
      byline: 'Joel Speed, Pusher',
      context: 'KubeCon + CloudNativeCon Europe 2019',
      date: '20 May 2019',
      site: 'Workshop Notes',
    });
    expect(cards[0]).toMatchObject({ label: 'Notes', context: 'Barcelona, Spain' });
    expect(cards.find(({ numeral }) => numeral === '17')?.byline).toBe('Lewis Denham-Parry');
  });
});

test('a card is a PNG of 1200 x 630 pixels, the same bytes each time', async () => {
  const png = Buffer.from(await drawCard(talk));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(Buffer.from(await drawCard({ ...talk })).equals(png)).toBe(true);
  expect(Buffer.from(await drawCard({ ...talk, title: 'Other' })).equals(png)).toBe(false);
});

describe('characters that no font has', () => {
  test.each([
    ['🍪 Containers are like cookies 🍪', 'Containers are like cookies'],
    ['Čeština, Ελληνικά, tiếng Việt', 'Čeština, Ελληνικά, tiếng Việt'],
    ['Kubernetes 入門', 'Kubernetes'],
    ['如何确保容器使用最新的配置', undefined],
    ['كيف تعمل الحاويات', undefined],
    ['🍪', undefined],
  ])('%s is drawn as %s', (text, drawn) => {
    expect(drawable(text)).toBe(drawn);
  });

  test('leave the label and number where they are all of the title', () => {
    expect(drawableCard({ ...talk, title: '如何确保', context: '東京' })).toMatchObject({
      title: 'Talk 12',
      context: '',
      byline: 'Joel Speed, Pusher',
    });
    expect(drawableCard({ ...talk, title: '如何确保' })).not.toHaveProperty('numeral');
    const { numeral: _, ...session } = talk;
    expect(drawableCard({ ...session, label: 'workshop', title: '入門' }).title).toBe('Workshop');
  });
});

describe('the cache', () => {
  async function folder() {
    const dir = await mkdtemp(path.join(tmpdir(), 'workshop-notes-cards-'));
    onTestFinished(() => rm(dir, { recursive: true }));
    return path.join(dir, 'cards');
  }

  test('keeps what was drawn, under a name that changes with what the card says', async () => {
    const dir = await folder();
    const png = await cachedCard(talk, dir);
    const [name] = await readdir(dir);
    expect(Buffer.from(await readFile(path.join(dir, name!))).equals(png)).toBe(true);
    for (const change of [{ title: 'A' }, { byline: 'B' }, { numeral: '3' }, { date: 'Today' }]) {
      await cachedCard({ ...talk, ...change }, dir);
    }
    await cachedCard(talk, dir);
    expect(await readdir(dir)).toHaveLength(5);
  });

  test('is asked first', async () => {
    const dir = await folder();
    const png = Buffer.from(await cachedCard(talk, dir));
    const [name] = await readdir(dir);
    const other = Buffer.from(await drawCard({ ...talk, title: 'Other' }));
    await writeFile(path.join(dir, name!), other);
    expect(Buffer.from(await cachedCard(talk, dir)).equals(other)).toBe(true);
    expect(other.equals(png)).toBe(false);
  });

  test('is mended where a file was cut off', async () => {
    const dir = await folder();
    const png = Buffer.from(await cachedCard(talk, dir));
    const [name] = await readdir(dir);
    await writeFile(path.join(dir, name!), png.subarray(0, 1000));
    expect(Buffer.from(await cachedCard(talk, dir)).equals(png)).toBe(true);
    expect((await readFile(path.join(dir, name!))).equals(png)).toBe(true);
  });
});
