import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { report } from '../../../src/notes/problem.ts';
import { readContent } from '../../../src/notes/source.ts';
import { EVENT, project, sessionFile } from './project.ts';

const FOLDER = 'tests/fixtures/hostile';
const files = await readdir(FOLDER);
const names = files.filter((name) => name.endsWith('.mdx'));

/** Everything that a build says of an event with this one session. */
async function saidOf(session: string | Uint8Array): Promise<string> {
  const root = await project({
    'content/kubecon/event.yaml': EVENT,
    'content/kubecon/session.mdx': session,
  });
  const { problems } = await readContent(root);
  return problems.length > 0 ? `${report(problems)}\n` : '';
}

test('each has the words that are expected', () => {
  const said = files.filter((name) => name.endsWith('.txt'));
  expect(said).toEqual(names.map((name) => name.replace(/mdx$/, 'txt')));
});

test.each(names)('%s is refused, with what its author needs to know', async (name) => {
  const said = await saidOf(await readFile(path.join(FOLDER, name)));
  expect(said).not.toBe('');
  await expect(said).toMatchFileSnapshot(path.resolve(FOLDER, name.replace(/mdx$/, 'txt')));
});

test('a file of more than 200 KB is refused', async () => {
  const line = 'Words and words and words.\n\n';
  expect(await saidOf(sessionFile(`## A\n\n${line.repeat(8_000)}`))).toContain(
    'the file has 225 KB\n    expected: 200 KB at most',
  );
  expect(await saidOf(sessionFile(`## A\n\n${line.repeat(7_000)}`))).toBe('');
});

test('what notes are made of is not refused', async () => {
  const notes = `## A {/* #own */}

{/* A comment. */}

- [x] *a* **b** ~~c~~ \`{d}\` \\{ \\< [e](https://e.example/ "f") [g](mailto:g@h.example) [i](#own)
  > j[^k] <kbd>Ctrl</kbd> H<sub>2</sub>O <abbr title="Service Mesh">SM</abbr><br />

<details>
  <summary>More</summary>

  | l |
  | - |
  | m |
</details>

\`\`\`html
<script onclick={n}>
\`\`\`

<Figure title="A" original="https://o.example/p.png" />

العربية و עברית.

[^k]: A footnote.
`;
  expect(await saidOf(sessionFile(notes))).toBe('');
});

test('a paragraph with emphasis that would take a parser minutes is refused', async () => {
  const marks = '_*a'.repeat(2_000);
  expect(await saidOf(sessionFile(`## A\n\nWords\n${marks}\n`))).toContain(
    'line 11: a paragraph of thousands of marks',
  );
  for (const harmless of [
    `\`\`\`text\n${marks}\n\`\`\``,
    `${'_*a'.repeat(1_000)}\n\n${'_*a'.repeat(1_000)}`,
    'snake_case_name '.repeat(4_000),
  ]) {
    expect(await saidOf(sessionFile(`## A\n\n${harmless}\n`))).toBe('');
  }
});
