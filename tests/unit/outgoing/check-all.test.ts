import { expect, test } from 'vitest';
import { checkAll, type CheckOptions, type CheckedLink } from '../../../src/outgoing/check-all.ts';
import { NoNetwork } from '../../../src/outgoing/network.ts';
import { manner, nowhere, startServer, type Route } from './server.ts';

const today = '2026-03-04';

/** Checks links with what a test changes, and returns what was handed over and how it ended. */
async function check(urls: string[], changes: Partial<CheckOptions> = {}) {
  const checked: CheckedLink[] = [];
  const error = await checkAll(
    urls.map((url) => ({ url, near: '2019-05-20' })),
    {
      known: {},
      today,
      hosts: 8,
      manner: manner(),
      archive: nowhere('z'),
      signal: new AbortController().signal,
      onChecked: (link) => checked.push(link),
      ...changes,
    },
  ).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { checked, error };
}

test('each host is asked one thing after another, with a delay between', async () => {
  const log: string[] = [];
  const slow: Route = (request, response) => {
    log.push(`${request.method} ${request.url} comes`);
    setTimeout(() => {
      log.push(`${request.method} ${request.url} goes`);
      response.writeHead(request.url === '/b' ? 405 : 200).end();
    }, 3);
  };
  const { url } = await startServer({ '/a': slow, '/b': slow, '/c': slow });
  // Its redirect leads to the host that is being asked already.
  const other = await startServer({ '/': [302, { location: `${url}/c` }] });
  const made = manner({
    hostDelay: 60_000,
    sleep: async (ms) => void log.push(ms > 59_000 && ms <= 60_000 ? 'delay' : `delay of ${ms}`),
  });
  const { checked } = await check([`${url}/a`, `${url}/b`, `${other.url}/`], { manner: made });
  expect(checked.map(({ record }) => record.status).sort()).toEqual([200, 200, 405]);

  const requests = log.filter((line) => line !== 'delay');
  for (let index = 0; index < requests.length; index += 2) {
    expect(requests[index + 1]).toBe(requests[index]!.replace('comes', 'goes'));
  }
  expect(requests).toHaveLength(8);
  // Between two requests there is always a delay, and there is none before the first.
  expect(log.filter((line) => !line.endsWith('goes')).map((line) => line === 'delay')).toEqual([
    false,
    ...[true, false],
    ...[true, false],
    ...[true, false],
  ]);
});

test('so many hosts are asked at once, and no more', async () => {
  let open = 0;
  let most = 0;
  const held: (() => void)[] = [];
  const hold: Route = (_, response) => {
    open += 1;
    most = Math.max(most, open);
    held.push(() => {
      open -= 1;
      response.end();
    });
    // No answer before three are waiting; then time for a fourth to come.
    if (held.length === 3) setTimeout(() => held.splice(0).forEach((answer) => answer()), 20);
  };
  const servers = await Promise.all(Array.from({ length: 6 }, () => startServer({ '/': hold })));
  const { checked } = await check(
    servers.map(({ url }) => `${url}/`),
    { hosts: 3 },
  );
  expect(checked.map(({ record }) => record)).toEqual(
    Array(6).fill({ checked: today, status: 200 }),
  );
  expect(most).toBe(3);
});

test('the archive is asked for dead links only, and one of its failures loses no status', async () => {
  const archived = 'https://web.archive.org/web/2019/https://a.example/';
  const answer = JSON.stringify({
    archived_snapshots: { closest: { available: true, url: archived } },
  });
  const archive = await startServer({
    '/': [(_, response) => response.end(answer), [400]],
  });
  const { url } = await startServer({ '/': [200], '/a': [404], '/b': [410], '/c': [403] });
  const { checked } = await check([`${url}/`, `${url}/a`, `${url}/b`, `${url}/c`], {
    archive: archive.url,
    known: { [`${url}/b`]: { checked: '2026-01-02', status: 404 } },
  });
  expect(checked).toEqual([
    { url: `${url}/`, record: { checked: today, status: 200 } },
    { url: `${url}/a`, record: { checked: today, status: 404, archived } },
    {
      url: `${url}/b`,
      record: { checked: today, status: 410 },
      archiveFailed: 'it answered 400',
    },
    { url: `${url}/c`, record: { checked: today, status: 403 } },
  ]);
  expect(archive.log.map((line) => line.match(/%2F(\w?)&timestamp=20190520/)?.[1])).toEqual([
    'a',
    'b',
  ]);
});

test('a link that fails stops no other, and keeps what was known', async () => {
  const { url } = await startServer({ '/a': (request) => request.socket.destroy(), '/b': [200] });
  const { checked } = await check([`${url}/a`, `${url}/b`], {
    known: { [`${url}/a`]: { checked: '2026-01-02', status: 200, movedTo: 'https://a.example/' } },
  });
  expect(checked).toEqual([
    {
      url: `${url}/a`,
      record: {
        checked: '2026-01-02',
        status: 200,
        movedTo: 'https://a.example/',
        failed: 'the host broke off the connection',
      },
    },
    { url: `${url}/b`, record: { checked: today, status: 200 } },
  ]);
});

test('who aborts gets what was found before, and nothing after', async () => {
  const controller = new AbortController();
  const { url, log } = await startServer({
    '/a': [200],
    '/b': () => controller.abort(new Error('enough')),
  });
  const urls = [`${url}/a`, `${url}/b`, `${url}/c`];
  const { checked, error } = await check(urls, { signal: controller.signal });
  expect(error).toEqual(new Error('enough'));
  expect(checked.map((link) => link.url)).toEqual([`${url}/a`]);
  expect(log).toEqual(['HEAD /a', 'HEAD /b']);
});

test('an error in our own code stops everything and is told', async () => {
  const { url, log } = await startServer({ '/a': [200], '/b': [200] });
  const { error } = await check([`${url}/a`, `${url}/b`], {
    onChecked: () => {
      throw new Error('full');
    },
  });
  expect(error).toEqual(new Error('full'));
  expect(log).toEqual(['HEAD /a']);
});

test('without a network nothing is handed over', async () => {
  const unknown = ['a', 'b', 'c', 'd'].map(nowhere);
  const { checked, error } = await check(unknown);
  expect(error).toBeInstanceOf(NoNetwork);
  expect(checked).toEqual([]);
  expect((await check([nowhere('a')])).error).toBeInstanceOf(NoNetwork);
});

test('hosts that are all gone are no lack of a network if the archive is there', async () => {
  const archive = await startServer({ '/': [200] });
  const unknown = ['a', 'b', 'c', 'd'].map(nowhere);
  const { checked, error } = await check(unknown, { archive: archive.url });
  expect(error).toBeUndefined();
  const record = { checked: today, failed: 'the name of the host was not found' };
  expect(checked.map((link) => link.record)).toEqual(Array(4).fill(record));
  expect(archive.log).toEqual(['HEAD /']);
});

test('one host that answers shows that there is a network', async () => {
  const { url } = await startServer({ '/': [200] });
  const { checked, error } = await check([nowhere('a'), nowhere('b'), `${url}/`, nowhere('c')], {
    hosts: 1,
  });
  expect(error).toBeUndefined();
  expect(checked.map(({ record }) => record.status)).toEqual([
    undefined,
    undefined,
    200,
    undefined,
  ]);
});
