/**
 * `npm run bench`: how the pages of `dist` come up on a slow phone, and what the first search loads.
 * A 412 px screen, CPU slowed four times, 1.6 Mbit/s and 150 ms: median of five loads with an empty
 * cache. Files are served with brotli, as a host would.
 */
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';
import { serve } from '../../src/build/serve.ts';
import { browserPath } from '../browser/browser-path.ts';

const PAGES = globSync('**/index.html', { cwd: 'dist' })
  .map((file) =>
    file
      .split(path.sep)
      .join('/')
      .replace(/index\.html$/, ''),
  )
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

/** What opening search and typing a word loads on top of the page. */
async function firstSearch(browser: Browser, address: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const served: number[] = [];
  // The worker's requests are the context's, not the page's.
  context.on('requestfinished', (request) => {
    void request.sizes().then(({ responseBodySize }) => served.push(responseBodySize));
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('istio', { delay: 60 });
  await page.locator('search-panel .results a').first().waitFor();
  await page.waitForLoadState('networkidle');
  await context.close();
  return { requests: served.length, bytes: served.reduce((sum, size) => sum + size, 0) };
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

const dir = mkdtempSync(path.join(tmpdir(), 'workshop-notes-bench-'));
cpSync('dist', dir, { recursive: true });
for (const file of globSync('**/*.{html,css,js,json,svg}', { cwd: dir })) {
  writeFileSync(
    path.join(dir, `${file}.br`),
    brotliCompressSync(readFileSync(path.join(dir, file))),
  );
}
const site = await serve(dir, '/', 0);
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
  const search = await firstSearch(browser, site.url);
  console.log(`First search: ${search.requests} requests, ${kb(search.bytes)}`);
} finally {
  await browser.close();
  await site.close();
  rmSync(dir, { recursive: true });
}
