import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { ask } from '../../../src/outgoing/ask.ts';
import { politely } from '../../../src/outgoing/manner.ts';
import { asking, listen, nowhere, startServer, type Route } from './server.ts';

const reset: RequestListener = (request) => request.socket.destroy();
const hang: RequestListener = () => {};
const to = (status: number, location: string): Route => [status, { location }];

describe('a status', () => {
  test('that HEAD has is taken from it, and nothing says where one came from', async () => {
    let headers: NodeJS.Dict<string | string[]> = {};
    const route: Route = (request, response) => {
      headers = request.headers;
      response.end();
    };
    const { url, log } = await startServer({ '/a': route });
    const { userAgent } = politely('https://notes.example');
    expect(await ask(`${url}/a?b=1#part`, asking({ userAgent }))).toEqual({ status: 200 });
    expect(log).toEqual(['HEAD /a?b=1']);
    expect(headers['user-agent']).toMatch(/^WorkshopNotes\/.+https:\/\/notes\.example\//);
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
  });

  test.each<[string, Route[], number]>([
    ['HEAD is not allowed', [[405], [200]], 200],
    ['HEAD finds nothing, but GET does', [[404], [200]], 200],
    ['neither finds anything', [[404], [404]], 404],
    ['it is gone', [[410], [410]], 410],
    ['a reset answers HEAD', [reset, [200]], 200],
    ['what answers HEAD is not HTTP', [(request) => request.socket.end('no\r\n\r\n'), [200]], 200],
  ])('is that of GET if %s', async (_, routes, status) => {
    const { url, log } = await startServer({ '/': routes });
    expect(await ask(url, asking())).toEqual({ status });
    expect(log).toEqual(['HEAD /', 'GET /']);
  });

  test('that HTTP does not have is a failure, as the file could not hold it', async () => {
    const { url } = await startServer({ '/': [999] });
    expect(await ask(url, asking())).toEqual({
      failed: 'it answered 999, which HTTP does not have',
    });
  });

  test('needs no body: an endless one is broken off', async () => {
    let chunks = 0;
    const closed = Promise.withResolvers<void>();
    const endless: RequestListener = (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => {
        chunks += 1;
        response.write('x'.repeat(1000));
      }, 1);
      response.on('close', () => {
        clearInterval(timer);
        closed.resolve();
      });
    };
    const { url } = await startServer({ '/': [[405], endless] });
    expect(await ask(url, asking())).toEqual({ status: 200 });
    await closed.promise;
    expect(chunks).toBeLessThan(200);
  });
});

describe('redirects', () => {
  test.each<[string, Record<string, Route>, string | undefined]>([
    ['one for ever', { '/': to(301, '/a'), '/a': [200] }, '/a'],
    ['a chain of those', { '/': to(301, '/a'), '/a': to(308, '/b'), '/b': [200] }, '/b'],
    ['a temporary one', { '/': to(302, '/a'), '/a': [200] }, undefined],
    ['a temporary one at the end', { '/': to(301, '/a'), '/a': to(307, '/b'), '/b': [200] }, '/a'],
    [
      'a temporary one between',
      { '/': to(301, '/a'), '/a': to(303, '/b'), '/b': to(301, '/c'), '/c': [200] },
      '/a',
    ],
    ['one in UTF-8', { '/': to(301, '/caf\u00c3\u00a9'), '/caf%C3%A9': [200] }, '/caf%C3%A9'],
  ])('%s', async (_, routes, movedTo) => {
    const { url } = await startServer(routes);
    const moved = movedTo === undefined ? {} : { movedTo: url + movedTo };
    expect(await ask(`${url}/`, asking())).toEqual({ status: 200, ...moved });
  });

  test('keep the fragment, unless they name another', async () => {
    const routes = { '/': to(301, '/a'), '/b': to(301, '/a#new'), '/a': [200] as Route };
    const { url } = await startServer(routes);
    expect(await ask(`${url}/#old`, asking())).toMatchObject({ movedTo: `${url}/a#old` });
    expect(await ask(`${url}/b#old`, asking())).toMatchObject({ movedTo: `${url}/a#new` });
  });

  test('to a page that is gone tell both', async () => {
    const { url } = await startServer({ '/': to(301, '/a'), '/a': [404] });
    expect(await ask(url, asking())).toEqual({ status: 404, movedTo: `${url}/a` });
  });

  test('a status of redirects that leads nowhere is final', async () => {
    const { url } = await startServer({ '/': [304], '/a': [302] });
    expect(await ask(url, asking())).toEqual({ status: 304 });
    expect(await ask(`${url}/a`, asking())).toEqual({ status: 302 });
  });

  test('ten are followed, and not one more', async () => {
    const routes = Object.fromEntries(
      Array.from({ length: 11 }, (_, index) => [`/${index}`, to(301, `/${index + 1}`)]),
    );
    const { url, log } = await startServer({ ...routes, '/11': [200] });
    expect(await ask(`${url}/1`, asking())).toEqual({ status: 200, movedTo: `${url}/11` });
    log.length = 0;
    expect(await ask(`${url}/0`, asking())).toEqual({ failed: 'more than 10 redirects' });
    expect(log).toHaveLength(11);
  });

  test.each([
    ['to itself', '/', 'redirects lead in a circle, back to URL/'],
    ['in a circle', '/circle', 'redirects lead in a circle, back to URL/circle'],
    ['to another scheme', '/ftp', 'redirects to `ftp:`, not to http(s)'],
    ['with a password', '/password', 'the address has a name or password in it'],
    ['to no address', '/broken', 'redirects to `https://[`, which is no address'],
    ['to a reset', '/reset', 'the host broke off the connection (at URL/r, to where it redirects)'],
    [
      'to a name that nobody has',
      '/nowhere',
      `the name of the host was not found (at ${nowhere('a')}, to where it redirects)`,
    ],
  ])('%s are a failure', async (_, path, failed) => {
    const { url } = await startServer({
      '/': to(301, '/#part'),
      '/circle': to(301, '/back'),
      '/back': to(302, '/circle'),
      '/ftp': to(301, 'ftp://127.0.0.1/'),
      '/password': to(301, 'http://user:secret@127.0.0.1/'),
      '/broken': to(301, 'https://['),
      '/reset': to(301, '/r'),
      '/r': reset,
      '/nowhere': to(301, nowhere('a')),
    });
    expect(await ask(url + path, asking())).toEqual({ failed: failed.replace('URL', url) });
  });
});

