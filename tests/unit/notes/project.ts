import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** Writes `files` into a new folder, which is removed after the test, and returns its path. */
export async function project(files: Record<string, string | Uint8Array>): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'workshop-notes-'));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), content);
  }
  return root;
}

/** A valid `event.yaml`. */
export const EVENT = `title: KubeCon
description: A conference.
place: Barcelona, Spain
starts: 2019-05-20
ends: 2019-05-21
link: https://event.example/
noteTaker:
  name: A. Writer
source:
  title: Raw notes
  link: https://notes.example/
`;

/** A valid session: seven lines of front matter, so that `body` begins on line 8. */
export const sessionFile = (body: string, { order = 1, kind = 'workshop' } = {}) => `---
title: A session
kind: ${kind}
order: ${order}
date: 2019-05-20
description: What it was.
---
${body}`;
