import { expect, test } from 'vitest';
import { imported } from '../imported.ts';

/** The days of the sessions, and what the guesses of them were made from. */
function datesOf(documents: Record<string, string>, date?: string) {
  const { event, sessions, guesses } = imported(documents, date ? { date } : {});
  return {
    event: [event.data.starts, event.data.ends],
    sessions: sessions.map(({ text }) => /^date: (.*)$/m.exec(text)![1]),
    from: guesses.filter(({ what }) => what === 'date').map(({ from }) => from),
  };
}

test.each([
  ['front matter in words', '---\ndate: May 22, 2019\n---\n# A', '2019-05-22', []],
  ['its heading', '# Docker, 3 May 2019', '2019-05-03', ['the heading']],
  [
    'a line at the beginning',
    '# A\n\n- Place: Bonn\n- Date: 21.05.2019',
    '2019-05-21',
    ['its first lines'],
  ],
  ['a line in Chinese', '# A\n\n日期：2019年6月24日', '2019-06-24', ['its first lines']],
])('a session has the day of %s', (_, text, day, from) => {
  expect(datesOf({ 'a.md': text })).toEqual({ event: [day, day], sessions: [day], from });
});

test('a day that a long text tells of is not that of the session', () => {
  const text = `# A\n\nDocker was shown for the first time on 20 March 2013, at a conference in Santa Clara.`;
  expect(datesOf({ 'a.md': text })).toMatchObject({
    sessions: ['2026-11-23'],
    from: ['when the file was last changed'],
  });
});

test('a session without a day has the first one of the event, and that is a guess', () => {
  const documents = { 'a.md': '# A\n\nx', 'b.md': '---\ndate: 2011-11-11\n---\n# B' };
  expect(datesOf(documents)).toEqual({
    event: ['2011-11-11', '2011-11-11'],
    sessions: ['2011-11-11', '2011-11-11'],
    from: ['the first day of the event'],
  });
  expect(datesOf(documents, '2011-11-10').from).toEqual([]);
});
