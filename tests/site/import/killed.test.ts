import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProjectCopy } from '../project-copy.ts';

const FILES = 60;

let copy: ProjectCopy;
let notes: string;

beforeAll(async () => {
  copy = await ProjectCopy.make();
  notes = await mkdtemp(path.join(tmpdir(), 'workshop-notes-raw-'));
  await mkdir(path.join(notes, 'files'));
  for (let at = 0; at < FILES; at++) {
    const links = `[next](${at + 1}.md) [file](files/${at}.txt)`;
    await writeFile(path.join(notes, `${at}.md`), `# Session ${at}\n\n## Part\n\n${links}\n`);
    await writeFile(path.join(notes, `files/${at}.txt`), 'Slides');
  }
});
afterAll(() => Promise.all([copy.remove(), rm(notes, { recursive: true })]));

/** Runs the import, and ends it after so many milliseconds; resolves to its exit code, if it has one. */
const runFor = (milliseconds: number | undefined, signal: 'SIGKILL' | 'SIGINT') =>
  new Promise<number | null>((resolve) => {
    const arguments_ = ['src/authoring/import.ts', notes, '--event', 'raw', '--no-permalinks'];
    const command = spawn(process.execPath, arguments_, { cwd: copy.folder, stdio: 'ignore' });
    if (milliseconds !== undefined) setTimeout(() => command.kill(signal), milliseconds);
    command.on('exit', resolve);
  });

const namesIn = async (folder: string) =>
  existsSync(copy.path(folder)) ? readdir(copy.path(folder)) : [];

/** What there is of the event. Files to which no notes lead yet are in nobody's way, and count for nothing. */
async function state(): Promise<'nothing' | 'all' | 'some'> {
  const sessions = await namesIn('content/raw');
  const attached = await namesIn('public/raw');
  if (sessions.length === 0) return 'nothing';
  return sessions.length === FILES + 2 && attached.length === FILES ? 'all' : 'some';
}

test('an import that is killed at any moment has written nothing or everything, and can be run again', async () => {
  const start = performance.now();
  expect(await runFor(undefined, 'SIGKILL')).toBe(0);
  const whole = performance.now() - start;
  expect(await state()).toBe('all');
  for (let at = 1; at <= 24; at++) {
    await rm(copy.path('content/raw'), { recursive: true, force: true });
    await runFor((whole * at) / 22, at % 3 === 0 ? 'SIGINT' : 'SIGKILL');
    expect(await state()).not.toBe('some');
  }
  await rm(copy.path('content/raw'), { recursive: true, force: true });
  expect(await runFor(undefined, 'SIGKILL')).toBe(0);
  expect(await state()).toBe('all');
  expect(existsSync(copy.path('.import'))).toBe(false);
}, 120_000);
