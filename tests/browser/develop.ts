import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { eventually } from './page.ts';

/**
 * A copy of this project, changed by `prepare`, with its development server; resolves to the address it
 * prints.
 */
export async function develop(prepare: (project: string) => Promise<unknown> = async () => {}) {
  // Within this project, as Vite serves no packages that a link leads to.
  const project = await mkdtemp(path.resolve('dist-dev-'));
  for (const name of [
    'content',
    'public',
    'src',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ]) {
    await cp(name, path.join(project, name), { recursive: true });
  }
  await prepare(project);
  const astro = path.resolve('node_modules/astro/bin/astro.mjs');
  // As from a terminal: Vite behaves otherwise where it finds itself in a test.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const arguments_ = [astro, 'dev', '--host', '127.0.0.1', '--port', '0'];
  const server = spawn(process.execPath, arguments_, { cwd: project, env });
  onTestFinished(async () => {
    server.kill();
    await rm(project, { recursive: true, force: true });
  });
  let output = '';
  server.stdout.on('data', (data) => (output += String(data)));
  await eventually(() => output).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
  return { project, url: /http:\/\/127\.0\.0\.1:\d+\//.exec(output)![0] };
}
