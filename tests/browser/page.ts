/** A page of the served site that notes everything a browser complains about. */
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
  about: 'about/',
  search: 'search/',
  notFound: 'no-such-page/',
} as const;

export const address = (path: string) => inject('siteUrl') + path;

/**
 * Opens `path` of the site in a browser context of its own. When the test ends it also fails if the
 * page broke the content policy, logged an error or threw.
 */
export async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    const expected = path === PAGES.notFound && /status of 404/.test(message.text());
    if (message.type() === 'error' && !expected) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  onTestFinished(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });
  await page.goto(address(path));
  return page;
}
