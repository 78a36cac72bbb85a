import { expect, test } from 'vitest';
import { Progress } from '../../src/progress.ts';

function shown(total: number, terminal: { isTTY?: boolean; columns?: number }) {
  const written: string[] = [];
  const progress = new Progress(
    { ...terminal, write: (text) => written.push(text) },
    total,
    'links',
  );
  for (let index = 0; index < total; index += 1) progress.step(`https://a.example/${index}`);
  progress.end();
  return written;
}

test('a terminal shows it on one line, which never wraps and is cleared at the end', () => {
  expect(shown(2, { isTTY: true, columns: 80 })).toEqual([
    '\r\x1b[2K1 of 2 links  https://a.example/0',
    '\r\x1b[2K2 of 2 links  https://a.example/1',
    '\r\x1b[2K',
  ]);
  expect(shown(1, { isTTY: true, columns: 20 })[0]).toBe('\r\x1b[2K1 of 1 links  https');
});

test('a file gets a line every ten links, and one at the end', () => {
  expect(shown(21, {})).toEqual(['10 of 21 links\n', '20 of 21 links\n', '21 of 21 links\n']);
  expect(shown(0, {})).toEqual([]);
});
