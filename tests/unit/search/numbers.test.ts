import { expect, test } from 'vitest';
import { nameByNumber, readNumbers } from '../../../src/search/numbers.ts';

test.each([
  ['talk 12', '12talk'],
  ['talk12', '12talk'],
  ['talks 3', '3talk'],
  ['talk no 5', '5talk'],
  ['talk nr 5', '5talk'],
  ['talk number 5', '5talk'],
  ['step four', '4step'],
  ['section twenty', '20section'],
  ['fourth step', '4step'],
  ['twentieth section', '20section'],
  ['first lightning talk', '1talk'],
  ['second lightning talk', '2talk'],
  ['12th talk', '12talk'],
  ['1st step', '1step'],
  ['22nd talk', '22talk'],
  ['3rd section', '3section'],
  ['anthos step 3 canary', 'anthos 3step canary'],
  ['step 1 and step 2', '1step and 2step'],
  ['talk about step 3', 'talk about 3step'],
  ['lightning talks talk 12', 'lightning talks 12talk'],
  ['section talk five', 'section 5talk'],
])('%j is %j in the index', (typed, read) => {
  expect(readNumbers(typed.split(' '), () => true)).toEqual(read.split(' '));
});

test.each([
  'talk about 3 areas',
  'steps',
  'section header',
  'lightning talk',
  'the talk',
  'one step',
  'talk 0',
  'talk 12th',
  'step 1234',
  'footstep 3',
  'third steppe',
  'talk',
  'talk 1.11',
  'section 2.3',
])('%j names no section and stays as it is', (typed) => {
  expect(readNumbers(typed.split(' '), () => true)).toEqual(typed.split(' '));
});

test('a section that is not there is not named', () => {
  expect(readNumbers(['talk', '99', 'step', '2'], (name) => name === '2step')).toEqual([
    'talk',
    '99',
    '2step',
  ]);
});

test('no words are none', () => {
  expect(readNumbers([], () => true)).toEqual([]);
});

test('a section is called by its number as a query reads it', () => {
  expect(nameByNumber('Talk', 12)).toBe('12talk');
  for (const label of ['Step', 'Section', 'Talk']) {
    expect(readNumbers([label.toLowerCase(), '7'], () => true)).toEqual([nameByNumber(label, 7)]);
  }
});
