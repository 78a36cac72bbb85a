import { expect, test } from 'vitest';
import type { SectionData } from '../../../src/search/pagefind.ts';
import { groupBySession } from '../../../src/search/results.ts';

const section = (page: string, title: string, session: string, event = 'KubeCon'): SectionData => ({
  url: `${page}#${title.toLowerCase()}`,
  excerpt: '',
  meta: { title, session, event, kind: 'talks' },
});

test('sections are grouped by session, the session of the best one first', () => {
  const [a, b, c] = [
    section('/kubecon/lab/', 'A', 'Lab'),
    section('/kubecon/talks/', 'B', 'Talks'),
    section('/kubecon/lab/', 'C', 'Lab'),
  ] as const;
  expect(groupBySession([b, a, c])).toEqual([
    { session: 'Talks', event: 'KubeCon', kind: 'talks', sections: [b] },
    { session: 'Lab', event: 'KubeCon', kind: 'talks', sections: [a, c] },
  ]);
});

test('sections of a session keep their order, best first', () => {
  const sections = ['C', 'A', 'B'].map((title) => section('/kubecon/lab/', title, 'Lab'));
  expect(groupBySession(sections)[0]?.sections).toEqual(sections);
});

test('sessions of one title at different events are two', () => {
  const groups = groupBySession([
    section('/kubecon-2019/talks/', 'A', 'Talks', 'KubeCon 2019'),
    section('/kubecon-2020/talks/', 'A', 'Talks', 'KubeCon 2020'),
  ]);
  expect(groups.map(({ event }) => event)).toEqual(['KubeCon 2019', 'KubeCon 2020']);
});

test('sessions of one title at one event are two', () => {
  const groups = groupBySession([
    section('/kubecon/day-1/', 'A', 'Talks'),
    section('/kubecon/day-2/', 'A', 'Talks'),
  ]);
  expect(groups).toHaveLength(2);
});

test('nothing found makes no groups', () => {
  expect(groupBySession([])).toEqual([]);
});
