import { expect, test } from 'vitest';
import { checkLinks } from '../../../src/notes/links.ts';
import { ownAddresses, type Addresses } from '../../../src/notes/permalink.ts';
import { project } from './project.ts';

const addresses: Addresses = ownAddresses()
  .set('/kubecon/', new Set())
  .set('/kubecon/lab/', new Set(['setup', 'step-1-deploy', 'café']))
  .set('/kubecon/talks/', new Set(['talk-1-istio']))
  .set('/kubecon/unreadable/', undefined);

/** Checks one link on line 7 of the lab. */
const check = (url: string, root = '/nowhere') =>
  checkLinks([{ url, line: 7 }], '/kubecon/lab/', 'content/kubecon/lab.mdx', addresses, root);

test.each([
  '#setup',
  '#',
  '',
  '../talks/',
  '../talks/#talk-1-istio',
  '../',
  '/kubecon/talks/#talk-1-istio',
  '/about/',
  '/',
  '/search/?q=istio',
])('%j leads somewhere', (url) => {
  expect(check(url)).toEqual([]);
});

test.each([
  'https://k8s.example/#no',
  'mailto:a@b.example',
  'tel:1',
  '//k8s.example/no',
  'HTTP://a/',
])('%j leads outside, which is not checked', (url) => {
  expect(check(url)).toEqual([]);
});

test('an unknown fragment is a problem, and the nearest one is named', () => {
  expect(check('#step-1-deplyo')).toEqual([
    {
      file: 'content/kubecon/lab.mdx',
      line: 7,
      what: 'the link `#step-1-deplyo` names a section that /kubecon/lab/ does not have',
      expected: 'a page of this site and, after `#`, the id of one of its headings',
      fix: 'did you mean `#step-1-deploy`?',
    },
  ]);
});

test('a fragment of another page is not one of this page', () => {
  expect(check('#talk-1-istio')).toMatchObject([
    { what: expect.stringContaining('/kubecon/lab/') },
  ]);
  expect(check('../talks/#setup')).toMatchObject([
    { what: expect.stringContaining('/kubecon/talks/') },
  ]);
});

test('where no fragment is near, all of the page are named', () => {
  expect(check('#background')).toMatchObject([
    { fix: 'choose one of #setup, #step-1-deploy, #café' },
  ]);
});

test('where a page has no fragments, none is promised', () => {
  const [problem] = check('/about/#licence');
  expect(problem?.fix).not.toMatch(/choose one of\s*$/);
});

test('an unknown page is a problem, and the nearest one is named', () => {
  expect(check('../talk/')).toMatchObject([
    {
      line: 7,
      what: 'the link `../talk/` leads to /kubecon/talk/, which the site does not have',
      fix: 'did you mean `/kubecon/talks/`?',
    },
  ]);
});

test('a page without its last slash is another address', () => {
  expect(check('/about')).toMatchObject([{ fix: 'did you mean `/about/`?' }]);
});

test('a relative link begins at the page, and not at the folder of the file', () => {
  expect(check('talks/')).toMatchObject([{ what: expect.stringContaining('/kubecon/lab/talks/') }]);
});

test('fragments may be written with and without percent-encoding', () => {
  expect(check('#café')).toEqual([]);
  expect(check('#caf%C3%A9')).toEqual([]);
});

test('broken percent-encoding is reported like any other fault', () => {
  expect(check('#100%')).toHaveLength(1);
  expect(check('/100%/')).toHaveLength(1);
});

test('a session that could not be read may have any fragment', () => {
  expect(check('../unreadable/#anything')).toEqual([]);
});

test('a file in public may be linked to', async () => {
  const root = await project({ 'public/slides/day 1.pdf': '' });
  expect(check('/slides/day%201.pdf', root)).toEqual([]);
  expect(check('/slides/day%201.pdf#page=3', root)).toEqual([]);
  expect(check('/slides/day%202.pdf', root)).toHaveLength(1);
});

test('a folder in public has no page to link to', async () => {
  const root = await project({ 'public/slides/day 1.pdf': '' });
  expect(check('/slides', root)).toHaveLength(1);
  expect(check('/slides/', root)).toHaveLength(1);
});

test.each(['./talks', 'talks.mdx', '../talk/'])('%j is taken for the session beside it', (url) => {
  expect(check(url)).toMatchObject([{ fix: 'did you mean `/kubecon/talks/`?' }]);
});
