import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { EVENT, project } from '../unit/notes/project.ts';
import { startServer } from '../unit/outgoing/server.ts';

/** The command in `root`; `onSpawn` is handed what stops it. */
function command(root: string, onSpawn: (kill: () => void) => void, ...args: string[]) {
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [path.resolve('src/outgoing/run.ts'), ...args],
      { cwd: root, env: { ...process.env, SITE_URL: 'https://own.example', SITE_BASE: '/' } },
      (_, out, err) => resolve({ code: child.exitCode, out, err }),
    );
    onSpawn(() => child.kill('SIGTERM'));
  });
}

test('the command finds its folder, its flags and its end', async () => {
  let kill = () => {};
  const { url, log } = await startServer({ '/a': [200], '/b': [302, { location: 'ftp://a/' }] });
  const other = await startServer({ '/': () => kill() });
  const page = (...urls: string[]) => urls.map((to) => `<a href="${to}">a</a>`).join();
  const root = await project({
    'content/kubecon/event.yaml': EVENT,
    'dist/index.html': page(`${url}/a`, 'https://own.example/'),
  });
  const stopped = await project({
    'content/kubecon/event.yaml': EVENT,
    'dist/index.html': page(`${url}/b`, `${other.url}/`),
  });
  const [done, broken, unknown] = await Promise.all([
    command(root, () => {}, '--all', '--days', '3', '--prune'),
    // Its second host does not answer, but ends it.
    command(stopped, (end) => (kill = end)),
    command(root, () => {}, '--al'),
  ]);

  expect(done).toEqual({ code: 0, out: '1 fine\n', err: '1 of 1 links\n' });
  expect(await readFile(path.join(root, 'content/links.json'), 'utf8')).toMatch(
    new RegExp(`^{\n"${url}/a": { "checked": "\\d{4}-\\d\\d-\\d\\d", "status": 200 },\n"about"`),
  );
  expect(broken.code).toBe(130);
  expect(broken.err).toMatch(/Stopped after \d of 2 links, which are written\.\n$/);
  expect(log.toSorted()).toEqual(['HEAD /a', 'HEAD /b']);
  expect(unknown).toMatchObject({ code: 1, out: '' });
  expect(unknown.err).toMatch("Unknown option '--al'");
  expect(unknown.err).toMatch('npm run links -- [--all] [--days n] [--prune]');
});
