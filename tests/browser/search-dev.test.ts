import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { eventually, open, PAGES } from './page.ts';
import { found, links, panel } from './search-panel.ts';

/** A copy of this project with its development server; resolves to the address it prints. */
async function develop() {
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

test('the development server searches the notes, and what is added to them', async () => {
  const { project, url } = await develop();
  // Opened on the built site first, as every test is; the development server has no policy to break.
  // The page may ask for a part of the old index just when the new one has taken its place.
  const page = await open(PAGES.about, { tolerated: /404/ });
  await page.goto(`${url}${PAGES.search}?q=cookies`);
  await found(page);
  expect(await links(page).first().textContent()).toContain('Talk 13');

  const file = path.join(project, 'content/kubecon-eu-2019/lightning-talks.mdx');
  const notes = await readFile(file, 'utf8');
  await writeFile(file, notes.replace('There are three sets', 'Zanzibar. There are three sets'));
  await eventually(async () => {
    await page.goto(`${url}${PAGES.search}?q=zanzibar`);
    await panel(page)
      .getByRole('status')
      .filter({ hasText: /result|found/ })
      .waitFor();
    return panel(page).getByRole('status').textContent();
  }).toBe('1 result');
});
