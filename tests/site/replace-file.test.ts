import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatLedger, readLedger, type Ledger } from '../../src/notes/ledger.ts';
import { project } from '../unit/notes/project.ts';

const ledger = (since: string): Ledger =>
  Object.fromEntries(
    Array.from({ length: 20_000 }, (_, at) => [`/event/session/#section-${at}`, { since }]),
  );

/** Writes two versions in turn until it is killed, and says when it has begun. */
const WRITER = `
import { readFile } from 'node:fs/promises';
const [module, file, ...versions] = process.argv.slice(1);
const { replaceFile } = await import(module);
const texts = await Promise.all(versions.map((version) => readFile(version, 'utf8')));
for (let at = 0; ; at++) {
  await replaceFile(file, texts[at % 2]);
  if (at === 1) console.log('begun');
}`;

test('a ledger is whole whenever the process that writes it is killed', async () => {
  const [old, next] = [ledger('2026-01-02'), ledger('2026-01-03')].map(formatLedger) as [
    string,
    string,
  ];
  const root = await project({ 'ledger.json': old, old, next });
  const inRoot = (name: string) => path.join(root, name);
  const module = new URL('../../src/notes/record-file.ts', import.meta.url).href;
  const kills = Array.from({ length: 3 }, async (_, index) => {
    const file = inRoot(`ledger-${index}.json`);
    const child = spawn(
      process.execPath,
      ['--input-type=module', '-e', WRITER, module, file, inRoot('old'), inRoot('next')],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
    child.kill('SIGKILL');
    await once(child, 'exit');
    return readFile(file, 'utf8');
  });
  for (const text of await Promise.all(kills)) {
    expect([old.length, next.length]).toContain(text.length);
    expect(text === old || text === next).toBe(true);
    expect(readLedger(text)).toHaveProperty('data');
  }
});
