import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { develop } from './develop.ts';
import { eventually, open, PAGES } from './page.ts';

const SESSION = 'content/kubecon-eu-2019/kubebuilder-v2.mdx';

test('the development server runs no code of notes, shows what is wrong, and recovers', async () => {
  const { project, url } = await develop();
  const file = path.join(project, SESSION);
  const notes = await readFile(file, 'utf8');
  const ran = path.join(project, 'it-ran');
  const code = `globalThis.process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(ran)}, '')`;
  // Opened on the built site first, as every test is; here pages fail on purpose.
  const page = await open(PAGES.about, { tolerated: /./ });
  const overlay = page.locator('vite-error-overlay');
  const said = async () => (await overlay.locator('#message-content').allTextContents()).join();
  const heading = page.getByRole('heading', { name: 'Theory' });
  await page.goto(url + PAGES.workshop);
  await heading.waitFor();

  for (const [before, after, problem] of [
    ['## Theory', `{/* a */ ${code} /* b */}\n\n## Theory`, '{ begins an expression'],
    ['---\n\n', `---{${code}}\n---\n\n`, 'this line has no key with a colon'],
    ['## Theory', 'List<Pod> here.\n\n## Theory', '<Pod> is taken for a tag'],
    ['kind: workshop', 'kindd: workshop', 'did you mean kind?'],
    ['## Theory', '[Gone](../gone/)\n\n## Theory', 'which the site does not have'],
  ] as const) {
    const bad = notes.replace(before, after);
    expect(bad).not.toBe(notes);
    await writeFile(file, bad);
    // On the page that is open, on those of other notes, and on its own opened anew.
    await eventually(said).toContain(problem);
    expect(await said()).toContain(SESSION);
    await page.goto(url + PAGES.home);
    await eventually(said).toContain(problem);
    await page.getByRole('link', { name: 'Writing operators' }).first().waitFor();
    await page.goto(url + PAGES.workshop).catch(() => {});
    await eventually(said).toContain(problem);
    await writeFile(file, notes);
    await heading.waitFor();
    await eventually(said).toBe('');
  }
  expect(existsSync(ran)).toBe(false);
});
