/** A page of the served site that notes everything a browser complains about. */
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest';

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.connect(inject('browserUrl'));
});
afterAll(async () => {
  await browser.close();
});

/** Paths of the site's templates, one of each and all three sessions. */
export const PAGES = {
  home: '',
  event: 'kubecon-eu-2019/',
  lab: 'kubecon-eu-2019/anthos-workshop/',
  workshop: 'kubecon-eu-2019/kubebuilder-v2/',
  talks: 'kubecon-eu-2019/lightning-talks/',
  contents: 'contents/',
  updates: 'updates/',
  glossary: 'glossary/',
  about: 'about/',
  search: 'search/',
  notFound: 'no-such-page/',
} as const;

export const SESSIONS = [PAGES.lab, PAGES.workshop, PAGES.talks];

const listed = [...readFileSync('dist/sitemap.xml', 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
  ([, location]) => new URL(location!).pathname.slice(1),
);

/** Every page there is: what the sitemap lists, and the two pages that ask not to be listed. */
export const EVERY_PAGE = [...listed, PAGES.search, PAGES.notFound];

export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 360, height: 740 };

export const address = (path: string) => inject('siteUrl') + path;

interface Opening extends BrowserContextOptions {
  /** Address of the home page, where it is not this site that is opened. */
  site?: string;
  /** What has to be in place before the page is loaded: blocked requests, scripts, permissions. */
  before?: (page: Page) => Promise<unknown>;
  /** What the browser may complain about in this test. */
  tolerated?: RegExp;
}

/**
 * Opens `path` of the site in a browser context of its own. When the test ends it also fails if this
 * page, or another of the same context, broke the content policy, logged an error or threw.
 */
export async function open(path: string, opening: Opening = {}): Promise<Page> {
  const { site = address(''), before, tolerated, ...options } = opening;
  const harmless = path === PAGES.notFound ? /status of 404/ : tolerated;
  const context = await browser.newContext({ viewport: WIDE, ...options });
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  onTestFinished(async () => {
    await context.close();
    expect(complaints.filter((text) => !harmless?.test(text))).toEqual([]);
  });
  const page = await context.newPage();
  await before?.(page);
  await page.goto(site + path);
  return page;
}

/** An expectation of what will be the case in a moment. */
export const eventually = <Value>(read: () => Value | Promise<Value>) =>
  expect.poll(read, { timeout: 15_000, interval: 25 });

/** The fragment of the page's address, without its `#`. */
export const fragment = (page: Page) => new URL(page.url()).hash.slice(1);

/** What has the focus, in words. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement!;
    return element.getAttribute('aria-label') ?? (element.textContent?.trim() || element.localName);
  });

/** Resolves when the element with the id `id` has come into the window and no longer moves. */
export async function inView(page: Page, id: string) {
  let before: number | undefined;
  const atRest = async () => {
    const { top, height } = await page.evaluate(
      (id) => ({
        top: document.getElementById(id)!.getBoundingClientRect().top,
        height: innerHeight,
      }),
      id,
    );
    const rests = top === before;
    before = top;
    return rests && top >= 0 && top < height;
  };
  await eventually(atRest).toBe(true);
}

/** The pieces of the text below `selector` that a reader can't see. */
export const unseenText = (page: Page, selector: string) =>
  page.evaluate((selector) => {
    const unseen: string[] = [];
    const texts = document.createTreeWalker(
      document.querySelector(selector)!,
      NodeFilter.SHOW_TEXT,
    );
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const holder = text.parentElement!;
      if (!text.nodeValue?.trim() || holder.closest('.visually-hidden, .link-notes, button'))
        continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { width, height } = range.getBoundingClientRect();
      const shown = holder.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (!shown || width === 0 || height === 0) unseen.push(text.nodeValue.trim());
    }
    return unseen;
  }, selector);

/** Opens the search dialog and puts `words` into its field; resolves when it shows results. */
export async function search(page: Page, words: string) {
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await page.keyboard.press('Control+k');
  await dialog.waitFor();
  await page.keyboard.insertText(words);
  await dialog.locator('.found a').first().waitFor();
  return dialog;
}

/** How long the page of another tab takes to come, in milliseconds. */
const LATENCY = 500;

/**
 * The tab that `act` opens. Its page comes as slowly as over a network: Playwright loses sight of
 * tabs that are there at once.
 */
export async function openedTab(page: Page, act: () => Promise<unknown>): Promise<Page> {
  await page.context().route('**/*', async (route) => {
    if (route.request().isNavigationRequest()) await setTimeout(LATENCY);
    await route.continue();
  });
  const [tab] = await Promise.all([page.context().waitForEvent('page'), act()]);
  await tab.waitForURL(/^http/);
  return tab;
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong, one line for each element. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(
    (tags) => window.axe.run({ runOnly: { type: 'tag', values: tags } }),
    [...WCAG, 'best-practice'],
  );
  expect(passes.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['color-contrast', 'target-size', 'region']),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** By how many pixels the page is wider than the window. */
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

declare global {
  interface Window {
    axe: typeof axe;
    /** Every layout shift since the page began to load. */
    shifts: string[];
  }
}

/** To be called before a page is loaded, so that `shiftsOf` can tell what moved on it. */
export const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      window.shifts.push(...list.getEntries().map((shift) => JSON.stringify(shift)));
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** What has moved on the page by itself, a few frames from now. */
export const shiftsOf = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    return window.shifts;
  });
