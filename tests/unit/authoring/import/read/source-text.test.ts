import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { noText } from '../../../../../src/authoring/import/read/source-text.ts';

const PICTURE = 'tests/fixtures/import/folder/deep/img/dot.png';

test.each([
  ['a picture', await readFile(PICTURE)],
  ['text with NUL', Buffer.from(`Words${'\0'} and words`)],
  ['text in UTF-16 that does not say so', Buffer.from('Words and words', 'utf16le')],
  ['text of which much is control characters', Buffer.from('\u0001a\u0002bcdefgh')],
])('%s is no text', (_, bytes) => {
  expect(noText('a.md', bytes)).toEqual({
    file: 'a.md',
    what: expect.stringContaining('it is no text'),
    expected: expect.stringContaining('UTF-8'),
    fix: expect.stringContaining('save it as UTF-8'),
  });
});

test.each([
  ['words', Buffer.from('Words\n\tand words\r\n')],
  ['nothing', Buffer.from('')],
  ['words in UTF-16 that say so', Buffer.from('\ufeffWords', 'utf16le')],
  ['words in Windows-1252', Buffer.from('Caf\xe9', 'latin1')],
  ['the colours of a terminal', Buffer.from('\u001b[32mok\u001b[0m: all tests passed')],
])('%s are text', (_, bytes) => {
  expect(noText('a.md', bytes)).toBeUndefined();
});
