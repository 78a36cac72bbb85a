import { expect, test } from 'vitest';
import { dayIn } from '../../../../../src/authoring/import/sessions/written-day.ts';

test.each([
  ['2019-05-21', '2019-05-21'],
  ['on 2019/5/2 in Barcelona', '2019-05-02'],
  ['21.05.2019', '2019-05-21'],
  ['21. 5. 2019', '2019-05-21'],
  ['May 22, 2019', '2019-05-22'],
  ['Sept. 3rd 2019', '2019-09-03'],
  ['Docker 3 May 2019', '2019-05-03'],
  ['Tuesday, the 21st of May 2019', '2019-05-21'],
  ['KubeCon, 20–23 May 2019', '2019-05-20'],
  ['October 5-7, 2022', '2022-10-05'],
  ['日期：2019年6月24日', '2019-06-24'],
  ['2019년 6월 4일', '2019-06-04'],
  ['3 May 2019 and 2 April 2018', '2019-05-03'],
])('%s is %s', (text, day) => {
  expect(dayIn(text)).toBe(day);
});

test.each([
  'May 2019',
  '05/06/2019',
  '31 February 2019',
  'version 1.2.2019.4',
  '12019-05-20',
  '3 Maynard 20199',
  '',
])('%s names no day for sure', (text) => {
  expect(dayIn(text)).toBeUndefined();
});
