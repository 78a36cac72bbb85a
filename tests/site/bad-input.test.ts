import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LAB, ProjectCopy, TALKS, WORKSHOP, problemsOf } from './project-copy.ts';

const EVENT = 'content/kubecon-eu-2019/event.yaml';
const FIGURE = 'src/prose/Figure.astro';
const GLOSSARY = 'content/glossary.yaml';
const SOURCES = 'content/sources.yaml';

let copy: ProjectCopy;

beforeAll(async () => {
  copy = await ProjectCopy.make();
});
beforeEach(() => copy.restore());
afterAll(() => copy.remove());

/** What front matter says of a section that is no longer called so. */
const namesNoSection = (file: string, id: string): unknown =>
  expect.stringMatching(`^${file}: line \\d+: \`sectionKeywords\` names a section \`${id}\``);

async function expectOldSite() {
  const names = await copy.folders();
  expect(names.filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  expect(await copy.read('dist/index.html')).toBe(await readFile('dist/index.html', 'utf8'));
}

describe('a build of bad content', () => {
  test('fails, lists every problem of every file, and leaves the site as it was', async () => {
    await copy.replace(EVENT, 'title: KubeCon', 'tittle: KubeCon');
    await copy.replace(LAB, 'kind: lab', 'kind: lap');
    await copy.replace(WORKSHOP, '## Theory', '## Mission');
    await copy.replace(WORKSHOP, '## Section 4:', '## Section 2:');
    await copy.replace(WORKSHOP, 'order: 2', 'order: 3');
    await copy.replace(TALKS, '## Talk 9:', '## Talk:');
    await copy.replace(
      TALKS,
      '(https://github.com/pusher/wave)',
      '(/kubecon-eu-2019/kubebuilder-v2/#nope)',
    );
    await copy.replace(TALKS, 'No notes were taken on this talk.', '![a slide](./slide.png)');

    const { code, output } = await copy.build();

    expect(code).toBe(1);
    expect(problemsOf(output)).toEqual([
      `${LAB}: line 3: \`kind\` is not right (it is \`lap\`)`,
      `${EVENT}: line 1: \`title\` is missing`,
      `${EVENT}: line 1: unknown key \`tittle\``,
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
    expect(output).toContain('did you mean `title`?');
    expect(output).toContain('expected: one of lab, workshop, talks');
    await expectOldSite();
  });

  test('says where MDX or YAML cannot be read', async () => {
    await copy.replace(LAB, 'K8s) is', '{K8s) is');
    await copy.replace(EVENT, 'place: Barcelona', 'place: "Barcelona');
    await copy.replace(WORKSHOP, 'Run this locally', 'Run {this} locally');
    await copy.replace(TALKS, '  title="The dream world"\n', '');
    await copy.write('content/kubecon-eu-2019/notes.md', '# Lost');

    const { code, output } = await copy.build();

    expect(code).toBe(1);
    expect(problemsOf(output)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(`^${LAB}: line \\d+, column \\d+: \`{\` starts an expression in MDX`),
        expect.stringMatching(
          `^${EVENT}: line \\d+: the \`"\` that opens on this line is not closed`,
        ),
        expect.stringMatching(`^${WORKSHOP}: line \\d+, column \\d+: \`{\` begins an expression`),
        expect.stringMatching(`^${TALKS}: line \\d+: \`<Figure>\` has no \`title\``),
        expect.stringMatching(/notes\.md: a note that is no session/),
      ]),
    );
    await expectOldSite();
  });
});

test('background and updates without date or source, and terms that clash, stop the build', async () => {
  const talks = await copy.read(TALKS);
  const glossary = await copy.read(GLOSSARY);
  const sources = await copy.read(SOURCES);
  await copy.replace(TALKS, '<Background date="2019-05-20" source="slides-ebpf">', '<Background>');
  await copy.replace(TALKS, '    date="2023-10-11"\n', '');
  await copy.replace(
    TALKS,
    'date="2019-06-20" source="list-of-talks"',
    'date="20 June" source="list"',
  );
  await copy.replace(GLOSSARY, 'aliases: [configuration drift]', 'aliases: [Istio]');
  await copy.replace(
    SOURCES,
    'link: https://github.com/iovisor/bcc',
    'link: http://github.com/iovisor/bcc',
  );

  const { code, output } = await copy.build();
  await copy.write(TALKS, talks);
  await copy.write(GLOSSARY, glossary);

  expect(code).toBe(1);
  expect(problemsOf(output)).toEqual([
    expect.stringMatching(`^${GLOSSARY}: line \\d+: “Istio” is a name of \`drift\` already`),
    expect.stringMatching(`^${TALKS}: line \\d+: \`<Background>\` has no \`date\``),
    expect.stringMatching(`^${TALKS}: line \\d+: \`<Background>\` has no \`source\``),
    expect.stringMatching(`^${TALKS}: line \\d+: \`<SinceThen>\` has neither of date and by`),
    expect.stringMatching(
      `^${TALKS}: line \\d+: \`date="20 June"\` of \`<Background>\` is no date`,
    ),
    expect.stringMatching(`^${SOURCES}: line \\d+: \`bcc.link\` is not right`),
  ]);
  expect(output).toContain('expected: an address that begins with https://');
  await copy.write(SOURCES, sources);
  await expectOldSite();
});

test('a source that nobody knows and a diagram that can’t be drawn stop the build', async () => {
  const talks = await copy.read(TALKS);
  await copy.replace(TALKS, 'source="list-of-talks"', 'source="list-of-talk"');
  const unknown = await copy.build();
  expect(problemsOf(unknown.output)).toEqual([
    expect.stringMatching(`^${TALKS}: line \\d+: \`<Background>\` names a source \`list-of-talk\``),
  ]);
  expect(unknown.output).toContain('did you mean `list-of-talks`?');

  const workshop = await copy.read(WORKSHOP);
  await copy.write(TALKS, talks.replace('flowchart TD', 'flowchat TD'));
  await copy.write(WORKSHOP, workshop.replace('flowchart TD', 'flow TD'));
  const { code, output } = await copy.build();
  await copy.write(TALKS, talks);
  await copy.write(WORKSHOP, workshop);
  expect(code).toBe(1);
  expect(problemsOf(output)).toEqual([
    expect.stringMatching(`^${WORKSHOP}: line \\d+: this diagram can’t be drawn: .* \`flow TD\``),
    expect.stringMatching(`^${TALKS}: line \\d+: this diagram can’t be drawn: .* \`flowchat TD\``),
  ]);
  expect(output).not.toContain('    at ');
  await expectOldSite();
});

test('code in notes is refused before any of it runs', async () => {
  const ran = copy.path('it-ran');
  const write = `globalThis.process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(ran)}, '')`;
  const talks = await copy.read(TALKS);
  for (const code of [
    `{${write}}`,
    `{/* a */ ${write} /* b */}`,
    `export const x = ${write}`,
    `<Figure missing title={${write}} />`,
    `<kbd {...${write}}>x</kbd>`,
  ]) {
    await copy.write(TALKS, talks.replace('## Talk 1:', `${code}\n\n## Talk 1:`));
    const { code: exit, output } = await copy.build();
    expect([exit, problemsOf(output)]).toEqual([
      1,
      [expect.stringMatching(`^${TALKS}: line \\d+, column \\d+: .* code`)],
    ]);
    expect(existsSync(ran), code).toBe(false);
  }
  await expectOldSite();
});

test('a fault that only the built pages show fails the build too, and leaves the site as it was', async () => {
  const figure = await copy.read(FIGURE);
  await copy.replace(
    FIGURE,
    '<figure class:list={{ picture: !source }}>',
    '<figure style="color: red"><a href="/gone/">x</a>',
  );

  const { code, output } = await copy.build();
  await copy.write(FIGURE, figure);

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
  const { code } = await copy.build();
  expect(code).toBe(0);
  const names = await copy.folders();
  expect(names.filter((name) => name.startsWith('dist'))).toEqual(['dist']);
});
