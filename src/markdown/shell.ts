/** Which lines of a shell block are commands: what a reader wants to copy, and nothing else. */

const SCRIPT = ['bash', 'sh', 'shell', 'zsh', 'fish'];
const SESSION = ['console', 'shellsession', 'shell-session'];

/** `comment` covers blank lines too; `prompt` is the number of characters before the command. */
export interface ShellLine {
  kind: 'command' | 'comment' | 'output';
  prompt: number;
}

const PROMPT = /^[$%#] /;
/** What a shell shows while a command goes on. */
const MORE = /^> /;
const HEREDOC = /<<-?\s*(['"]?)(\w+)\1/;

/** Reads `code` in the fence language `lang`; `undefined` if that is no shell. */
export function readShell(code: string, lang: string): ShellLine[] | undefined {
  const session = SESSION.includes(lang);
  if (!session && !SCRIPT.includes(lang)) return undefined;
  let heredoc: string | undefined;
  /** What stands before each line of a here-document: nothing, or the prompt for more. */
  let heredocPrompt = PROMPT;
  let continued = false;
  const lines = code.split(/\r?\n/);
  return lines.map((text, index) => {
    const pattern = heredoc !== undefined ? heredocPrompt : continued ? MORE : PROMPT;
    const prompt = session ? (pattern.exec(text)?.[0].length ?? 0) : 0;
    const command = text.slice(prompt);
    if (heredoc !== undefined) {
      if (command.trim() === heredoc) heredoc = undefined;
    } else if (session && prompt === 0 && !continued) {
      return { kind: 'output', prompt };
    } else if (!continued && /^\s*(#|$)/.test(command)) {
      return { kind: 'comment', prompt };
    } else {
      const end = HEREDOC.exec(command)?.[2];
      const rest = lines.slice(index + 1).map((line) => line.trim());
      heredocPrompt = end !== undefined && rest.includes(end) ? /^(?!)/ : MORE;
      heredoc = rest.some((line) => line.replace(heredocPrompt, '') === end) ? end : undefined;
    }
    continued = heredoc === undefined && command.endsWith('\\');
    return { kind: 'command', prompt };
  });
}
