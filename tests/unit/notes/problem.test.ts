import { expect, test } from 'vitest';
import { report, type Problem } from '../../../src/notes/problem.ts';

const problem = (file: string, line?: number): Problem => ({
  file,
  ...(line === undefined ? {} : { line }),
  what: `fault ${line ?? 'of the file'}`,
  expected: 'another thing',
  fix: 'mend it',
});

test('a problem says where it is, what was expected and how to mend it', () => {
  expect(report([problem('a.mdx', 3)])).toBe(
    [
      'a.mdx',
      '  line 3: fault 3',
      '    expected: another thing',
      '    fix: mend it',
      '',
      '1 problem in 1 file.',
    ].join('\n'),
  );
});

test('its column is told where it is known', () => {
  expect(report([{ ...problem('a.mdx', 3), column: 7 }])).toContain(
    '  line 3, column 7: fault 3\n',
  );
});

test('problems are grouped by file and come in the order of their lines', () => {
  const text = report([
    problem('b.mdx', 10),
    problem('a.mdx', 2),
    problem('b.mdx', 9),
    problem('b.mdx'),
  ]);
  const lines = text.split('\n').filter((line) => !/expected|fix/.test(line));
  expect(lines).toEqual([
    'a.mdx',
    '  line 2: fault 2',
    '',
    'b.mdx',
    '  fault of the file',
    '  line 9: fault 9',
    '  line 10: fault 10',
    '',
    '4 problems in 2 files.',
  ]);
});

test('the problems given keep their order', () => {
  const problems = [problem('b.mdx'), problem('a.mdx')];
  report(problems);
  expect(problems.map(({ file }) => file)).toEqual(['b.mdx', 'a.mdx']);
});
