/** Which lines of a shell block are commands: what a reader wants to copy, and nothing else. */

const SCRIPT = ['bash', 'sh', 'shell', 'zsh', 'fish'];
const SESSION = ['console', 'shellsession', 'shell-session'];

/** `comment` covers blank lines too; `prompt` is the number of characters before the command. */
export interface ShellLine {
  kind: 'command' | 'comment' | 'output';
  prompt: number;
}

const PROMPT = /^[$%#>] /;
const HEREDOC = /<<-?\s*(['"]?)(\w+)\1/;

/** Reads `code` in the fence language `lang`; `undefined` if that is no shell. */
export function readShell(code: string, lang: string): ShellLine[] | undefined {
  const session = SESSION.includes(lang);
  if (!session && !SCRIPT.includes(lang)) return undefined;
  let heredoc: string | undefined;
  let continued = false;
  return code.split('\n').map((text) => {
    const prompt = session && !heredoc ? (PROMPT.exec(text)?.[0].length ?? 0) : 0;
    const command = text.slice(prompt);
    if (heredoc !== undefined) {
      if (command.trim() === heredoc) heredoc = undefined;
    } else if (session && prompt === 0 && !continued) {
      return { kind: 'output', prompt };
    } else if (!continued && /^\s*(#|$)/.test(command)) {
      return { kind: 'comment', prompt };
    } else {
      heredoc = HEREDOC.exec(command)?.[2];
    }
    continued = heredoc === undefined && command.endsWith('\\');
    return { kind: 'command', prompt };
  });
}
