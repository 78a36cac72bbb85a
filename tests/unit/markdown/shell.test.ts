import { describe, expect, test } from 'vitest';
import { readShell } from '../../../src/markdown/shell.ts';

/** Each line with what it is, the prompt cut off: `command|ls`. */
const read = (lang: string, ...lines: string[]) =>
  readShell(lines.join('\n'), lang)?.map(
    ({ kind, prompt }, index) => `${kind}|${lines[index]!.slice(prompt)}`,
  );

test.each(['yaml', 'go', 'text', 'plaintext', ''])('%j is no shell', (lang) => {
  expect(readShell('$ ls', lang)).toBeUndefined();
});

describe('a script', () => {
  test.each(['bash', 'sh', 'shell', 'zsh', 'fish'])('in %s is commands and comments', (lang) => {
    expect(read(lang, '# List', 'ls -l # long', '', '  # Go', 'cd ..')).toEqual([
      'comment|# List',
      'command|ls -l # long',
      'comment|',
      'comment|  # Go',
      'command|cd ..',
    ]);
  });

  test('has no prompts: what looks like one is part of the command', () => {
    expect(read('bash', '$ ls', '> out.txt')).toEqual(['command|$ ls', 'command|> out.txt']);
  });

  test('keeps a continued command together, whatever its lines look like', () => {
    expect(read('bash', 'docker run \\', '# no comment \\', '', '# Done')).toEqual([
      'command|docker run \\',
      'command|# no comment \\',
      'command|',
      'comment|# Done',
    ]);
  });

  test('does not go on after a comment that ends like a continued command', () => {
    expect(read('bash', '# C:\\', '# D')).toEqual(['comment|# C:\\', 'comment|# D']);
  });
});

describe('a here-document', () => {
  test.each(['<<EOF', '<< EOF', '<<-EOF', "<<'EOF'", '<<"EOF"'])(
    'begun by %s is part of its command up to its end',
    (begin) => {
      expect(read('bash', `cat ${begin} > a`, '# Title', '', 'EOF', '# Done')).toEqual([
        `command|cat ${begin} > a`,
        'command|# Title',
        'command|',
        'command|EOF',
        'comment|# Done',
      ]);
    },
  );

  test.each(['grep a <<< "word"', 'grep a <<<word', 'echo $((1 << 2))', 'echo "1 << x"'])(
    'is not begun by %s',
    (line) => {
      expect(read('bash', line, '# Done')).toEqual([`command|${line}`, 'comment|# Done']);
    },
  );

  test('does not end at a line that merely holds its word', () => {
    expect(read('bash', 'cat <<EOF', 'EOF here', '# in', 'EOF', '# out')).toEqual([
      'command|cat <<EOF',
      'command|EOF here',
      'command|# in',
      'command|EOF',
      'comment|# out',
    ]);
  });
});
