import { existsSync, renameSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Staging } from '../../../../../src/authoring/import/update/staging.ts';
import { project } from '../../../notes/project.ts';

const PLACES = ['public/trip/a.pdf', 'content/trip/a.mdx'];

const textsIn = (root: string) =>
  Promise.all(
    PLACES.map((place) =>
      existsSync(path.join(root, place)) ? readFile(path.join(root, place), 'utf8') : undefined,
    ),
  );

/** An event that is written beside a project, which has the files `there`. */
async function staged(there: Record<string, string>) {
  const root = await project({ 'content/other/a.mdx': 'other', ...there });
  const staging = await Staging.open(root);
  for (const place of PLACES) await staging.write(place, 'new');
  return { root, staging };
}

test.each([
  ['new', {}, 2],
  ['again', Object.fromEntries(PLACES.map((place) => [place, 'old'])), 4],
] as const)(
  'an event that is written %s is there in full, or not at all',
  async (_, there, moves) => {
    for (let failing = 1; failing <= moves; failing++) {
      const { root, staging } = await staged(there);
      const before = await textsIn(root);
      let done = 0;
      const fail = (from: string, to: string) => {
        done += 1;
        if (done === failing) throw new Error('no room');
        renameSync(from, to);
      };
      expect(() => staging.publish('trip', fail)).toThrow('no room');
      await staging.close();
      expect(await textsIn(root)).toEqual(before);
    }
    const { root, staging } = await staged(there);
    const done: string[] = [];
    staging.publish('trip', (from, to) => {
      done.push(path.relative(root, to));
      renameSync(from, to);
    });
    await staging.close();
    expect(await textsIn(root)).toEqual(['new', 'new']);
    // So each of them failed above; and a process that is killed between them leaves no notes without files.
    expect(done).toHaveLength(moves);
    expect(done.at(-1)).toBe('content/trip');
  },
);

test('what a killed import moved out of its place is put back', async () => {
  const { root } = await staged({
    'content/trip.before-replacement/a.mdx': 'old',
    'public/trip.before-replacement/a.pdf': 'old',
  });
  expect(Staging.recover(root)).toEqual(['content/trip', 'public/trip']);
  expect(await textsIn(root)).toEqual(['old', 'old']);
});
