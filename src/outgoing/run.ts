/** `npm run links`, once the site is built: asks for every link that leaves the site. */
import { normaliseBase } from '../notes/permalink.ts';
import { site } from '../site.ts';
import { ARCHIVE } from './archive.ts';
import { checkOutgoing } from './command.ts';
import { readFlags } from './flags.ts';
import { politely } from './manner.ts';

const stop = new AbortController();
// Once: who asks a second time is not kept waiting.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

try {
  const code = await checkOutgoing({
    ...readFlags(process.argv.slice(2)),
    root: process.cwd(),
    site: { url: site.url, base: normaliseBase(site.base) },
    today: new Date().toISOString().slice(0, 10),
    hosts: 8,
    manner: politely(site.url),
    archive: ARCHIVE,
    signal: stop.signal,
    writeEvery: 3_000,
    out: (text) => console.log(text),
    terminal: process.stderr,
  });
  process.exitCode = code;
  // Names that are being looked up would keep the process for seconds.
  if (stop.signal.aborted) process.exit();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
