import { expect, test } from 'vitest';
import { checkPictures, pictureFault } from '../../../src/notes/pictures.ts';
import { project } from './project.ts';

const FILE = 'content/kubecon/lab.mdx';
const FILES = {
  [FILE]: '',
  'content/kubecon/overall structure.png': '',
  'content/shared/logo.svg': '',
  'public/photo.jpg': '',
};

const check = async (url: string) => checkPictures([{ url, line: 4 }], FILE, await project(FILES));

test.each([
  'overall%20structure.png',
  './overall%20structure.png',
  '../shared/logo.svg',
  '/photo.jpg',
])('%j is found', async (url) => {
  expect(await check(url)).toEqual([]);
});

test('a picture that is not there is a problem with the place where it is missed', async () => {
  expect(await check('./missing.png')).toEqual([
    {
      file: FILE,
      line: 4,
      what: 'the picture `./missing.png` is not there',
      expected: 'a file content/kubecon/missing.png',
      fix: 'add the file, or correct its name',
    },
  ]);
});

test('a drawing that runs code is told', async () => {
  const root = await project({ ...FILES, 'content/kubecon/a.svg': '<svg onload="b"/>' });
  expect(checkPictures([{ url: './a.svg', line: 4 }], FILE, root)).toMatchObject([
    { line: 4, what: 'the picture `./a.svg` runs code, or loads something from elsewhere' },
  ]);
});

test('a picture that begins with a slash is one of public', async () => {
  expect(await check('/logo.svg')).toMatchObject([{ expected: 'a file public/logo.svg' }]);
});

test.each(['https://pictures.example/a.png', '//pictures.example/a.png'])(
  '%j is on another site, which the content policy does not load',
  async (url) => {
    expect(await check(url)).toMatchObject([
      { line: 4, what: `the picture \`${url}\` is on another site` },
    ]);
  },
);

test('broken percent-encoding is reported like any other fault', async () => {
  expect(await check('100%.png')).toMatchObject([
    { what: expect.stringContaining('is not there') },
  ]);
});

test.each(['', '.', '/', './evil.mjs', './evil.mjs?.png', './evil.mjs%3F.png', './a.png#b'])(
  '%j is the name of no picture',
  (url) => {
    expect(pictureFault(url)?.what).toBe(`\`${url}\` is no picture`);
  },
);

test.each(['../../secret.png', '..%2f..%2fsecret.png', './a/../../../secret.png'])(
  '%j is outside of the notes',
  (url) => {
    expect(pictureFault(url)?.what).toContain('is not among the notes');
  },
);

test.each(['./a.png', '../shared/a.SVG', '/a.jpeg', '100%.webp'])('%j may be a picture', (url) => {
  expect(pictureFault(url)).toBeUndefined();
});
