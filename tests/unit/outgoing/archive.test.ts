import { expect, test } from 'vitest';
import { findArchived } from '../../../src/outgoing/archive.ts';
import { asking, nowhere, startServer, type Route } from './server.ts';

const link = { url: 'https://a.example/b?c=1&d#part', near: '2019-05-20' };

const says =
  (text: string): Route =>
  (_, response) =>
    response.end(text);
const closest = (snapshot: object): Route =>
  says(JSON.stringify({ url: 'a', archived_snapshots: { closest: snapshot } }));
const copy = 'web.archive.org/web/20190521000000/https://a.example/b?c=1';

test('the copy nearest to the notes is asked for, and its address made https', async () => {
  const route = closest({
    available: true,
    status: '200',
    timestamp: '20190521',
    url: `http://${copy}`,
  });
  const { url, log } = await startServer({ '/wayback/available': route });
  expect(await findArchived(link, `${url}/wayback/available`, asking())).toEqual({
    archived: `https://${copy}`,
  });
  expect(log).toEqual([
    'GET /wayback/available?url=https%3A%2F%2Fa.example%2Fb%3Fc%3D1%26d&timestamp=20190520',
  ]);
});

test('without a day, any copy is asked for', async () => {
  const { url, log } = await startServer({ '/': says('{ "archived_snapshots": {} }') });
  await findArchived({ url: 'https://a.example/' }, url, asking());
  expect(log).toEqual(['GET /?url=https%3A%2F%2Fa.example%2F']);
});

test.each<[string, Route, object]>([
  ['no copy', says('{ "archived_snapshots": {} }'), {}],
  ['one that is not available', closest({ available: false, url: `https://${copy}` }), {}],
  ['one of an error', closest({ available: true, status: '404', url: `https://${copy}` }), {}],
  [
    'one that says no status',
    closest({ available: true, url: `https://${copy}` }),
    { archived: `https://${copy}` },
  ],
  [
    'a copy elsewhere',
    closest({ available: true, url: 'https://evil.example/' }),
    { failed: 'it answered something else than expected' },
  ],
  ['no JSON', says('<html>'), { failed: 'it answered something else than expected' }],
  ['no object', says('null'), { failed: 'it answered something else than expected' }],
  ['an error', [403], { failed: 'it answered 403' }],
])('the archive answers with %s', async (_, route, found) => {
  const { url } = await startServer({ '/': route });
  expect(await findArchived(link, url, asking())).toEqual(found);
});

test('an archive that is busy is asked again', async () => {
  const { url } = await startServer({
    '/': [[503], [429], says('{ "archived_snapshots": {} }')],
  });
  const made = asking();
  expect(await findArchived(link, url, made)).toEqual({});
  expect(made.slept).toEqual([10, 20]);
});

test('an archive out of reach is told', async () => {
  expect(await findArchived(link, nowhere('a'), asking())).toEqual({
    failed: 'the name of the host was not found',
  });
});
