import { expect, test } from 'vitest';
import { formatDay, formatDays, formatWhen, isDay, isWhen } from '../../../src/notes/days.ts';

/** Whether thin spaces stand around a dash is for the formatter of the language to decide. */
const withBareDash = (text: string) => text.replace(/\s*–\s*/, '–');

test('a day is written out in the language of the site', () => {
  expect(formatDay('2019-05-20', 'en-GB')).toBe('20 May 2019');
  expect(formatDay('2019-05-20', 'de')).toBe('20. Mai 2019');
});

test('the first and last day of a year stay in it, whatever the time zone of the machine', () => {
  const zone = process.env.TZ;
  try {
    for (const behindAndAhead of ['Pacific/Pago_Pago', 'Pacific/Kiritimati']) {
      process.env.TZ = behindAndAhead;
      expect(formatDay('2019-01-01', 'en-GB')).toBe('1 January 2019');
      expect(formatDay('2019-12-31', 'en-GB')).toBe('31 December 2019');
    }
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test('a span of days names what they share once', () => {
  expect(withBareDash(formatDays('2019-05-20', '2019-05-23', 'en-GB'))).toBe('20–23 May 2019');
  expect(withBareDash(formatDays('2019-04-30', '2019-05-02', 'en-GB'))).toBe('30 April–2 May 2019');
  expect(withBareDash(formatDays('2018-12-30', '2019-01-02', 'en-GB'))).toBe(
    '30 December 2018–2 January 2019',
  );
});

test('an event of one day is written as that day', () => {
  expect(formatDays('2019-05-20', '2019-05-20', 'en-GB')).toBe('20 May 2019');
});

test.each([
  ['2019-05-20', '20 May 2019'],
  ['2019-05', 'May 2019'],
  ['2019-01', 'January 2019'],
  ['2019', '2019'],
])('of %s, what is known is written', (when, words) => {
  expect(isWhen(when)).toBe(true);
  expect(formatWhen(when, 'en-GB')).toBe(words);
});

test.each([
  '2019-02-29',
  '2019-13',
  '2019-00',
  '2019-5',
  '19',
  '20190520',
  'May 2019',
  '',
  ' 2019',
])('%j is no day, month or year', (text) => {
  expect(isWhen(text)).toBe(false);
});

test('a day is no month, no year, and one that there is', () => {
  const days = ['2019-05-20', '2019-05', '2019', '2019-02-30', '2019-05-20T10:00'].filter(isDay);
  expect(days).toEqual(['2019-05-20']);
});
