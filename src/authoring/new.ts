/** `npm run new -- event|session`: writes the beginnings of an event or a session. */
import { createInterface } from 'node:readline/promises';
import { site } from '../site.ts';
import { writeNew } from './new/command.ts';
import { readNewFlags } from './new/flags.ts';

const { stdin, stderr } = process;
const closed = new AbortController();

/** Questions go where errors go, so that what was done can be had by itself. */
function openTerminal() {
  const terminal = createInterface({ input: stdin, output: stderr });
  terminal.once('close', () => closed.abort());
  const ask = (question: string) => terminal.question(question, { signal: closed.signal });
  return { ask, close: () => terminal.close() };
}

const terminal = stdin.isTTY ? openTerminal() : undefined;
try {
  process.exitCode = await writeNew({
    ...readNewFlags(process.argv.slice(2)),
    root: process.cwd(),
    base: site.base,
    ...(terminal ? { ask: terminal.ask } : {}),
    out: (text) => console.log(text),
    error: (text) => console.error(text),
  });
} catch (error) {
  const isStopped = closed.signal.aborted;
  console.error(isStopped ? '\nStopped; nothing was written.' : (error as Error).message);
  process.exitCode = isStopped ? 130 : 1;
} finally {
  terminal?.close();
}
