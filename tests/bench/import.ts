/**
 * `npm run bench -- import`: how long it takes to import a folder of 2,000 made-up files of Markdown from
 * other tools, in ten folders, that link to each other; and to build the site of them.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { madeUpWords } from './corpus.ts';

const FILES = 2000;
const FOLDERS = 10;
const words = madeUpWords();

/** A file as other tools have it, with something in it that MDX would stumble over. */
function markdown(at: number): string {
  const say = (from: number, count: number) =>
    Array.from(
      { length: count },
      (_, index) => words[(from * 131 + index * 17) % words.length],
    ).join(' ');
  return `---
layout: post
title: "${say(at, 3)}"
date: 20${String(10 + (at % 10))}-0${1 + (at % 9)}-1${at % 9} 09:00:00 +0200
tags: [${say(at, 2).replace(' ', ', ')}]
---
{% include toc.html %}
${say(at + 1, 40)} {{ page.title }} List<${words[at % 100]}>

## ${say(at + 2, 4)}

- ${say(at + 3, 8)}
  - [${say(at + 4, 2)}](../folder-${(at + 1) % FOLDERS}/note-${(at + 1) % FILES}.md)
- [ ] ${say(at + 5, 6)}<br>

<details><summary>${say(at + 6, 2)}</summary>

${say(at + 7, 40)}

</details>

## ${say(at + 8, 4)}

| a | b |
|---|---|
| ${say(at + 9, 2)} | \`${words[at % 500]}\` |

\`\`\`bash
kubectl get ${words[at % 300]}
\`\`\`

${say(at + 10, 60)}
`;
}

const dir = mkdtempSync(path.join(tmpdir(), 'workshop-notes-bench-'));
try {
  for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(part, path.join(dir, 'project', part), { recursive: true });
  }
  mkdirSync(path.join(dir, 'project/content'));
  symlinkSync(path.resolve('node_modules'), path.join(dir, 'project/node_modules'));
  for (let at = 0; at < FILES; at++) {
    const folder = path.join(dir, `notes/folder-${at % FOLDERS}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `note-${at}.md`), markdown(at));
  }
  const time = (name: string, ...args: string[]) => {
    const start = performance.now();
    execFileSync(process.execPath, args, {
      cwd: path.join(dir, 'project'),
      stdio: ['ignore', 'ignore', 'inherit'],
      maxBuffer: 1e9,
    });
    console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  };
  time(
    `import of ${FILES} files`,
    ...['src/authoring/import.ts', path.join(dir, 'notes'), '--event', 'notes', '--no-permalinks'],
  );
  time('first build, with its addresses recorded', 'src/build/permalinks.ts');
  time('build', 'node_modules/astro/bin/astro.mjs', 'build');
} finally {
  rmSync(dir, { recursive: true, force: true });
}

export {};
