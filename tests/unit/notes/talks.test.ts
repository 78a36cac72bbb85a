import { describe, expect, test } from 'vitest';
import { checkTalks, readSpeakers } from '../../../src/notes/talks.ts';
import { sessionOf } from './session-of.ts';

const check = (...lines: string[]) => checkTalks(sessionOf(...lines).components, 'talks', 'a.mdx');

describe('who gave a talk', () => {
  test('is known by the id of its section, with the affiliation if there is one', () => {
    const { components, details } = sessionOf(
      ...['## Talk 1: A', '', '<Talk speaker="Ann O’Neil" affiliation="IBM" />', ''],
      ...['### Learn', '', 'Text', '', '## Talk 2: B {/* #b */}', '', '<Talk speaker="Bo" />'],
      ...['', '## Talk 3: C'],
    );
    expect([...readSpeakers(components)]).toEqual([
      ['talk-1-a', { name: 'Ann O’Neil', affiliation: 'IBM' }],
      ['b', { name: 'Bo' }],
    ]);
    expect(details).toMatchObject({
      'talk-1-a': { summary: 'Text', speaker: { name: 'Ann O’Neil', affiliation: 'IBM' } },
      b: { summary: undefined, speaker: { name: 'Bo' } },
    });
  });

  test('is that of the section, where it stands below a subsection', () => {
    const { components } = sessionOf('## Talk 1: A', '', '### Learn', '', '<Talk speaker="Bo" />');
    expect(components).toMatchObject([{ name: 'Talk', section: 'talk-1-a', line: 5 }]);
  });

  test.each([
    ['it is empty', ['## Talk 1: A', '', '<Talk speaker="" />']],
    ['it is code', ['## Talk 1: A', '', '<Talk speaker={name} />']],
    ['it stands in no section', ['<Talk speaker="Bo" />', '', '## Talk 1: A']],
    ['it is said elsewhere', ['## Talk 1: A', '', '<Figure speaker="Bo" />']],
  ])('is not known where %s', (_, lines) => {
    expect(readSpeakers(sessionOf(...lines).components).size).toBe(0);
  });

  test('with an empty affiliation has none', () => {
    const { components } = sessionOf('## Talk 1: A', '', '<Talk speaker="Bo" affiliation="" />');
    expect(readSpeakers(components).get('talk-1-a')).toEqual({ name: 'Bo' });
  });
});

describe('<Talk>', () => {
  const expected = 'one `<Talk speaker="…" />` below the heading of a talk, in a `talks` session';

  test('is right below each talk', () => {
    const talks = [
      '## Talk 1: A',
      '',
      '<Talk speaker="A" />',
      '',
      '## Talk 2: B',
      '',
      '<Talk speaker="B" />',
    ];
    expect(check(...talks)).toEqual([]);
    expect(checkTalks(sessionOf(...talks).components, undefined, 'a.mdx')).toEqual([]);
  });

  test('does not stand before the first talk', () => {
    expect(check('<Talk speaker="A" />', '', '## Talk 1: A')).toEqual([
      {
        file: 'a.mdx',
        line: 1,
        what: '`<Talk>` does not stand in a talk',
        expected,
        fix: 'move it, or remove it',
      },
    ]);
  });

  test.each(['lab', 'workshop'] as const)('does not stand in a %s', (kind) => {
    const { components } = sessionOf('## Step 1: A', '', '<Talk speaker="A" />');
    expect(checkTalks(components, kind, 'a.mdx')).toMatchObject([
      { line: 3, what: '`<Talk>` does not stand in a talk' },
    ]);
  });

  test('stands once in a talk', () => {
    const twice = ['## Talk 1: A', '', '<Talk speaker="A" />', '', '<Talk speaker="B" />'];
    expect(check(...twice)).toEqual([
      {
        file: 'a.mdx',
        line: 5,
        what: 'a `<Talk>` stands on line 3 already',
        expected,
        fix: 'make one of the two',
      },
    ]);
  });

  test('names its speaker', () => {
    expect(check('## Talk 1: A', '', '<Talk speaker="" />')).toEqual([
      {
        file: 'a.mdx',
        line: 3,
        what: '`speaker` of `<Talk>` is empty',
        expected,
        fix: 'name the speaker, or remove `<Talk>`',
      },
    ]);
  });

  test('tells all that is wrong with it at once', () => {
    const { components } = sessionOf('## A', '', '<Talk speaker="A" />', '', '<Talk speaker="" />');
    expect(checkTalks(components, 'lab', 'a.mdx').map(({ line }) => line)).toEqual([3, 5, 5, 5]);
  });
});
