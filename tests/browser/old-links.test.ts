/** Every address that was published, after authors changed what it named. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type ServedSite } from '../../src/build/serve.ts';
import { permalink, updatesPath } from '../../src/notes/permalink.ts';
import { readContent } from '../../src/notes/source.ts';
import {
  ProjectCopy,
  TALKS,
  WORKSHOP,
  decide,
  rearrange,
  type Outcome,
} from '../site/project-copy.ts';
import { eventually, open } from './page.ts';

const EVENT = '/kubecon-eu-2019/';
const REASON = 'It was removed, as its speaker wished.';
const RENAMED: Record<string, string> = {
  'Talk 9: When the command line is not enough': 'Talk 9: When a terminal is not enough',
  'Section 1: What’s Kubebuilder': 'Section 1: Kubebuilder',
  'Talk 13: How containers are like cookies': REASON,
};

/** Hosts that serve the changed site: one reads its `_redirects`, one does not. */
let redirecting: ServedSite;
let plain: ServedSite;
/** The site before its event was renamed, on a host that redirects. */
let earlier: ServedSite;
let copy: ProjectCopy;
let folder: string;
/** What is to be found at each published address, in words. */
let published: [address: string, words: string][];

beforeAll(async () => {
  published = await readPublished();
  expect(published).toHaveLength(127);
  copy = await ProjectCopy.make();
  await rearrange(copy);
  await copy.move(WORKSHOP, 'content/kubecon-eu-2019/kubebuilder.mdx');
  const talk9 = 'talk-9-when-the-command-line-is-not-enough: talk-9-when-a-terminal-is-not-enough';
  await decide(copy, TALKS, 'aliases', talk9);
  await decide(copy, TALKS, 'removed', `talk-13-how-containers-are-like-cookies: ${REASON}`);
  const workshop = 'content/kubecon-eu-2019/kubebuilder.mdx';
  await decide(copy, workshop, 'movedFrom', `- ${EVENT}kubebuilder-v2/`);
  await decide(copy, workshop, 'aliases', 'section-1-whats-kubebuilder: section-1-kubebuilder');
  await decide(copy, workshop, 'aliases', `${EVENT}anthos-workshop/#final-notes: final-notes`);
  const podcast = 'Since-the-podcasts-archive-is-there';
  await decide(copy, workshop, 'aliases', `${EVENT}anthos-workshop/#${podcast}: ${podcast}`);
  folder = await mkdtemp(path.join(tmpdir(), 'workshop-notes-hosts-'));
  earlier = await serve(await publish('earlier'), '/', 0);

  await copy.move('content/kubecon-eu-2019', 'content/kubecon-barcelona');
  await decide(copy, 'content/kubecon-barcelona/event.yaml', 'movedFrom', `- ${EVENT}`);
  const changed = await publish('changed');
  redirecting = await serve(changed, '/', 0);
  await cp(changed, path.join(folder, 'plain'), { recursive: true });
  await rm(path.join(folder, 'plain/_redirects'));
  plain = await serve(path.join(folder, 'plain'), '/', 0);
}, 120_000);
afterAll(async () => {
  await Promise.all([earlier.close(), redirecting.close(), plain.close()]);
  await copy.remove();
  await rm(folder, { recursive: true });
});

/** Builds the copy into a folder of its own, whose path it returns. */
async function publish(name: string): Promise<string> {
  const succeeds = ({ code, output }: Outcome) => expect(code, output).toBe(0);
  succeeds(await copy.permalinks());
  succeeds(await copy.build());
  const site = path.join(folder, name);
  await cp(copy.path('dist'), site, { recursive: true });
  return site;
}

/** The ledger of this project, and from its notes what each address of the event names. */
async function readPublished(): Promise<[string, string][]> {
  const ledger = JSON.parse(await readFile('content/permalinks.json', 'utf8')) as object;
  const { events, sessions } = await readContent(process.cwd());
  const words = new Map(events.map(({ id, data }) => [`/${id}/`, data.title]));
  for (const { event, id, data, headings, updates = [] } of sessions) {
    const page = `/${event}/${id}/`;
    words.set(page, data.title);
    if (updates.length > 0) words.set(updatesPath(page), `Updates: ${data.title}`);
    for (const update of updates) words.set(permalink(page, update.id), update.title);
    for (const heading of headings) {
      words.set(`${page}#${heading.id}`, heading.text);
      const number = /^Talk (\d+):/.exec(heading.text)?.[1];
      if (number !== undefined) words.set(`${page}${number}/`, heading.text);
    }
  }
  return Object.keys(ledger)
    .filter((address) => address.startsWith(EVENT))
    .map((address) => {
      const named = words.get(address);
      if (named === undefined) throw new Error(`${address} names nothing`);
      return [address, RENAMED[named] ?? named];
    });
}

/** What the reader has come to: the words, if they are in the window, or the link to them. */
const arrival = (page: Page) =>
  page
    .evaluate(() => {
      const target = document.querySelector(location.hash ? ':target' : 'h1');
      const place = target?.closest('h1, h2, h3, strong, .old-anchors li');
      if (!place) return 'nothing';
      const words = place.textContent!.trim().replace(/\s+/g, ' ').replace('–', '-');
      const { top, bottom } = place.getBoundingClientRect();
      if (Math.ceil(top) < 0 || Math.floor(bottom) > innerHeight)
        return `out of the window: ${words}`;
      return place.querySelector('a') ? `link to ${words}` : words;
    })
    .catch(() => 'under way');

