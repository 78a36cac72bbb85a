import { expect, test } from 'vitest';
import { readContent } from '../../../src/notes/source.ts';
import { EVENT, project, sessionFile } from './project.ts';

const LAB = sessionFile('## Step 1: A\n\n[No](#no)\n\n## Step 2: B\n', { kind: 'lab' });
const WINDOWS = [
  ['lines that end as on Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['both', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
] as const;

test.each(WINDOWS)('a file with %s is read like any other', async (_, written) => {
  const read = async (rewrite: (text: string) => string) =>
    readContent(
      await project({
        'content/kubecon/event.yaml': rewrite(EVENT),
        'content/kubecon/lab.mdx': rewrite(LAB),
      }),
    );
  const plain = await read((text) => text);
  expect(plain.problems).toMatchObject([{ file: 'content/kubecon/lab.mdx', line: 10 }]);
  expect(await read(written)).toEqual(plain);
});

test.each(WINDOWS)('a fault in a file with %s has its line', async (_, written) => {
  const { problems } = await readContent(
    await project({
      'content/kubecon/event.yaml': written(EVENT.replace('place:', 'plaice:')),
      'content/kubecon/lab.mdx': written(LAB.replace('order: 1', 'order: one')),
    }),
  );
  expect(problems.map(({ file, line }) => [file, line])).toEqual(
    expect.arrayContaining([
      ['content/kubecon/event.yaml', 3],
      ['content/kubecon/lab.mdx', 4],
      ['content/kubecon/lab.mdx', 10],
    ]),
  );
});
