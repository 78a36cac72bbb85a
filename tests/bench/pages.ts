/**
 * `npm run bench -- pages`: how the pages of `dist` come up on a slow phone.
 * A 412 px screen, CPU slowed four times, 1.6 Mbit/s and 150 ms: median of five loads with an empty
 * cache. Files are served with brotli, as a host would.
 */
import { globSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { browserPath } from '../browser/browser-path.ts';
import { median } from './median.ts';
import { serveCompressed } from './site-copy.ts';

const PAGES = globSync('**/index.html', { cwd: 'dist' })
  .map((file) =>
    file
      .split(path.sep)
      .join('/')
      .replace(/index\.html$/, ''),
  )
  .filter((page) => !/\/\d+\/$/.test(page)) // a short link leads on at once
  .sort();
const RUNS = 5;

interface Load {
  requests: number;
  bytes: number;
  lcp: number;
  shift: number;
  longest: number;
}

/** Sums up responses as they come over the wire. */
async function countTraffic(page: Page) {
  const traffic = { requests: 0, bytes: 0 };
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.requests += 1;
    traffic.bytes += encodedDataLength;
  });
  return { traffic, session };
}

async function load(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const { traffic, session } = await countTraffic(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 0.75e6 / 8,
  });
  await page.addInitScript(() => {
    const seen = { lcp: 0, shift: 0, longest: 0 };
    Object.assign(window, { seen });
    const watch = (type: string, see: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({
        type,
        buffered: true,
      });
    watch('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
    watch('layout-shift', (entry) => (seen.shift += (entry as unknown as { value: number }).value));
    watch('longtask', ({ duration }) => (seen.longest = Math.max(seen.longest, duration)));
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const seen = await page.evaluate(
    () => (window as unknown as { seen: Omit<Load, 'requests'> }).seen,
  );
  await context.close();
  return { ...seen, ...traffic };
}

const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

const site = await serveCompressed('dist');
const browser = await chromium.launch({
  executablePath: await browserPath(),
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  const rows = [];
  for (const page of PAGES) {
    const loads: Load[] = [];
    for (let run = 0; run < RUNS; run += 1) loads.push(await load(browser, site.url + page));
    const middle = (key: keyof Load) => median(loads.map((entry) => entry[key]));
    rows.push({
      page: `/${page}`,
      requests: middle('requests'),
      'with headers': kb(middle('bytes')),
      'LCP ms': Math.round(middle('lcp')),
      'layout shift': middle('shift'),
      'longest task ms': Math.round(middle('longest')),
    });
  }
  console.table(rows);
} finally {
  await browser.close();
  await site.close();
}