/** Comes from elsewhere for `address`. A browser that is led on tells of an aborted navigation. */
async function come(page: Page, address: string) {
  await page.goto('about:blank');
  await page.goto(address).catch((error: Error) => {
    if (!/interrupted by another navigation|ERR_ABORTED/.test(error.message)) throw error;
  });
}

/** Comes for every published address of `site`; returns those for which a link had to be followed. */
async function comeForAll(page: Page, site: ServedSite): Promise<string[]> {
  const followed: string[] = [];
  for (const [address, words] of published) {
    await come(page, site.url + address.slice(1));
    if ((await page.locator('meta[http-equiv=refresh]').count()) === 0) {
      const isPage = !address.includes('#');
      const link = page.locator(isPage ? '[data-moved-page]' : '.old-anchors li:target a');
      if ((await link.count()) === 1) {
        followed.push(address);
        if (!isPage)
          expect(await arrival(page), address).toMatch(
            RegExp(`^link to .*${RegExp.escape(words)}`),
          );
        await link.click();
      }
    }
    await eventually(() => arrival(page)).toBe(words);
  }
  return followed;
}

const background = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);

describe.each([
  ['a host that redirects', () => redirecting],
  ['a host that does not', () => plain],
] as const)('on %s', (name, host) => {
  test('with JavaScript each leads to its section at once', async () => {
    const page = await open('', { site: host().url });
    for (const [address, words] of published) {
      await come(page, host().url + address.slice(1));
      await eventually(() => arrival(page)).toBe(words);
      // The page that was the talk's says why it is gone.
      if (words !== REASON) expect(page.url()).toContain('/kubecon-barcelona/');
    }
  });

  test('without JavaScript each leads to its section, or to a link to it', async () => {
    const page = await open('', { site: host().url, javaScriptEnabled: false });
    const followed = await comeForAll(page, host());
    const isFollowed =
      name === 'a host that redirects'
        ? ([address]: [string, string]) => /anthos-workshop\/#(final-notes|.*podcast)/.test(address)
        : ([address, words]: [string, string]) =>
            words !== REASON && address !== EVENT && !/\/(\d+|updates)\/$/.test(address);
    expect(followed).toEqual(published.filter(isFollowed).map(([address]) => address));
  });
});

describe('a section that is on another page now', () => {
  const old = () => `${earlier.url}kubecon-eu-2019/anthos-workshop/#final-notes`;

  test('is where its old page leads on to, also from a link on that page, and back leads back', async () => {
    const page = await open('about/', { site: earlier.url });
    await page.evaluate((address) => location.assign(address), old());
    await eventually(() => arrival(page)).toBe('Final notes');
    expect(page.url()).toBe(`${earlier.url}kubecon-eu-2019/kubebuilder/#final-notes`);
    await page.goBack();
    expect(page.url()).toBe(`${earlier.url}about/`);

    await page.goto(old().replace('final-notes', 'setup'));
    await page.evaluate(() => location.assign('#final-notes'));
    await page.waitForURL('**/kubebuilder/#final-notes');
    await eventually(() => arrival(page)).toBe('Final notes');
  });

  test('is one click away without JavaScript, by a line that is marked', async () => {
    const page = await open('', { site: earlier.url, javaScriptEnabled: false });
    await come(page, old());
    expect(await arrival(page)).toMatch(/^link to Final notes/);
    const lines = page.locator('.old-anchors li');
    expect(await lines.count()).toBe(2); // the section, and the update in it
    expect(await background(page, '.old-anchors li:target')).not.toBe('rgba(0, 0, 0, 0)');
    await page.getByRole('heading', { name: 'No longer on this page' }).waitFor();
    await lines.getByRole('link', { name: /^Final notes/ }).click();
    expect(page.url()).toBe(`${earlier.url}kubecon-eu-2019/kubebuilder/#final-notes`);
    expect(await arrival(page)).toBe('Final notes');
  });
});

test.each([true, false])(
  'a talk that was removed says why, marked, with JavaScript: %s',
  async (javaScriptEnabled) => {
    const page = await open('', { site: earlier.url, javaScriptEnabled });
    for (const link of ['#talk-13-how-containers-are-like-cookies', '13/', '13/?from=mail']) {
      await come(page, `${earlier.url}kubecon-eu-2019/lightning-talks/${link}`);
      await eventually(() => arrival(page)).toBe(REASON);
      expect(new URL(page.url()).pathname).toBe('/kubecon-eu-2019/lightning-talks/');
      expect(await background(page, ':target')).not.toBe('rgba(0, 0, 0, 0)');
    }
  },
);

test('the page of a path that moved names the one that is to be found, and all that it had', async () => {
  const page = await open('', { site: plain.url, javaScriptEnabled: false });
  await come(page, `${plain.url}kubecon-eu-2019/kubebuilder-v2/`);
  const canonical = page.locator('link[rel=canonical]');
  expect(await canonical.getAttribute('href')).toMatch(/\/kubecon-barcelona\/kubebuilder\/$/);
  // Subsections that have one name are told apart by their sections.
  const links = await page.locator('.old-anchors a').allTextContents();
  expect(links.length).toBe(28);
  expect(new Set(links).size).toBe(28);
  const tries = links.filter((text) => text.includes('Try'));
  expect(tries.filter((text) => text.includes('Section 1: Kubebuilder')).length).toBe(1);
  const sitemap = await (await page.request.get(`${plain.url}sitemap.xml`)).text();
  expect(sitemap).toContain('/kubecon-barcelona/kubebuilder/<');
  expect(sitemap).not.toContain('kubecon-eu-2019');
});
