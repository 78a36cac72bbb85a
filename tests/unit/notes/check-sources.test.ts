import { expect, test } from 'vitest';
import { checkSources } from '../../../src/notes/model.ts';
import { eventSource, sessionSource } from './sources.ts';

const event = eventSource('kubecon', { starts: '2019-05-20', ends: '2019-05-21' });

test('sessions with orders and days of their own have no problems', () => {
  const sessions = [
    sessionSource('kubecon', 'lab', { order: 1, date: '2019-05-20' }),
    sessionSource('kubecon', 'talks', { order: 2, date: '2019-05-21' }),
  ];
  expect(checkSources([event], sessions)).toEqual([]);
});

test('a repeated order is a problem of every session but the first', () => {
  const sessions = ['a', 'b', 'c'].map((id) => sessionSource('kubecon', id, { order: 4 }));
  const problems = checkSources([event], sessions);
  expect(problems.map(({ file }) => file)).toEqual([
    'content/kubecon/b.mdx',
    'content/kubecon/c.mdx',
  ]);
  expect(problems[0]).toEqual({
    file: 'content/kubecon/b.mdx',
    what: 'its order `4` is also that of content/kubecon/a.mdx',
    expected: 'every session of an event to have its own order',
    fix: 'give one of them another `order`',
  });
});

test('ids that differ in case only are one address on some machines, and so a problem', () => {
  const sessions = [
    sessionSource('kubecon', 'lab', { order: 1 }),
    sessionSource('kubecon', 'Lab', { order: 2 }),
  ];
  expect(checkSources([event], sessions)).toMatchObject([
    {
      file: 'content/kubecon/Lab.mdx',
      what: 'its id `lab` is also that of content/kubecon/lab.mdx',
    },
  ]);
});

test('sessions of different events may share an order and an id', () => {
  const sessions = [sessionSource('kubecon', 'lab'), sessionSource('devoxx', 'lab')];
  expect(checkSources([event, eventSource('devoxx')], sessions)).toEqual([]);
});

test.each(['2019-05-19', '2019-05-22'])('a session on %s was not at the event', (date) => {
  expect(checkSources([event], [sessionSource('kubecon', 'lab', { date })])).toEqual([
    {
      file: 'content/kubecon/lab.mdx',
      what: `\`date\` is ${date}, when the event was not on`,
      expected: 'a day from 2019-05-20 to 2019-05-21, as content/kubecon/event.yaml says',
      fix: 'correct `date`, or `starts` and `ends` of the event',
    },
  ]);
});
