/** `npm run import`: Markdown as an event. */
import { spawnSync } from 'node:child_process';
import { importNotes } from './import/command.ts';
import { USAGE, readFlags, type Flags } from './import/flags.ts';

const stop = new AbortController();
// Once: who asks a second time is not kept waiting.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

try {
  const flags = readFlags(process.argv.slice(2));
  process.exitCode = flags === 'help' ? showUsage() : await run(flags);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function showUsage(): number {
  console.log(USAGE);
  return 0;
}

async function run(flags: Flags): Promise<number> {
  const code = await importNotes({
    ...flags,
    root: process.cwd(),
    signal: stop.signal,
    out: (text) => console.log(text),
    terminal: process.stderr,
  });
  return code === 0 && flags.permalinks && !flags.dryRun ? record() : code;
}

/** Records the new addresses, for which the site is built once: so it is known to build. */
function record(): number {
  console.log('\nRecording the new addresses …');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/build/permalinks.ts'], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  if (status === 0) {
    console.log(`${stdout.trim().split('\n').at(-1)} \`npm start\` builds the site and shows it.`);
  } else {
    console.error(stdout + stderr);
  }
  return status ?? 1;
}
