import { expect, test } from 'vitest';
import { readShell } from '../../../src/markdown/shell.ts';

/** Each line with what it is, the prompt cut off: `command|ls`. */
const read = (...lines: string[]) =>
  readShell(lines.join('\n'), 'console')?.map(
    ({ kind, prompt }, index) => `${kind}|${lines[index]!.slice(prompt)}`,
  );

test.each(['console', 'shellsession', 'shell-session'])('%s is a session', (lang) => {
  expect(readShell('$ ls\na.txt', lang)).toEqual([
    { kind: 'command', prompt: 2 },
    { kind: 'output', prompt: 0 },
  ]);
});

test.each(['$', '%', '#'])('%s is a prompt', (prompt) => {
  expect(read(`${prompt} ls`, 'a.txt', '', `${prompt} pwd`)).toEqual([
    'command|ls',
    'output|a.txt',
    'output|',
    'command|pwd',
  ]);
});

test('a prompt without a space after it is output', () => {
  expect(read('$HOME is /root', '100% done')).toEqual([
    'output|$HOME is /root',
    'output|100% done',
  ]);
});

test('a comment that was typed is no command', () => {
  expect(read('$ # nothing yet', '$ ls')).toEqual(['comment|# nothing yet', 'command|ls']);
});

test('a continued command goes on without a prompt, or with the one for that', () => {
  expect(read('$ docker run \\', '  nginx', 'started')).toEqual([
    'command|docker run \\',
    'command|  nginx',
    'output|started',
  ]);
  expect(read('$ docker run \\', '> nginx', 'started')).toEqual([
    'command|docker run \\',
    'command|nginx',
    'output|started',
  ]);
});

test('a here-document without prompts goes up to its end', () => {
  expect(read('$ cat <<EOF', '$ not a prompt', 'EOF', '$ not a prompt')).toEqual([
    'command|cat <<EOF',
    'command|$ not a prompt',
    'command|EOF',
    'command|not a prompt',
  ]);
});

test('a here-document typed at prompts ends too', () => {
  expect(read('$ cat <<EOF', '> hello', '> EOF', 'hello')).toEqual([
    'command|cat <<EOF',
    'command|hello',
    'command|EOF',
    'output|hello',
  ]);
});

test('lines that end as on Windows are read like any other', () => {
  const lines = ['$ docker run \\', '  nginx', 'started'];
  expect(readShell(lines.join('\r\n'), 'console')).toEqual(readShell(lines.join('\n'), 'console'));
});
