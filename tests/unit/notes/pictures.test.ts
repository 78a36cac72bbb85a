import { expect, test } from 'vitest';
import { checkPictures } from '../../../src/notes/links.ts';
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

test.each(['', '.', '/'])('the folder that %j names is no picture', async (url) => {
  expect(await check(url)).toHaveLength(1);
});
