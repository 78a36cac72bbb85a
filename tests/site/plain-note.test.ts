import { cp, rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readBuiltSite } from '../../src/build/built-site.ts';
import { buildSite } from '../../src/notes/model.ts';
import { readContent } from '../../src/notes/source.ts';
import { KB, weighPage } from './page-weight.ts';
import { ProjectCopy } from './project-copy.ts';

test('a plain note of 600 words, on a site of its own, weighs 11 KB at most', async () => {
  const copy = await ProjectCopy.make();
  try {
    await rm(copy.path('content'), { recursive: true });
    await cp('tests/fixtures/plain-note', copy.path('content/an-evening'), { recursive: true });
    expect((await copy.permalinks()).output).toContain('0 to decide');
    expect((await copy.build()).code).toBe(0);

    const { events, sessions } = await readContent(copy.folder);
    const site = buildSite(events, sessions, '/');
    const { pages } = await readBuiltSite(copy.path('dist'), site, '/');
    const note = pages.find(({ session }) => session)!;
    expect(note.path).toBe('/an-evening/taking-notes/');
    expect(weighPage(note, copy.path('dist'))).toBeLessThanOrEqual(11 * KB);
  } finally {
    await copy.remove();
  }
});
