import { expect, test } from 'vitest';
import { readDocument } from '../../../../../src/authoring/import/read/document.ts';
import { recognise, slugOf } from '../../../../../src/authoring/import/update/known-sessions.ts';
import type { RawSession } from '../../../../../src/authoring/import/sessions/split.ts';

const document = readDocument('a.md', new Uint8Array());

const session = (title: string, part: number): RawSession => ({
  document,
  heading: { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
  content: [],
  part,
});

/** As what the sessions `now` of a document are known, of which those `before` were imported, in their order. */
function known(before: string[], now: string[], gone: string[] = []) {
  const raws = now.map(session);
  const found = recognise(raws, [
    ...gone.map((id) => ({ id, order: 1, from: 'a.md', slug: slugOf(id) })),
    ...before.map((id, part) => ({ id, order: 1, from: 'a.md', part, slug: slugOf(id) })),
    { id: 'other', order: 1, from: 'b.md', part: 0, slug: slugOf(now[0]!) },
  ]);
  return raws.map((raw) => found.get(raw)?.id);
}

test.each<[string, string[], string[], (string | undefined)[]]>([
  ['as they were', ['A', 'B'], ['A', 'B'], ['A', 'B']],
  ['with one above', ['A', 'B'], ['Zero', 'A', 'B'], [undefined, 'A', 'B']],
  ['with one between', ['A', 'B'], ['A', 'New', 'B'], ['A', undefined, 'B']],
  ['in another order', ['A', 'B', 'C'], ['C', 'A', 'B'], ['C', 'A', 'B']],
  ['without the first', ['A', 'B'], ['B'], ['B']],
  ['with other capitals and marks', ['An A', 'B'], ['an a!', 'B'], ['An A', 'B']],
  ['with another title', ['A', 'B', 'C'], ['A', 'New', 'C'], ['A', 'B', 'C']],
  ['with another title, and one below', ['A', 'B'], ['New', 'B', 'C'], ['A', 'B', undefined]],
  [
    'with another title, and one above',
    ['A', 'B'],
    ['Zero', 'New', 'B'],
    [undefined, undefined, 'B'],
  ],
  ['with other titles', ['A', 'B'], ['C', 'D'], ['A', 'B']],
  ['with one title twice', ['A', 'A'], ['A', 'B', 'A'], ['A', undefined, 'A']],
  ['that are one, with another title', ['A'], ['B'], ['A']],
])('sessions %s are recognised', (_, before, now, as) => {
  expect(known(before, now)).toEqual(as);
});

test('what was gone comes back by its title only', () => {
  expect(known(['B'], ['A', 'B'], ['A'])).toEqual(['A', 'B']);
  expect(known(['B'], ['New'], ['A'])).toEqual(['B']);
  expect(known(['B'], ['New', 'B'], ['A'])).toEqual([undefined, 'B']);
});
