import { expect, test } from 'vitest';
import { readFlags } from '../../../src/outgoing/flags.ts';

test.each([
  [[], { all: false, prune: false, days: 7 }],
  [['--all', '--prune'], { all: true, prune: true, days: 7 }],
  [['--days', '30'], { all: false, prune: false, days: 30 }],
  [['--days=0'], { all: false, prune: false, days: 0 }],
])('%j', (args, flags) => {
  expect(readFlags(args)).toEqual(flags);
});

test.each([
  ['an unknown flag', ['--force'], "Unknown option '--force'"],
  ['a flag without its value', ['--days'], "Option '--days <value>' argument missing"],
  ['a value that is no number', ['--days', 'many'], '--days many: that is no number of days.'],
  ['a value below zero', ['--days=-1'], '--days -1: that is no number of days.'],
  ['a word', ['all'], "Unexpected argument 'all'"],
])('%s is told, with how to write it', (_, args, message) => {
  expect(() => readFlags(args)).toThrow(message);
  expect(() => readFlags(args)).toThrow('npm run links -- [--all] [--days n] [--prune]');
});
