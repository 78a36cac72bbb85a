import { expect, test } from 'vitest';
import { checkKeywords } from '../../../src/notes/keywords.ts';
import { headingsOf } from './headings-of.ts';
import { sessionSource } from './sources.ts';

const headings = headingsOf('## Setup', '### Nodes', '## Step 1: Deploy', '## Café');

/** Checks the keywords of sections in front matter that begins on line 2. */
const check = (sectionKeywords: Record<string, string[]> | undefined, ...lines: string[]) =>
  checkWith(headings, sectionKeywords, ...lines);

const checkWith = (
  headings: ReturnType<typeof headingsOf>,
  sectionKeywords: Record<string, string[]> | undefined,
  ...lines: string[]
) =>
  checkKeywords(
    sessionSource('kubecon', 'lab', sectionKeywords ? { sectionKeywords } : {}).data,
    headings,
    { text: lines.join('\n'), line: 2 },
    'a.mdx',
  );

test('keywords of sections that the session has are no problem', () => {
  expect(check({ setup: ['GKE'], 'step-1-deploy': [], café: ['tea'] })).toEqual([]);
  expect(check(undefined)).toEqual([]);
});

test('those of another section are, on their line, and the nearest name is told', () => {
  const lines = ['title: A', 'sectionKeywords:', '  setup: [GKE]', '  step-1-deplyo: [run]'];
  expect(check({ setup: ['GKE'], 'step-1-deplyo': ['run'] }, ...lines)).toEqual([
    {
      file: 'a.mdx',
      line: 5,
      what: '`sectionKeywords` names a section `step-1-deplyo` that the session does not have',
      expected: 'the fragment of the link to a section',
      fix: 'did you mean `step-1-deploy`?',
    },
  ]);
});

test('where no name is near, all are told', () => {
  expect(check({ background: [] }, 'background: []')).toMatchObject([
    { line: 2, fix: 'choose one of setup, step-1-deploy, café' },
  ]);
});

test('what stands below a section is none', () => {
  expect(check({ nodes: [] }, 'nodes: []')).toHaveLength(1);
});

test('every name that is not right is told', () => {
  const lines = ['sectionKeywords:', '  "Setup": []', "  'deploy':", '    - a'];
  const problems = check({ Setup: [], deploy: [] }, ...lines);
  expect(problems.map(({ line }) => line)).toEqual([3, 4]);
});

test('a name is looked for below `sectionKeywords` only', () => {
  const [problem] = check({ title: [] }, 'title: A', 'sectionKeywords:', '  title: []');
  expect(problem!.line).toBe(4);
  const [flow] = check({ stup: [] }, 'title: A', 'sectionKeywords: { stup: [] }');
  expect(flow!.line).toBe(3);
});

test('where the session has no sections, none is promised', () => {
  const [problem] = checkWith([], { setup: [] }, 'sectionKeywords:', '  setup: []');
  expect(problem!.fix).not.toMatch(/choose one of\s*$/);
});
