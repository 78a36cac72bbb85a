import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bodyOf, faultsOf, imported, notesOf } from '../imported.ts';

/** Title and kind of each session, and the headings of its sections. */
const sessionsOf = (...lines: string[]) => {
  const result = imported({ 'raw-notes.md': lines.join('\n') });
  expect(result.lost).toEqual([]);
  expect(faultsOf(result)).toEqual([]);
  return result.sessions.map(({ text }) => ({
    title: /^title: (.*)$/m.exec(text)![1],
    kind: /^kind: (.*)$/m.exec(text)![1],
    sections: [...bodyOf(text).matchAll(/^## (.*)$/gm)].map(([, heading]) => heading),
  }));
};

describe('a file is', () => {
  test('one session below its only top heading', () => {
    expect(sessionsOf('# Lab', '## A', '---', '## B', '### C')).toEqual([
      { title: 'Lab', kind: 'workshop', sections: ['A', 'B'] },
    ]);
  });

  test('one session where no heading stands above the others', () => {
    expect(sessionsOf('## A', 'a', '## B')).toEqual([
      { title: 'Raw notes', kind: 'workshop', sections: ['A', 'B'] },
    ]);
  });

  test('a session for each heading of level 1', () => {
    expect(sessionsOf('Before.', '', '# Lab', '## A', '', '# Talks', '## B')).toEqual([
      { title: 'Lab', kind: 'workshop', sections: ['A'] },
      { title: 'Talks', kind: 'workshop', sections: ['B'] },
    ]);
  });

  test('a session for each part between rules', () => {
    const parts = ['## Lab', '### A', '', '-----', '', '## Talks', '### B', '', '-----'];
    expect(sessionsOf(...parts)).toEqual([
      { title: 'Lab', kind: 'workshop', sections: ['A'] },
      { title: 'Talks', kind: 'workshop', sections: ['B'] },
    ]);
  });

  test('one session where front matter says its title', () => {
    expect(sessionsOf('---', 'title: A day', '---', '# One', '# Two')).toEqual([
      { title: 'A day', kind: 'workshop', sections: ['One', 'Two'] },
    ]);
  });
});

describe('a file without headings', () => {
  const RULE = ['', '---', ''];

  test('has a section of each part between rules that begins with a short line', () => {
    const talks = ['Talk 1: Ann Lee: Why', '', 'Because.', ...RULE, '**Talk 2: Bo Li: How**'];
    expect(sessionsOf(...talks, '', 'By hand.', ...RULE)).toEqual([
      { title: 'Raw notes', kind: 'talks', sections: ['Talk 1: Why', 'Talk 2: How'] },
    ]);
    expect(notesOf(['One', '', 'a', ...RULE, 'Two', '', 'b'].join('\n'))).toBe(
      '## One\n\na\n\n## Two\n\nb\n',
    );
  });

  test('tells that it guessed them', () => {
    const { guesses } = imported({ 'a.md': 'One\n\na\n\n---\n\nTwo\n\nb' });
    expect(guesses.filter(({ what }) => what === 'section')).toEqual(
      ['One', 'Two'].map((value) => ({
        file: 'a.mdx',
        what: 'section',
        value,
        from: 'the first line of a part between rules',
      })),
    );
  });

  test.each([
    ['but a title', ['# A', '', 'One', ...RULE, 'Two']],
    ['but one within a quotation', ['One', ...RULE, 'Two', '', '> # A']],
    ['without rules', ['One', '', 'Two']],
    ['with a part that begins with a sentence', ['One', ...RULE, 'That is so.']],
    ['with a part that begins with two lines', ['One', ...RULE, 'Two', 'lines']],
    ['with a part that begins with two lines, parted', ['One', ...RULE, 'Two\\', 'lines']],
    ['with a part that begins with a long line', ['One', ...RULE, 'long '.repeat(20)]],
    ['with a part that begins with a list', ['One', ...RULE, '- Two']],
    ['with a part that begins with a picture', ['One', ...RULE, '![Two](https://a.example/b.png)']],
  ])('has none %s', (_, lines) => {
    expect(sessionsOf(...lines)).toMatchObject([{ sections: [] }]);
  });
});

describe('a title in front matter', () => {
  test('wins over a heading, which is a section then', () => {
    expect(sessionsOf('---', 'title: Alpha', '---', '# Beta', '## C')).toEqual([
      { title: 'Alpha', kind: 'workshop', sections: ['Beta'] },
    ]);
  });

  test('is not said again by a heading that says the same', () => {
    expect(sessionsOf('---', 'title:  Alpha  beta', '---', '# Alpha *beta*', '## C')).toEqual([
      { title: 'Alpha beta', kind: 'workshop', sections: ['C'] },
    ]);
  });

  test('leaves the heading to the first of several parts', () => {
    const long = 'word '.repeat(20_000);
    const { sessions, lost } = imported({
      'a.md': `---\ntitle: Alpha\n---\n# Beta\n\n${long}\n\n${long}\n`,
    });
    expect(lost).toEqual([]);
    expect(sessions.map(({ text }) => text.includes('## Beta'))).toEqual([true, false]);
  });
});

describe('a session is', () => {
  test.each([
    [
      'a lab',
      ['# L', '## Setup', '## step 1 - A', '## Step 2: B'],
      'lab',
      ['Setup', 'Step 1: A', 'Step 2: B'],
    ],
    ['a workshop', ['# W', '## Section 1. A', '## Notes'], 'workshop', ['Section 1: A', 'Notes']],
    ['talks', ['# T', '## Talk 1: A', '## Talk 3-4: B'], 'talks', ['Talk 1: A', 'Talks 3-4: B']],
    [
      'a workshop, also where its sections fall',
      ['# W', '## Section 2: A', '## Section 1: B'],
      'workshop',
      ['Section 2: A', 'B (Section 1)'],
    ],
    [
      'no lab whose steps fall',
      ['# L', '## Step 2: A', '## Step 1: B'],
      'workshop',
      ['A (Step 2)', 'B (Step 1)'],
    ],
    [
      'no talks where one has no number',
      ['# T', '## Talk 1: A', '## B'],
      'workshop',
      ['A (Talk 1)', 'B'],
    ],
    [
      'a lab with a talk in it',
      ['# L', '## Step 1: A', '## Talk 7'],
      'lab',
      ['Step 1: A', '(Talk 7)'],
    ],
  ])('%s by its numbers', (_, lines, kind, sections) => {
    expect(sessionsOf(...lines)).toMatchObject([{ kind, sections }]);
  });

  test('told its speakers where every heading names one in one way', () => {
    expect(notesOf('# T\n\n## Talk 1: Ann O’Neil: On A\n\n## Talk 2: Bo van Berg: On B: c')).toBe(
      '## Talk 1: On A\n\n<Talk speaker="Ann O’Neil" />\n\n## Talk 2: On B: c\n\n<Talk speaker="Bo van Berg" />\n',
    );
    expect(notesOf('# T\n\n## Talk 1: On A - Ann Lee\n\n## Talk 2: On B - Bo Li')).toContain(
      '## Talk 1: On A\n\n<Talk speaker="Ann Lee" />',
    );
    expect(notesOf('# T\n\n## Talk 1: Ann Lee: On A\n\n## Talk 2: On B')).not.toContain('<Talk');
    expect(notesOf('# T\n\n## Talk 1: Kubernetes: why\n\n## Talk 2: Istio: how')).not.toContain(
      '<Talk',
    );
  });
});

test('headings are brought in order, and each gets an id of its own', () => {
  const headings = ['#### B', '## C', '##### D', '## C', '## Main', '## 🎉', '## E {#f}'];
  expect(notesOf(`# A\n\n${headings.join('\n\nWords.\n\n')}\n\nWords.`)).toBe(
    [
      '## B',
      '## C',
      '### D',
      '## C {/* #c-2 */}',
      '## Main {/* #main-2 */}',
      '## 🎉 {/* #section */}',
      '## E {/* #f */}',
      '',
    ]
      .join('\n\nWords.\n\n')
      .trim() + '\n',
  );
});

test('what an event is said to hold names no drafts, unless it has nothing else', () => {
  const draft = '---\ndraft: true\n---\n# Secret\n';
  const said = (documents: Record<string, string>) => imported(documents).event.data.description;
  expect(said({ 'a.md': '# A', 'b.md': draft })).toBe('Notes of one session, “A”.');
  expect(said({ 'b.md': draft })).toBe('Notes of one session, “Secret”.');
});

test('a section that says nothing says so, and that is told', () => {
  const { sessions, problems } = imported({
    'a.md': '# A\n\n## B\n\n<!-- later -->\n\n## C\n\n### D\n\nWords.\n\n## E {#f}\n',
  });
  expect(bodyOf(sessions[0]!.text)).toBe(
    '## B\n\n_No notes._\n\n{/* later */}\n\n## C\n\n### D\n\nWords.\n\n## E {/* #f */}\n\n_No notes._\n',
  );
  expect(problems.map(({ line, what }) => [line, what])).toEqual([
    [3, 'the section “B” is empty'],
    [13, 'the section “E” is empty'],
  ]);
});

test('a number that fits no kind comes last, after links and marks, and that is told', () => {
  const { sessions, guesses, lost } = imported({
    'a.md':
      '# A\n\n## Step 2: [B](https://b.example) and `c`\n\nx\n\n## **Step 1**: D\n\ny\n\n## Step 1: E\n\nz\n',
  });
  expect(bodyOf(sessions[0]!.text)).toBe(
    '## [B](https://b.example) and `c` (Step 2)\n\nx\n\n## D (Step 1)\n\ny\n\n## E (Step 1)\n\nz\n',
  );
  expect(lost).toEqual([]);
  expect(guesses.filter(({ what }) => what === 'heading').map(({ value }) => value)).toEqual([
    'B and c (Step 2)',
    'D (Step 1)',
    'E (Step 1)',
  ]);
});

test.each([
  ['`Step 1`: B', 'B (Step 1)'],
  ['**Step 1:** `B`', '`B` (Step 1)'],
  ['**Step 1 - B**', '**B** (Step 1)'],
  // The link has no words left to stand on: its address is below “Not placed”.
  ['[Step 1](https://b.example): B', 'B (Step 1)'],
])('a number that fits no kind comes last, wherever it stands: %s', (heading, notes) => {
  const result = imported({ 'a.md': `# A\n\n## Step 2: C\n\nx\n\n## ${heading}\n\ny\n` });
  expect(faultsOf(result)).toEqual([]);
  expect(bodyOf(result.sessions[0]!.text)).toContain(`## ${notes}\n\ny\n`);
  expect(
    bodyOf(result.sessions[0]!.text).includes('- [https://b.example](https://b.example)'),
  ).toBe(heading.includes('https'));
});

test.each([
  ['# A\n\n## talk 4<br> -->\n\nx', '## > (talk 4)\n\nx\n'],
  ['# A\n\n## Talk 4 **- b**\n\nx', '## **b** (Talk 4)\n\nx\n'],
  ['# A\n\n## Talk 4 - **b**\n\nx', '## Talk 4: **b**\n\nx\n'],
])('a number whose sign stands in other marks comes last too: %j', (text, notes) => {
  const result = imported({ 'a.md': text });
  expect(bodyOf(result.sessions[0]!.text)).toBe(notes);
  expect(faultsOf(result)).toEqual([]);
});

test('a session of long lines in any language is parted before notes would refuse it', () => {
  const long = Array.from({ length: 96 }, () => '語'.repeat(1_000)).join('\n\n');
  const code = `\`\`\`\n${'😀'.repeat(60_000)}\n\`\`\``;
  for (const text of [long, code]) {
    const { sessions, lost } = imported({ 'a.md': `# A\n\n## B\n\n${text}\n` });
    expect(lost).toEqual([]);
    expect(sessions.length).toBeGreaterThan(1);
    for (const session of sessions) {
      expect(Buffer.byteLength(session.text)).toBeLessThan(200_000);
      expect(session.text.isWellFormed()).toBe(true);
    }
  }
});

describe('a description', () => {
  const descriptionOf = (text: string) => {
    const { text: session } = imported({ 'a.md': text }).sessions[0]!;
    return (parse(session.split('---\n')[1]!) as { description: string }).description;
  };

  test('is the first paragraph that is prose', () => {
    expect(
      descriptionOf('# A\n\n+---+---+\n| a | b |\n\nWhat was said\nabout meshes, by Ann.'),
    ).toBe('What was said about meshes, by Ann.');
  });

  test('is made of the title where there is none', () => {
    expect(descriptionOf('# A\n\nhttps://a.example/some/very/long/page\n\n- a list')).toBe(
      'Notes on “A”.',
    );
  });

  test('is cut at a word, or anywhere in a language without spaces', () => {
    expect(descriptionOf(`# A\n\n${'word '.repeat(50)}`)).toBe(`${'word '.repeat(32)}…`);
    expect(descriptionOf(`# A\n\n${'今日は学びました'.repeat(40)}`)).toBe(
      `${'今日は学びました'.repeat(20)} …`,
    );
  });

  test.each([
    [{ 'a.md': '# A' }, 'Notes of one session, “A”.'],
    [{ 'a.md': '# A', 'b.md': '# Why?' }, 'Notes of two sessions, “A” and “Why?”.'],
    [{ 'a.md': '# A', 'b.md': '# B', 'c.md': '# C' }, 'Notes of 3 sessions, from “A” to “C”.'],
  ])('of an event reads well, whatever it is called: %j', (documents, description) => {
    expect(imported(documents, { title: 'AWS 2022 Notes' }).event.data.description).toBe(
      description,
    );
  });
});
