import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
  vi,
} from 'vitest';
import {
  LAB,
  ProjectCopy,
  TALKS,
  WORKSHOP,
  decide,
  problemsOf,
  rearrange,
  type Outcome,
} from './project-copy.ts';
import { pagefind } from './search-index.ts';

const LEDGER = 'content/permalinks.json';
const EVENT = '/kubecon-eu-2019/';
const RECORD = /^"(\/\S*)": \{ "since": "\d{4}-\d\d-\d\d"(, "title": "[0-9a-f]{12}")? \},$/;

let copy: ProjectCopy;
let site: Record<string, string>;

beforeAll(async () => {
  copy = await ProjectCopy.make();
  site = await copy.site();
});
beforeEach(() => copy.restore());
afterAll(() => copy.remove());

/** The lines of the ledger, one record each. */
const records = async () => (await copy.read(LEDGER)).split('\n').slice(1, -3);
const addressOf = (record: string) => RECORD.exec(record)?.[1] ?? record;

/**
 * `npm run permalinks` writes the ledger as it should be, and no line of it is lost. None changes but
 * by `--retitled`, and those are returned.
 */
async function record(
  ...options: string[]
): Promise<Outcome & { added: string[]; changed: string[] }> {
  const before = await records();
  const outcome = await copy.permalinks(...options);
  const after = await records();
  expect(after.filter((line) => !RECORD.test(line))).toEqual([]);
  expect(after.map(addressOf)).toEqual([...new Set(after.map(addressOf))].sort());
  const changed = before.filter(isNotOf(after)).map(addressOf);
  if (!options.includes('--retitled')) expect(changed).toEqual([]);
  expect(after.map(addressOf)).toEqual(expect.arrayContaining(before.map(addressOf)));
  const added = after.map(addressOf).filter(isNotOf(before.map(addressOf)));
  return { ...outcome, added, changed };
}

const isNotOf = (known: string[]) => (address: string) => !known.includes(address);

