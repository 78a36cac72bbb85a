import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { develop } from './develop.ts';
import { eventually, open, PAGES } from './page.ts';

test('the development server runs no code of notes, shows what is wrong, and recovers', async () => {
  const { project, url } = await develop();
  const file = path.join(project, 'content/kubecon-eu-2019/kubebuilder-v2.mdx');
  const notes = await readFile(file, 'utf8');
  const ran = path.join(project, 'it-ran');
  const code = `{globalThis.process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(ran)}, '')}`;
  // Opened on the built site first, as every test is; here pages fail on purpose.
  const page = await open(PAGES.about, { tolerated: /./ });
  const overlay = page.locator('vite-error-overlay');
  const said = () => overlay.evaluate((host) => host.shadowRoot!.textContent);
  const show = async (text: string) => {
    await writeFile(file, text);
    await eventually(async () => {
      await page.goto(url + PAGES.workshop).catch(() => {});
      // It comes a moment after the page.
      await overlay.waitFor({ timeout: 1_000 }).catch(() => {});
      return overlay.count();
    }).toBe(text === notes ? 0 : 1);
  };

  await show(notes.replace('## Theory', `${code}\n\n## Theory`));
  await eventually(said).toContain('`{` begins an expression');
  expect(await said()).toContain('content/kubecon-eu-2019/kubebuilder-v2.mdx');
  expect(existsSync(ran)).toBe(false);

  await show(notes);
  await page.getByRole('heading', { name: 'Theory' }).waitFor();

  await show(notes.replace('## Theory', 'List<Pod> here.\n\n## Theory'));
  await eventually(said).toContain('`<Pod>` is taken for a tag');
  await show(notes);
  await page.getByRole('heading', { name: 'Theory' }).waitFor();
});