describe('what may pass is asked for again', () => {
  test.each<[string, Route[], string[], number[]]>([
    ['a 500', [[500], [500], [200]], ['HEAD /', 'GET /', 'GET /'], [10]],
    ['a reset', [reset, reset, [200]], ['HEAD /', 'GET /', 'GET /'], [10]],
    ['a 429', [[429], [200]], ['HEAD /', 'GET /'], [10]],
    ['a 429 that says when', [[429, { 'retry-after': '7' }], [200]], ['HEAD /', 'GET /'], [7000]],
    [
      'a 503 that says when',
      [[503, { 'retry-after': '60' }], [200]],
      ['HEAD /', 'GET /'],
      [60_000],
    ],
  ])('%s', async (_, routes, requests, waits) => {
    const { url, log } = await startServer({ '/': routes });
    const made = asking();
    expect(await ask(url, made)).toEqual({ status: 200 });
    expect(log).toEqual(requests);
    expect(made.slept).toEqual(waits);
  });

  test.each<[string, Route, object, number[]]>([
    ['a 500 is a status', [500], { status: 500 }, [10, 20]],
    ['a 503 is a status', [503], { status: 503 }, [10, 20]],
    ['a reset', reset, { failed: 'the host broke off the connection' }, [10, 20]],
    ['a 429', [429], { failed: 'the host was too busy (429)' }, [10, 20]],
    [
      'a 429 that says when',
      [429, { 'retry-after': '1' }],
      { failed: 'the host was too busy (429), and wants to be asked again in 1 s' },
      [1000, 1000],
    ],
    [
      'a 429 that wants too much',
      [429, { 'retry-after': '61' }],
      { failed: 'the host was too busy (429), and wants to be asked again in 61 s' },
      [],
    ],
    [
      'a 503 that wants too much',
      [503, { 'retry-after': '61' }],
      { failed: 'the host was too busy (503), and wants to be asked again in 61 s' },
      [],
    ],
  ])('but not for ever: %s', async (_, route, finding, waits) => {
    const { url } = await startServer({ '/': route });
    const made = asking();
    expect(await ask(url, made)).toEqual(finding);
    expect(made.slept).toEqual(waits);
  });

  test('a hang, by GET, as some hosts hang on HEAD only', async () => {
    const { url, log } = await startServer({ '/': [hang, [200]], '/ever': hang });
    const made = asking({ timeout: 80, retries: 1 });
    expect(await ask(url, made)).toEqual({ status: 200 });
    expect(await ask(`${url}/ever`, made)).toEqual({ failed: 'timeout: no answer within 0.08 s' });
    expect(log).toEqual(['HEAD /', 'GET /', 'HEAD /ever', 'GET /ever']);
    expect(made.slept).toEqual([10, 10]);
  });

  test('no oftener with redirects than without', async () => {
    const { url, log } = await startServer({
      '/': [[500], [500], to(302, '/a')],
      '/a': [[500], [500], to(302, '/b')],
      '/b': [500],
    });
    expect(await ask(url, asking())).toEqual({ status: 500 });
    expect(log.filter((line) => line.endsWith('/b'))).toEqual(['HEAD /b', 'GET /b']);
  });
});

describe('what will not pass is asked for once', () => {
  test('a certificate that is not valid', async () => {
    const pem = readFileSync('tests/fixtures/self-signed.pem');
    let requests = 0;
    const server = createServer({ key: pem, cert: pem }, (_, response) => {
      requests += 1;
      response.end();
    });
    let connections = 0;
    server.on('connection', () => (connections += 1));
    const made = asking();
    expect(await ask(await listen(server, 'https'), made)).toEqual({
      failed: 'the certificate is not valid (DEPTH_ZERO_SELF_SIGNED_CERT)',
    });
    expect([connections, requests, made.slept]).toEqual([1, 0, []]);
  });

  test('a closed port', async () => {
    const { url } = await startServer({});
    const { port } = new URL(url);
    // A port that is taken by a connection of our own, and that nobody listens at.
    const socket = connect(Number(port), '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    const closed = `http://127.0.0.1:${socket.localPort}/`;
    const made = asking();
    expect(await ask(closed, made)).toEqual({ failed: 'the host refused the connection' });
    expect(made.slept).toEqual([]);
    socket.destroy();
  });

  test('a name that nobody has', async () => {
    expect(await ask(nowhere('a'), asking())).toEqual({
      failed: 'the name of the host was not found',
      unreachable: true,
    });
  });
});
