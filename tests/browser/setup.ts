/** Serves `dist` with its real headers and starts one browser, both for all browser tests. */
import { chromium, type BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { serve, type ServedSite } from '../../src/build/serve.ts';
import { browserPath } from './browser-path.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served site's home page. */
    siteUrl: string;
    /** Where to connect to the browser. */
    browserUrl: string;
  }
}

let site: ServedSite;
let browser: BrowserServer;

export async function setup({ provide }: TestProject) {
  site = await serve('dist', '/', 0);
  browser = await chromium.launchServer({
    executablePath: await browserPath(),
    host: '127.0.0.1',
    args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
  });
  provide('siteUrl', site.url);
  provide('browserUrl', browser.wsEndpoint());
}

export async function teardown() {
  await browser.close();
  await site.close();
}
