import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkOutgoing, type CommandOptions } from '../../../src/outgoing/command.ts';
import {
  LINKS_FILE,
  formatLinks,
  readLinks,
  type LinkRecords,
} from '../../../src/outgoing/links-file.ts';
import { EVENT, project } from '../notes/project.ts';
import { manner, nowhere, startServer, type Route } from './server.ts';

const today = '2026-03-04';

/** A project with a built page that has links to `urls`, and with `records` of earlier runs. */
const built = (urls: string[], records?: LinkRecords) =>
  project({
    'content/kubecon/event.yaml': EVENT,
    'dist/index.html': urls.map((url) => `<a href="${url}">a</a>`).join('\n'),
    ...(records ? { [LINKS_FILE]: formatLinks(records) } : {}),
  });

async function run(root: string, changes: Partial<CommandOptions> = {}) {
  let out = '';
  let err = '';
  const code = await checkOutgoing({
    root,
    all: false,
    prune: false,
    days: 7,
    site: { url: 'https://own.example', base: '/' },
    today,
    hosts: 8,
    manner: manner(),
    archive: nowhere('z'),
    signal: new AbortController().signal,
    writeEvery: 60_000,
    out: (text) => (out += text),
    terminal: { write: (text) => (err += text) },
    ...changes,
  });
  return { code, out, err };
}

/** What the file holds, which must be whole, without anything left beside it. */
async function recordsOf(root: string): Promise<LinkRecords> {
  const result = readLinks(await readFile(path.join(root, LINKS_FILE), 'utf8'));
  if ('problems' in result) throw new Error('the file is not whole');
  expect((await readdir(path.join(root, 'content'))).sort()).toEqual(['kubecon', 'links.json']);
  return result.data;
}

test('links are asked for, written and told of', async () => {
  const { url } = await startServer({
    '/': [200],
    '/old': [301, { location: '/' }],
    '/gone': [404],
  });
  const root = await built([`${url}/#part`, `${url}/old`, `${url}/gone`, 'https://own.example/']);
  const { code, out, err } = await run(root);
  expect(await recordsOf(root)).toEqual({
    [`${url}/#part`]: { checked: today, status: 200 },
    [`${url}/old`]: { checked: today, status: 200, movedTo: `${url}/` },
    [`${url}/gone`]: { checked: today, status: 404 },
  });
  expect(out).toBe(`1 fine
1 moved
  ${url}/old -> ${url}/
1 dead
  ${url}/gone (404): no archived copy known, as the archive could not tell: the name of the host was not found`);
  expect([code, err]).toEqual([0, '3 of 3 links\n']);
});

describe('a second run', () => {
  test('asks only for what is left, or failed', async () => {
    const { url, log } = await startServer({ '/new': [200], '/old': [200], '/failed': [200] });
    const fresh = { checked: '2026-03-01', status: 200 };
    const root = await built([`${url}/new`, `${url}/old`, `${url}/failed`, `${url}/fresh`], {
      [`${url}/old`]: { checked: '2026-02-01', status: 200 },
      [`${url}/failed`]: { ...fresh, failed: 'timeout' },
      [`${url}/fresh`]: fresh,
    });
    const { out } = await run(root);
    expect(log.toSorted()).toEqual(['HEAD /failed', 'HEAD /new', 'HEAD /old']);
    expect((await recordsOf(root))[`${url}/fresh`]).toEqual(fresh);
    expect(out).toBe('3 fine\n1 unchanged, because checked lately (`--all` checks them too)');

    log.length = 0;
    const before = await readFile(path.join(root, LINKS_FILE), 'utf8');
    expect((await run(root)).code).toBe(0);
    expect(log).toEqual([]);
    expect(await readFile(path.join(root, LINKS_FILE), 'utf8')).toBe(before);
  });

  test('asks for all with --all, and for older ones with --days', async () => {
    const { url, log } = await startServer({ '/a': [200], '/b': [200] });
    const root = await built([`${url}/a`, `${url}/b`], {
      [`${url}/a`]: { checked: '2026-03-04', status: 200 },
      [`${url}/b`]: { checked: '2026-03-01', status: 200 },
    });
    await run(root, { days: 3 });
    expect(log).toEqual(['HEAD /b']);
    await run(root, { all: true });
    expect(log).toEqual(['HEAD /b', 'HEAD /a', 'HEAD /b']);
  });

  test('asks for no archived copy that the pages have in place of a dead link', async () => {
    const { url, log } = await startServer({ '/gone': [410] });
    const archived = 'https://web.archive.org/web/2019/https://a.example/';
    const root = await built([`${url}/gone`, archived], {
      [`${url}/gone`]: { checked: '2026-01-02', status: 410, archived },
    });
    await run(root);
    expect(log).toEqual(['HEAD /gone', 'GET /gone']);
    expect(await recordsOf(root)).toEqual({
      [`${url}/gone`]: { checked: today, status: 410, archived },
    });
  });
});

