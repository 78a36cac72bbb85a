import { expect, test } from 'vitest';
import { bodyOf, imported } from '../imported.ts';

/** The notes made of `text`, and what is to be looked at. */
function notesOf(text: string) {
  const { sessions, problems, lost } = imported({ 'n.md': `# N\n\n${text}\n` });
  expect(lost).toEqual([]);
  return { notes: bodyOf(sessions[0]!.text), whats: problems.map(({ what }) => what) };
}

test.each([
  [
    'that other generators read',
    '## B {#latest}\n\nx [y](#latest)',
    '## B {/* #latest */}',
    'latest',
  ],
  [
    'of Google Docs',
    '## **1\\. Keynote** {#1.-keynote}\n\n[y](#1.-keynote)',
    '## **1. Keynote**',
    '1-keynote',
  ],
  ['with underscores', '## B {#talk_one}\n\n[y](#talk_one)', '## B {/* #talk-one */}', 'talk-one'],
  ['of HTML', '<h2 id="own">B</h2>\n\n[y](#own)', '## B {/* #own */}', 'own'],
  ['that its words make anyway', '## Setup {#setup}\n\n[y](#setup)', '## Setup\n', 'setup'],
])('an id %s is that of the heading, and links lead to it', (_, text, heading, id) => {
  const { notes, whats } = notesOf(text);
  expect(notes).toContain(heading);
  expect(notes).toContain(`[y](/n/n/#${id})`);
  expect(notes).not.toContain('Not placed');
  expect(notes).not.toMatch(/\{#/);
  expect(whats).toEqual([]);
});

test('the id of a title is no part of it', () => {
  const { event, sessions } = imported({
    'n.md': '# Fosdem {#fosdem_2020}\n\n[y](#fosdem_2020)\n',
  });
  expect(event).toMatchObject({ id: 'fosdem', data: { title: 'Fosdem' } });
  expect(bodyOf(sessions[0]!.text)).toBe('[y](/fosdem/fosdem/)\n');
});

test.each([
  ['above a heading leads to that', '## A\n\nx\n\n<a name="b"></a>\n\n## B\n\n[y](#b)', '/n/n/#b'],
  [
    'in a section leads to the section',
    '## A\n\nx <a id="spot"></a> z\n\n## B\n\n[y](#Spot)',
    '/n/n/#a',
  ],
  ['of any element counts', '## A\n\n<div id="box">x</div>\n\n## B\n\n[y](#box)', '/n/n/#a'],
  ['above all headings leads to the page', '<a name="start"></a>x\n\n## B\n\n[y](#start)', '/n/n/'],
])('an anchor %s', (_, text, address) => {
  const { notes, whats } = notesOf(text);
  expect(notes).toContain(`[y](${address})`);
  expect(whats).toEqual([]);
});

test('a fragment that nothing has leads to the page, and that is told', () => {
  const { notes, whats } = notesOf('## A\n\n[y](#nowhere) and [top](#top)');
  expect(notes).toContain('[y](/n/n/) and [top](/n/n/)');
  expect(whats).toEqual(['the link `#nowhere` leads to no heading or anchor']);
});

test('a link to a folder leads to its own document, however that is called', () => {
  const { sessions } = imported({
    'a.md': '# A\n\n[y](sub/) [z](SUB/readme.MD)',
    'sub/Readme.md': '# B',
  });
  expect(bodyOf(sessions[0]!.text)).toBe('[y](/a/sub/) [z](/a/sub/)\n');
});
