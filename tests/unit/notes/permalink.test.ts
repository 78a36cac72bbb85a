import { describe, expect, test } from 'vitest';
import {
  Fragments,
  ID,
  eventPath,
  fragment,
  normaliseBase,
  permalink,
  sessionPath,
  sitePaths,
} from '../../../src/notes/permalink.ts';

test.each([
  ['', '/'],
  ['/', '/'],
  ['notes', '/notes/'],
  ['/notes', '/notes/'],
  ['notes/', '/notes/'],
  ['/notes/', '/notes/'],
  ['//notes//', '/notes/'],
  ['/a/b', '/a/b/'],
])('the base path %j is normalised to %j', (given, normal) => {
  expect(normaliseBase(given)).toBe(normal);
});

test('every path begins with the base and ends with a slash', () => {
  const paths = [
    ...Object.values(sitePaths('notes')),
    eventPath('notes', 'kubecon'),
    sessionPath('notes', 'kubecon', 'lab'),
  ];
  expect(paths).toEqual([
    '/notes/',
    '/notes/about/',
    '/notes/contents/',
    '/notes/glossary/',
    '/notes/search/',
    '/notes/updates/',
    '/notes/kubecon/',
    '/notes/kubecon/lab/',
  ]);
});

test('a permalink is the path of a page and a fragment', () => {
  expect(permalink('/kubecon/lab/', 'setup')).toBe('/kubecon/lab/#setup');
});

test.each(['kubecon-eu-2019', 'a', '2019'])('%j can be part of an address', (id) => {
  expect(ID.test(id)).toBe(true);
});

test.each(['', 'KubeCon', 'a b', 'a_b', '-a', 'a-', 'a--b', 'é', 'a.b', 'a\nb'])(
  '%j cannot be part of an address',
  (id) => {
    expect(ID.test(id)).toBe(false);
  },
);

test('the fragment of a text is lower case, without punctuation', () => {
  expect(fragment('Deploy a Cluster, with 2 nodes!')).toBe('deploy-a-cluster-with-2-nodes');
});

describe('fragments of a session', () => {
  test('that of a section is made from its title', () => {
    expect(new Fragments().next('Step 4: Deploy', 2)).toBe('step-4-deploy');
  });

  test('that of a subsection begins with its section', () => {
    const fragments = new Fragments();
    fragments.next('Section 1', 2);
    expect(fragments.next('Learn', 3)).toBe('section-1--learn');
    expect(fragments.next('Links', 4)).toBe('section-1--links');
  });

  test('a title repeated below one section is counted', () => {
    const fragments = new Fragments();
    fragments.next('Section 1', 2);
    fragments.next('Learn', 3);
    expect(fragments.next('Learn', 3)).toBe('section-1--learn-1');
  });

  test('counting begins anew in each section, so that adding one moves no address', () => {
    const fragments = new Fragments();
    for (const section of ['Section 1', 'Section 2']) {
      fragments.next(section, 2);
      expect(fragments.next('Learn', 3)).toBe(`${fragment(section)}--learn`);
    }
  });

  test('a repeated section is counted, and its subsections follow it', () => {
    const fragments = new Fragments();
    fragments.next('Setup', 2);
    expect(fragments.next('Setup', 2)).toBe('setup-1');
    expect(fragments.next('Learn', 3)).toBe('setup-1--learn');
  });

  test('before the first section a heading stands on its own', () => {
    expect(new Fragments().next('Learn', 3)).toBe('learn');
  });
});
