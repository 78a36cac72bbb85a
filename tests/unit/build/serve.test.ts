import { mkdtemp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type ServedSite } from '../../../src/build/serve.ts';

let dir: string;
let site: ServedSite;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'workshop-notes-serve-'));
  await mkdir(path.join(dir, 'about'));
  await writeFile(
    path.join(dir, '_headers'),
    "/*\n  Content-Security-Policy: default-src 'none'\n",
  );
  await writeFile(path.join(dir, '404.html'), 'Nothing here');
  await writeFile(
    path.join(dir, '_redirects'),
    '# Moved\n/notes/old/ /notes/about/ 301\n/notes/talk/1/ /notes/about/#team 301\n',
  );
  await mkdir(path.join(dir, 'old'));
  await writeFile(path.join(dir, 'old/index.html'), 'Moved to About');
  await writeFile(path.join(dir, 'about/index.html'), 'About');
  site = await serve(dir, '/notes/', 0);
});
afterAll(async () => {
  await site.close();
  await rm(dir, { recursive: true });
});

const get = (address: string) => fetch(site.url + address, { redirect: 'manual' });

test('a page comes with the headers of _headers', async () => {
  const response = await get('about/');
  expect(await response.text()).toBe('About');
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'");
});

test('what is missing gets the 404 page, with its status and the headers', async () => {
  for (const address of ['gone/', '../', '../other/', '%E0%A4%A/']) {
    const response = await get(address);
    expect(response.status, address).toBe(404);
    expect(await response.text()).toBe('Nothing here');
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'");
  }
});

test('a folder without its slash leads to the one with it, and keeps the query', async () => {
  const response = await get('about?q=a');
  expect(response.status).toBe(301);
  expect(response.headers.get('location')).toBe('/notes/about/?q=a');
  const root = await fetch(site.url.slice(0, -1), { redirect: 'manual' });
  expect(root.headers.get('location')).toBe('/notes/');
});

test('a page that was rebuilt is served as it is now', async () => {
  await writeFile(path.join(dir, 'about/index.html'), 'About, and longer than before');
  expect(await (await get('about/')).text()).toBe('About, and longer than before');
});

test.each(['//', '/\\\\', '*'])('a request for %j does not stop the server', async (target) => {
  const { port, hostname } = new URL(site.url);
  await new Promise<void>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.end(`GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
    });
    socket
      .on('data', () => {})
      .on('close', () => resolve())
      .on('error', reject);
  });
  expect((await get('about/')).status).toBe(200);
});

describe('a page that moved', () => {
  test('leads to the new one, with the query', async () => {
    const response = await get('old/?q=a');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/notes/about/?q=a']);
    expect(await (await fetch(`${site.url}old/`)).text()).toMatch(/^About/);
  });

  test('leads to a section with the query before its fragment', async () => {
    expect((await get('talk/1/')).headers.get('location')).toBe('/notes/about/#team');
    expect((await get('talk/1/?q=a')).headers.get('location')).toBe('/notes/about/?q=a#team');
  });

  test('is not one whose path only begins the same', async () => {
    expect((await get('old/other/')).status).toBe(404);
  });

  test('is asked for with its slash first', async () => {
    expect((await get('old')).headers.get('location')).toBe('/notes/old/');
  });
});

test('a site where nothing moved needs no _redirects', async () => {
  await rename(path.join(dir, '_redirects'), path.join(dir, 'elsewhere'));
  const other = await serve(dir, '/notes/', 0);
  try {
    expect(await (await fetch(`${other.url}old/`)).text()).toBe('Moved to About');
  } finally {
    await other.close();
    await rename(path.join(dir, 'elsewhere'), path.join(dir, '_redirects'));
  }
});
