import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const LAB = 'content/kubecon-eu-2019/anthos-workshop.mdx';
const WORKSHOP = 'content/kubecon-eu-2019/kubebuilder-v2.mdx';
const TALKS = 'content/kubecon-eu-2019/lightning-talks.mdx';
const EVENT = 'content/kubecon-eu-2019/event.yaml';
const FIGURE = 'src/prose/Figure.astro';

let project: string;

/** A copy of this project, to be spoiled, with a site that was built before. */
beforeAll(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'workshop-notes-'));
  for (const name of ['public', 'src', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    await cp(name, path.join(project, name), { recursive: true });
  }
  await symlink(path.resolve('node_modules'), path.join(project, 'node_modules'));
  await cp('dist', path.join(project, 'dist'), { recursive: true });
});
beforeEach(async () => {
  await rm(path.join(project, 'content'), { recursive: true, force: true });
  await cp('content', path.join(project, 'content'), { recursive: true });
});
afterAll(() => rm(project, { recursive: true, force: true }));

/** Replaces a text of a file that has to be there. */
async function spoil(file: string, text: string, replacement: string) {
  const before = await readFile(path.join(project, file), 'utf8');
  expect(before).toContain(text);
  await writeFile(path.join(project, file), before.replace(text, replacement));
}

const build = () =>
  new Promise<{ code: number; output: string }>((resolve) => {
    const astro = path.resolve('node_modules/astro/bin/astro.mjs');
    execFile(process.execPath, [astro, 'build'], { cwd: project }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr });
    });
  });

/** The report as `file: what it says`, so that a problem can be looked for in its file. */
function problemsOf(output: string): string[] {
  let file = '';
  return output.split('\n').flatMap((line) => {
    if (/^(content|dist)\/\S+$/.test(line)) file = line;
    return /^ {2}\S/.test(line) ? [`${file}: ${line.trim()}`] : [];
  });
}

/** What front matter says of a section that is no longer called so. */
const namesNoSection = (file: string, id: string): unknown =>
  expect.stringMatching(`^${file}: line \\d+: \`sectionKeywords\` names a section \`${id}\``);

async function expectOldSite() {
  const names = await readdir(project);
  expect(names.filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  expect(await readFile(path.join(project, 'dist/index.html'), 'utf8')).toBe(
    await readFile('dist/index.html', 'utf8'),
  );
}

describe('a build of bad content', () => {
  test('fails, lists every problem of every file, and leaves the site as it was', async () => {
    await spoil(EVENT, 'place:', 'plaice:');
    await spoil(LAB, 'kind: lab', 'kind: lap');
    await spoil(WORKSHOP, '## Theory', '## Mission');
    await spoil(WORKSHOP, '## Section 4:', '## Section 2:');
    await spoil(WORKSHOP, 'order: 2', 'order: 3');
    await spoil(TALKS, '## Talk 9:', '## Talk:');
    await spoil(
      TALKS,
      '(https://github.com/pusher/wave)',
      '(/kubecon-eu-2019/kubebuilder-v2/#nope)',
    );
    await spoil(TALKS, 'No notes were taken on this talk.', '![a slide](./slide.png)');

    const { code, output } = await build();

    expect(code).toBe(1);
    expect(problemsOf(output)).toEqual([
      `${LAB}: line 3: \`kind\` is not right (it is \`lap\`)`,
      `${EVENT}: line 1: \`place\` is missing`,
      `${EVENT}: line 5: unknown key \`plaice\``,
      namesNoSection(WORKSHOP, 'theory'),
      namesNoSection(WORKSHOP, 'section-4-idempotency'),
      expect.stringMatching(
        `^${WORKSHOP}: line \\d+: a section "Mission" stands on line \\d+ already`,
      ),
      expect.stringMatching(
        `^${WORKSHOP}: line \\d+: "Section 2: Idempotency" comes after Section 3`,
      ),
      expect.stringMatching(`^${TALKS}: its order \`3\` is also that of ${WORKSHOP}`),
      namesNoSection(TALKS, 'talk-9-when-the-command-line-is-not-enough'),
      expect.stringMatching(`^${TALKS}: line \\d+: the picture \`./slide.png\` is not there`),
      expect.stringMatching(
        `^${TALKS}: line \\d+: "Talk: When the command line is not enough" has no`,
      ),
      expect.stringMatching(`^${TALKS}: line \\d+: the link \`\\S+#nope\` names a section that`),
    ]);
    expect(output).toContain('did you mean `place`?');
    expect(output).toContain('expected: one of lab, workshop, talks');
    await expectOldSite();
  });

  test('says where MDX or YAML cannot be read', async () => {
    await spoil(LAB, 'K8s) is', '{K8s) is');
    await spoil(EVENT, 'place: Barcelona', 'place: "Barcelona');
    await spoil(WORKSHOP, 'Run this locally', 'Run {this} locally');
    await spoil(TALKS, '<Figure title="The dream world" missing>', '<Figure missing>');
    await writeFile(path.join(project, 'content/kubecon-eu-2019/notes.md'), '# Lost');

    const { code, output } = await build();

    expect(code).toBe(1);
    expect(problemsOf(output)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(`^${LAB}: line \\d+: this is not valid MDX`),
        expect.stringMatching(`^${EVENT}: line \\d+: this is not valid YAML`),
        expect.stringMatching(`^${WORKSHOP}: line \\d+: \`{\` begins an expression`),
        expect.stringMatching(`^${TALKS}: line \\d+: \`<Figure>\` has no \`title\``),
        expect.stringMatching(/notes\.md: a note that is no session/),
      ]),
    );
    await expectOldSite();
  });
});

test('a fault that only the built pages show fails the build too, and leaves the site as it was', async () => {
  const figure = await readFile(path.join(project, FIGURE), 'utf8');
  await spoil(
    FIGURE,
    '<figure class="picture">',
    '<figure style="color: red"><a href="/gone/">x</a>',
  );

  const { code, output } = await build();
  await writeFile(path.join(project, FIGURE), figure);

  expect(code).toBe(1);
  expect(problemsOf(output)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(`^${LAB}: .* nothing is at /gone/`),
      expect.stringMatching(`^${LAB}: .* has a \`style\` attribute on <figure>`),
    ]),
  );
  await expectOldSite();
});

test('content that is right again builds again', async () => {
  const { code } = await build();
  expect(code).toBe(0);
  const names = await readdir(project);
  expect(names.filter((name) => name.startsWith('dist'))).toEqual(['dist']);
});
