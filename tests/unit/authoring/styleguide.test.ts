import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withSources } from '../../../src/authoring/styleguide/with-sources.ts';
import { checkPictures } from '../../../src/notes/pictures.ts';
import { readNotes } from '../../../src/notes/notes-file.ts';
import { checkVoices } from '../../../src/notes/voices.ts';

const FILE = 'src/authoring/styleguide/styleguide.mdx';

/** The styleguide, as notes are read. */
async function read() {
  const { session, problems } = readNotes(await readFile(FILE, 'utf8'), FILE);
  expect(problems).toEqual([]);
  return session!;
}

test('every section is followed by its source, and what is before them is not', () => {
  expect(withSources('Lead.\n\n## A\n\n```bash\nls\n```\n\n## B\n\nText.\n')).toBe(
    'Lead.\n\n## A\n\n```bash\nls\n```\n\n````mdx\n## A\n\n```bash\nls\n```\n````\n\n' +
      '## B\n\nText.\n\n````mdx\n## B\n\nText.\n````\n\n',
  );
});

test('the styleguide shows every component, as it is meant', async () => {
  const { components, pictures } = await read();
  const names = (await readdir('src/prose')).map((name) => path.basename(name, '.astro'));
  expect(new Set(components.map(({ name }) => name))).toEqual(new Set([...names, 'Term']));
  expect([
    ...checkVoices(components, undefined, FILE),
    ...checkPictures(pictures, FILE, process.cwd()),
  ]).toEqual([]);
});