/** A build that fails, and leaves the last site as it was, with nothing beside it; its report. */
async function failedBuild(): Promise<string> {
  const { code, output } = await copy.build();
  expect(code).toBe(1);
  const names = await copy.folders();
  expect(names.filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  expect(await copy.site()).toEqual(site);
  return output;
}

async function goodBuild() {
  const { code, output } = await copy.build();
  expect(output).not.toContain('not built');
  expect(code).toBe(0);
  site = await copy.site();
}

/** Writes what a report advises into front matter as it stands; says how many lines that were. */
async function follow(output: string): Promise<number> {
  let file = '';
  let written = 0;
  for (const line of output.split('\n')) {
    if (/^content\/\S+$/.test(line)) file = line;
    const advice = [...line.matchAll(/below `(\w+):`(?: in (content\/\S+))?[^`]*`([^`]+)`/g)];
    const [, key, place, text] = advice.findLast(([, , , text]) => !text!.includes('…')) ?? [];
    if (!line.trim().startsWith('fix: ') || key === undefined) continue;
    await decide(copy, place?.replace(/,$/, '') ?? file, key, text!);
    written += 1;
  }
  return written;
}

const lost = (file: string, address: string, more = '') =>
  expect.stringMatching(
    `^${file}: (line \\d+: )?${escape(address + more)} was published on [\\d-]{10} and leads nowhere now$`,
  );
const renamed = (file: string, address: string, title: string) =>
  `${file}: ${address} names "${title}" now, and named something else when it was published`;
const unrecorded = (file: string, addresses: string) =>
  expect.stringMatching(`^${file}: \\d+ new address(es)? (is|are) not in the ledger: ${addresses}`);
/** Exactly these problems, in any order. */
function expectProblems(output: string, expected: unknown[]) {
  const problems = problemsOf(output);
  expect(problems).toEqual(expect.arrayContaining(expected));
  expect(problems).toHaveLength(expected.length);
}

const fixes = (output: string) => output.split('\n').filter((line) => /^ +fix: /.test(line));
const escape = (text: string) => text.replace(/[().+]/g, '\\$&');

test('no record of the search index holds a citation', async () => {
  const { results } = await pagefind.search(null);
  const records = await Promise.all(results.map(({ data }) => data()));
  expect(records.length).toBeGreaterThan(30);
  const texts = records.map((record) => JSON.stringify(record));
  expect(texts.filter((text) => text.includes('No notes were taken')).length).toBeGreaterThan(0);
  expect(texts.filter((text) => /bibtex|@misc|\[day\]|howpublished/i.test(text))).toEqual([]);
  expect(Object.values(site).filter((page) => page.includes('urldate = ')).length).toBe(3);
});

test('sections that are renamed, moved, removed and added, then their session and event renamed', async () => {
  await rearrange(copy);
  const talks = `${EVENT}lightning-talks/`;
  const gone = [
    lost(LAB, `${EVENT}anthos-workshop/#final-notes`),
    lost(LAB, `${EVENT}anthos-workshop/#Since-the-podcasts-archive-is-there`), // went with its section
    lost(WORKSHOP, `${EVENT}kubebuilder-v2/#section-1-whats-kubebuilder`, ' (and 3 more with it)'),
    lost(TALKS, `${talks}#talk-13-how-containers-are-like-cookies`, ' (and 1 more with it)'),
    lost(TALKS, `${talks}#talk-9-when-the-command-line-is-not-enough`),
  ];
  const added = [
    `${EVENT}anthos-workshop/#aftermath`,
    `${EVENT}kubebuilder-v2/#Since-the-podcasts-archive-is-there`,
    `${EVENT}kubebuilder-v2/#final-notes`,
    `${EVENT}kubebuilder-v2/#section-1-kubebuilder`,
    `${EVENT}kubebuilder-v2/#section-1-kubebuilder--learn`,
    `${EVENT}kubebuilder-v2/#section-1-kubebuilder--review`,
    `${EVENT}kubebuilder-v2/#section-1-kubebuilder--try`,
    `${talks}#talk-9-when-a-terminal-is-not-enough`,
  ];
  const report = await failedBuild();
  expectProblems(report, [
    ...gone,
    unrecorded(LAB, `${EVENT}anthos-workshop/#aftermath`),
    unrecorded(WORKSHOP, `${EVENT}kubebuilder-v2/#section-1-kubebuilder, .* and 3 more`),
    unrecorded(TALKS, `${talks}#talk-9-when-a-terminal-is-not-enough`),
  ]);

  // What is new is recorded, and what is to decide is told as before.
  const undecided = await record();
  expect(undecided.code).toBe(1);
  expect(undecided.added).toEqual(added);
  expect(undecided.output).toContain('\n8 new, 225 in all, 5 to decide.\n');
  expectProblems(undecided.output, gone);
  expect(fixes(undecided.output)).toEqual(fixes(report).filter((fix) => !/npm run/.test(fix)));

  expect(await follow(undecided.output)).toBe(5);
  await goodBuild();
  expect(await copy.read(`dist${talks}index.html`)).toContain('A sentence that says why.');

  await copy.move('content/kubecon-eu-2019', 'content/kubecon-barcelona');
  await copy.move(
    'content/kubecon-barcelona/kubebuilder-v2.mdx',
    'content/kubecon-barcelona/kubebuilder.mdx',
  );
  // Two aliases name a page of the old event, so that event comes first.
  const first = await failedBuild();
  const unsaid = expect.stringMatching(
    `^content/kubecon-barcelona/kubebuilder.mdx: line \\d+: nothing is said of ${EVENT}anthos-workshop/`,
  );
  expectProblems(first, [unsaid, unsaid]);
  await decide(copy, 'content/kubecon-barcelona/event.yaml', 'movedFrom', `- ${EVENT}`);
  const moved = await record();
  expect(moved.code).toBe(1);
  expectProblems(moved.output, [lost(LEDGER, `${EVENT}kubebuilder-v2/`, ' (and 35 more with it)')]);
  expect(await follow(moved.output)).toBe(1);
  await goodBuild();

  // A second time nothing is new, and below a base path neither.
  const known = await copy.read(LEDGER);
  vi.stubEnv('SITE_BASE', '/notes/');
  onTestFinished(() => void vi.unstubAllEnvs());
  const again = await record();
  expect(again.code, again.output).toBe(0);
  expect(await copy.read(LEDGER)).toBe(known);
});

test('an event that is renamed', async () => {
  const renamed = 'content/kubecon-barcelona';
  await copy.move('content/kubecon-eu-2019', renamed);
  const report = await failedBuild();
  expectProblems(report, [
    lost(LEDGER, EVENT, ' (and 126 more with it)'),
    unrecorded(`${renamed}/event.yaml`, '/kubecon-barcelona/$'),
    unrecorded(`${renamed}/anthos-workshop.mdx`, '/kubecon-barcelona/anthos-workshop/, '),
    unrecorded(`${renamed}/kubebuilder-v2.mdx`, '/kubecon-barcelona/kubebuilder-v2/, '),
    unrecorded(`${renamed}/lightning-talks.mdx`, '/kubecon-barcelona/lightning-talks/, '),
  ]);
  expect(await follow(report)).toBe(1);
  const { code, added } = await record();
  expect(code).toBe(0);
  expect(added).toHaveLength(127);
});

test('a title may change where the id stays, but no address comes to name something else unnoticed', async () => {
  const talks = `${EVENT}lightning-talks/`;
  const cookies = 'How containers are like cookies';
  const config = 'talk-12-how-to-make-sure-pods-are-running-with-the-latest-config';
  // Two talks change places, and one that was published without an id is given one.
  await copy.replace(TALKS, `## Talk 13: ${cookies}`, '## Talk 13: Cloud Native Wales');
  await copy.replace(TALKS, '## Talk 17: Cloud Native Wales', `## Talk 17: ${cookies}`);
  await copy.replace(TALKS, '  talk-13-how-', '  talk-17-how-');
  await copy.replace(TALKS, '  talk-17-cloud-', '  talk-13-cloud-');
  await copy.replace(TALKS, 'the latest config\n', 'the latest config {/* #latest-config */}\n');
  await copy.replace(TALKS, `  ${config}:`, '  latest-config:');
  const report = await failedBuild();
  expectProblems(report, [
    lost(TALKS, `${talks}#talk-13-how-containers-are-like-cookies`),
    lost(TALKS, `${talks}#talk-17-cloud-native-wales`),
    lost(TALKS, `${talks}#${config}`),
    unrecorded(TALKS, `${talks}#latest-config, `),
  ]);
  expect(await follow(report)).toBe(3);
  expect(await copy.read(TALKS)).toContain(`\n  ${config}: latest-config\n`);

  // Their anchors lead to where they are now; their short links have changed places.
  const swapped = await record();
  expect(swapped.code).toBe(1);
  expectProblems(swapped.output, [
    renamed(TALKS, `${talks}13/`, 'Talk 13: Cloud Native Wales'),
    renamed(TALKS, `${talks}17/`, `Talk 17: ${cookies}`),
  ]);
  expect(swapped.added).toHaveLength(3);
  expect(fixes(swapped.output)[0]).toContain('else give the talks their numbers back');

  await copy.replace(TALKS, '## Talk 12: How to make sure pods are', '## Talk 12: Pods');
  const config12 = renamed(
    TALKS,
    `${talks}#latest-config`,
    'Talk 12: Pods running with the latest config',
  );
  const retitled = await record('--retitled', `${talks}13/`, '--retitled', `${talks}17/`);
  const acceptedTalks = [`${talks}13/`, `${talks}17/`];
  expect(retitled).toMatchObject({ code: 1, added: [], changed: acceptedTalks });
  expectProblems(retitled.output, [config12]);
  const [, command] = /`npm run permalinks -- (.*)`; else give it another id/.exec(
    retitled.output,
  )!;
  const accepted = await record(...command!.split(' '), '--retitled', '/nothing/');
  // The talk's short link goes with its anchor.
  const renamedTalk = [`${talks}#latest-config`, `${talks}12/`];
  expect(accepted).toMatchObject({ code: 1, added: [], changed: renamedTalk });
  expect(accepted.output).toContain('--retitled /nothing/: nothing there has a new title.');
  expect(problemsOf(accepted.output)).toEqual([]);
  await goodBuild();
});

test('a record removed by hand is missed, and comes back', async () => {
  const setup = /^"[^"]*anthos-workshop\/#setup".*\n/m;
  const known = await copy.read(LEDGER);
  await copy.write(LEDGER, known.replace(setup, ''));
  const report = await failedBuild();
  expectProblems(report, [unrecorded(LAB, `${EVENT}anthos-workshop/#setup`)]);
  expect(report).toContain('fix: run `npm run permalinks`, and commit what it writes');
  const { code, added, output } = await record();
  expect(code).toBe(0);
  expect(added).toEqual([`${EVENT}anthos-workshop/#setup`]);
  expect(output).toMatch(/^\+ \S+#setup {2}Setup$/m);
  const day = new Date().toISOString().slice(0, 10);
  const [record_] = setup.exec(known)!;
  expect(await copy.read(LEDGER)).toBe(
    known.replace(setup, record_.replace(/\d{4}-\d\d-\d\d/, day)),
  );
});

describe('a ledger that can’t be read fails the build, and is not written', () => {
  const SETUP = /^"[^"]*anthos-workshop\/#setup".*\n/m;
  const faults: [string, (record: string) => string, string[]][] = [
    ['a bracket of another kind', (record) => record.replace('{', '['), ['not valid JSON']],
    ['no comma', (record) => record.replace(/,\n$/, '\n'), ['not valid JSON']],
    ['a line twice', (record) => record + record, ['Map keys must be unique']],
    ['a day that is none', (record) => record.replace(/\d{4}-/, ''), ['is not right']],
    [
      'a merge left half done',
      (record) => `<<<<<<< HEAD\n${record}=======\n>>>>>>> topic\n`,
      ['a merge left this line', 'a merge left this line', 'a merge left this line'],
    ],
  ];

  test.each(faults)('%s', async (_, spoil, expected) => {
    const known = await copy.read(LEDGER);
    const line = known.slice(0, known.search(SETUP)).split('\n').length;
    const spoiled = known.replace(SETUP, spoil);
    await copy.write(LEDGER, spoiled);
    const problems = problemsOf(await failedBuild());
    expect(problems).toHaveLength(expected.length);
    for (const [at, what] of expected.entries()) expect(problems[at]).toContain(what);
    const lines = problems.map((problem) => Number(/: line (\d+): /.exec(problem)?.[1]));
    // The parser notices some of them only on the line after.
    expect(lines[0]! - line).toBeOneOf([0, 1]);

    // Each of the lines that a merge left is named: without them all is well.
    if (expected.length === 1) return;
    const { code, output } = await copy.permalinks();
    expect(code).toBe(1);
    expect(problemsOf(output)).toEqual(problems);
    expect(await copy.read(LEDGER)).toBe(spoiled);
    const kept = spoiled.split('\n').filter((_, index) => !lines.includes(index + 1));
    await copy.write(LEDGER, kept.join('\n'));
    expect(await record()).toMatchObject({ code: 0, added: [] });
    expect(await copy.read(LEDGER)).toBe(known);
  });
});

test('decisions and ids that can’t hold are told, all at once', async () => {
  const talks = `${EVENT}lightning-talks/`;
  const lab = `${EVENT}anthos-workshop/`;
  await decide(copy, TALKS, 'aliases', 'old-link: talk-17-cloud-native-wales');
  await decide(copy, LAB, 'aliases', `${talks}#old-link: setup`);
  await decide(copy, TALKS, 'aliases', 'talk-99: talk-17-cloud-native-wale');
  await decide(copy, TALKS, 'aliases', 'talk-1-understanding-linux-ebpf: talk-99');
  await decide(copy, TALKS, 'movedFrom', `- ${lab}`);
  await decide(copy, LAB, 'aliases', 'round: circle');
  await decide(copy, LAB, 'aliases', 'circle: round');
  await decide(copy, LAB, 'removed', 'setup: Gone.');
  await decide(copy, LAB, 'aliases', `${EVENT}gone/#old: setup`);
  await copy.replace(LAB, '## First notes\n', '## First notes {/* #setup */}\n');
  await copy.replace(LAB, '  first-notes:', '  step-4:');
  await decide(copy, WORKSHOP, 'aliases', 'Old Link: mission');
  await copy.replace(WORKSHOP, '## Theory', '## Mission');
  await copy.replace(WORKSHOP, '  theory:', '  mission-:');
  await copy.replace(WORKSHOP, '### Learn\n', '### Learn {/* #the lesson */}\n');
  await copy.replace(WORKSHOP, '### Review\n', '### Review {/* #Review */}\n');
  const report = await failedBuild();

  const texts: Record<string, string> = {};
  for (const file of [LAB, TALKS, WORKSHOP]) texts[file] = await copy.read(file);
  const at = (file: string, text: string, what: string) => {
    const line = texts[file]!.slice(0, texts[file]!.indexOf(text)).split('\n').length;
    return expect.stringContaining(`${file}: line ${line}: ${what}`);
  };
  expectProblems(report, [
    at(LAB, `${EVENT}gone/#old:`, `nothing is said of ${EVENT}gone/, the page of `),
    at(LAB, 'circle: round', `\`${lab}#circle\` leads round in a circle: `),
    at(LAB, 'round: circle', `\`${lab}#round\` leads round in a circle: `),
    at(LAB, 'setup: Gone.', `\`${lab}#setup\` is not an old address: `),
    at(LAB, 'step-4:', '`sectionKeywords` names a section `step-4` that '),
    at(LAB, '## First notes', '"First notes" has the id "setup", which "Setup" has already'),
    at(TALKS, 'old-link:', `\`${talks}#old-link\` is decided in ${LAB}, line `),
    at(TALKS, 'talk-99: ', `\`${talks}#talk-99\` leads to \`${talks}#talk-17-cloud-native-wale\``),
    at(TALKS, 'talk-1-und', `\`${talks}#talk-1-understanding-linux-ebpf\` is not an old `),
    at(TALKS, `- ${lab}`, `\`${lab}\` is not an old address: it is a page of the site`),
    at(WORKSHOP, 'Old Link:', 'the key `Old Link` is not right'),
    at(WORKSHOP, '## Mission\n\n- A', 'a section "Mission" stands on line '),
    at(WORKSHOP, '### Learn {', 'the id "the lesson" of "Learn" can\'t be part of a lasting'),
    at(WORKSHOP, '### Review {', 'the id "Review" of "Review" can\'t be part of a lasting'),
  ]);
  expect(fixes(report).join('\n')).toMatch(/did you mean `talk-17-cloud-native-wales`\?/);
  expect(fixes(report).join('\n')).toMatch(/write `\{\/\* #the-lesson \*\/\}`/);
  expect(fixes(report).join('\n')).toMatch(/write `\{\/\* #review \*\/\}`/);
});