test('what is no longer on the site is kept and counted, and dropped by --prune only', async () => {
  const { url } = await startServer({ '/': [200] });
  const gone = 'https://gone.example/';
  const record = { checked: '2026-03-01', status: 200 };
  const root = await built([`${url}/`], { [gone]: record, [`${url}/`]: record });
  expect((await run(root, { all: true })).out).toBe(
    `1 fine\n1 no longer on the site (\`--prune\` drops them)\n  ${gone}`,
  );
  expect(Object.keys(await recordsOf(root))).toEqual([`${url}/`, gone]);
  expect((await run(root, { prune: true })).out).toMatch(
    `1 no longer on the site, and dropped\n  ${gone}`,
  );
  expect(Object.keys(await recordsOf(root))).toEqual([`${url}/`]);
});

describe('a run that is stopped', () => {
  test('writes what was found, and says so', async () => {
    const controller = new AbortController();
    const { url } = await startServer({ '/a': [200], '/b': () => controller.abort() });
    const old = { checked: '2026-01-02', status: 200 };
    const root = await built([`${url}/a`, `${url}/b`], { [`${url}/b`]: old });
    const { code, out, err } = await run(root, { signal: controller.signal });
    expect([code, out]).toEqual([130, '1 fine']);
    expect(err).toBe('Stopped after 1 of 2 links, which are written.\n');
    expect(await recordsOf(root)).toEqual({
      [`${url}/a`]: { checked: today, status: 200 },
      [`${url}/b`]: old,
    });
  });

  test('by whatever means has most of it written already', async () => {
    const files: boolean[] = [];
    const root = Promise.withResolvers<string>();
    // Is not answered before what is known of the link before it is in the file.
    const wait: Route = async (_, response) => {
      const file = path.join(await root.promise, LINKS_FILE);
      while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 2));
      const text = await readFile(file, 'utf8');
      files.push(text.includes('/a": {') && text.endsWith('}\n'));
      response.end();
    };
    const { url } = await startServer({ '/a': [200], '/b': wait });
    root.resolve(await built([`${url}/a`, `${url}/b`]));
    expect((await run(await root.promise, { writeEvery: 2 })).out).toBe('2 fine');
    expect(files).toEqual([true]);
  });
});

test('without a network nothing is written', async () => {
  const root = await built(['a', 'b', 'c'].map(nowhere), {
    'https://gone.example/': { checked: '2026-01-02', status: 200 },
  });
  const before = await readFile(path.join(root, LINKS_FILE), 'utf8');
  expect(await run(root, { prune: true })).toEqual({
    code: 2,
    out: '',
    err: 'There is no network, so no link was checked and nothing was written.\n',
  });
  expect(await readFile(path.join(root, LINKS_FILE), 'utf8')).toBe(before);

  const first = await built([nowhere('a')]);
  expect((await run(first)).code).toBe(2);
  expect(existsSync(path.join(first, LINKS_FILE))).toBe(false);
});

describe('what is to be put right first is told', () => {
  test('no built site', async () => {
    const root = await project({ 'content/kubecon/event.yaml': EVENT });
    expect(await run(root)).toEqual({
      code: 1,
      out: '',
      err: 'There is no built site in `dist`. Run `npm run build` first.\n',
    });
  });

  test('a links file that is malformed, which is left as it is', async () => {
    const { url, log } = await startServer({ '/': [200] });
    const root = await project({
      'content/kubecon/event.yaml': EVENT,
      'dist/index.html': `<a href="${url}/">a</a>`,
      [LINKS_FILE]: '{\n"https://a.example/": { "status": 200 }\n}\n',
    });
    const { code, err } = await run(root);
    expect(code).toBe(1);
    expect(err).toMatch('content/links.json\n  line 2: `https://a.example/.checked` is missing');
    expect(await readFile(path.join(root, LINKS_FILE), 'utf8')).toMatch('"status": 200 }\n}');
    expect(log).toEqual([]);
  });

  test('content that is wrong', async () => {
    const root = await project({
      'content/kubecon/event.yaml': EVENT.replace('title: KubeCon\n', ''),
      'dist/index.html': '',
    });
    const { code, err } = await run(root);
    expect([code, err]).toEqual([1, expect.stringMatching('`title` is missing')]);
  });
});
