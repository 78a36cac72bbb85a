import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProjectCopy } from './project-copy.ts';

let copy: ProjectCopy;

beforeAll(async () => {
  copy = await ProjectCopy.make();
});
afterAll(() => copy.remove());

const EVENT = [
  ...['event', '--id', 'an-evening', '--title', 'An evening', '--starts', '2026-03-23'],
  ...['--place', 'Ghent, Belgium', '--link', 'https://event.example/', '--note-taker', 'A. Writer'],
  ...['--source-title', 'Raw notes', '--source-link', 'https://notes.example/'],
];
const KINDS = ['lab', 'workshop', 'talks'];
const session = (kind: string) =>
  ['session', '--event', 'an-evening', '--title', `My ${kind}`, '--kind', kind] as const;

test('what is missing is told where nobody can be asked', async () => {
  const { code, output } = await copy.writeNew('event', '--title', 'An evening');
  expect(code).toBe(1);
  expect(output).toContain('--starts is missing: first day, as YYYY-MM-DD');
  expect((await copy.writeNew('--help')).code).toBe(0);
});

test('an event and a session of each kind are built as they were written', async () => {
  expect(await copy.writeNew(...EVENT)).toMatchObject({ code: 0 });
  for (const kind of KINDS) {
    expect(await copy.writeNew(...session(kind))).toMatchObject({ code: 0 });
    await copy.replace(`content/an-evening/my-${kind}.mdx`, '\ndraft: true\n', '\n');
  }
  expect((await copy.permalinks()).output).toContain('0 to decide');
  const { code, output } = await copy.build();
  expect([code, output]).toEqual([0, expect.not.stringMatching(/Left out|warn/i)]);

  const site = await copy.site();
  const page = (kind: string) => site[`an-evening/my-${kind}/index.html`]!;
  expect(page('lab')).toMatch(/>Step<[^]*type="checkbox"[^]*<h2 id="serve">/);
  expect(page('workshop')).toMatch(/>Section<[^]*<h2 id="keep">[^]*<table>[^]*<figure/);
  expect(page('talks')).toMatch(/A\. Speaker, A Company[^]*<h2 id="pictures">/);
  expect(site['an-evening/my-talks/2/index.html']).toContain('Pictures that are not there');
  for (const kind of KINDS) {
    expect(page(kind)).not.toContain('Replace everything');
    expect(site['an-evening/index.html']).toContain(`My ${kind}`);
  }
}, 180_000);

test('what is there is never overwritten', async () => {
  const file = 'content/an-evening/my-lab.mdx';
  await copy.write(file, 'mine');
  const { code, output } = await copy.writeNew(...session('lab'), '--order', '9');
  expect([code, output]).toEqual([1, expect.stringContaining(`${file} is there already`)]);
  expect(await copy.read(file)).toBe('mine');
});
