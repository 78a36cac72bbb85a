import { expect, test } from 'vitest';
import { lossesOf } from '../../../../../src/authoring/import/check/losses.ts';
import { readDocument } from '../../../../../src/authoring/import/read/document.ts';
import type { Session } from '../../../../../src/authoring/import/sessions/session.ts';
import type { SessionData } from '../../../../../src/notes/schema.ts';

const document = readDocument(
  'a.md',
  Buffer.from(
    '---\ntitle: Alpha\ndate: 2020-05-01 09:30:00 Z\nsummary: Gamma\ntags: [delta, eta]\ndraft: true\nlayout: post # milk\n---\n# Beta\n',
  ),
);
const DATA: SessionData = {
  title: 'Alpha',
  kind: 'workshop',
  order: 1,
  date: '2020-05-01',
  description: 'Gamma',
  keywords: ['delta', 'eta'],
  draft: true,
};

/** The words that are lost if a session with `data` and `body` is all that was made of the document. */
function lostWith(data: Partial<SessionData>, body = '## Beta\n\nlayout: post milk'): string[] {
  const [heading] = document.notes.children;
  const session = {
    raw: { document, content: [], part: 0, ...(heading?.type === 'heading' ? { heading } : {}) },
    id: 'a',
    content: [],
    data: { ...DATA, ...data },
    ids: new Map(),
  } satisfies Session;
  return [...(lossesOf(document, [{ session, body }], new Map())?.words.keys() ?? [])];
}

test('nothing is lost where notes say all that front matter said', () => {
  expect(lostWith({})).toEqual([]);
});

test.each<[string, Partial<SessionData>, string[]]>([
  ['a title that is another', { title: 'Beta' }, ['alpha']],
  [
    'a day that is another',
    { date: '2021-05-01' },
    ['date', '2020', '05', '01', '09', '30', '00', 'z'],
  ],
  ['a description that is another', { description: 'Guess' }, ['gamma']],
  ['a word that is no keyword', { keywords: ['delta'] }, ['eta']],
  ['a draft that is none', { draft: false }, ['draft', 'true']],
])('%s is a loss', (_, data, words) => {
  expect(lostWith(data)).toEqual(words);
});

test('a comment, or a key without place, that is not in the notes is a loss', () => {
  expect(lostWith({}, '## Beta')).toEqual(['layout', 'post', 'milk']);
});
