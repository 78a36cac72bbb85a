import { describe, expect, test } from 'vitest';
import { checkVoices, isVoice, readUpdates } from '../../../src/notes/voices.ts';
import { sessionOf } from './session-of.ts';

const sources = new Map([
  ['kep-753', { title: 'KEP', link: 'https://kep.example/', checked: '2026-11-22' }],
]);

const since = (attributes: string, ...content: string[]) => [
  `<SinceThen ${attributes}>`,
  '',
  ...(content.length > 0 ? content : ['It changed.']),
  '',
  '</SinceThen>',
  '',
];
const RIGHT = 'title="Sidecars are stable" date="2025-04-23" source="kep-753"';

const updatesOf = (...lines: string[]) => readUpdates(sessionOf(...lines).components);
const problemsOf = (...lines: string[]) =>
  checkVoices(sessionOf(...lines).components, sources, 'a.mdx');
const faultsOf = (...lines: string[]) =>
  problemsOf(...lines).map(({ line, what }) => `${line} ${what}`);

test('background and updates are voices; figures, tags and fragments are none', () => {
  expect(['Background', 'SinceThen', 'Figure', 'aside', null].map(isVoice)).toEqual([
    ...[true, true, false, false, false],
  ]);
});

describe('the updates of a session', () => {
  test('have their section, day, version, sources and content', () => {
    const lines = [
      '## A',
      '',
      ...since(`${RIGHT} version="Kubernetes 1.33"`, 'Use `initContainers`, see [it](#a).'),
    ];
    expect(updatesOf(...lines)).toEqual([
      {
        id: 'Since-sidecars-are-stable',
        title: 'Sidecars are stable',
        section: 'a',
        when: '2025-04-23',
        isBy: false,
        version: 'Kubernetes 1.33',
        sourceIds: ['kep-753'],
        html: '<p>Use <code>initContainers</code>, see <a href="#a">it</a>.</p>',
      },
    ]);
  });

  test('come in the order of the page, each from its section, also in lists', () => {
    const first = since('title="B" by="2020" source="x y"').map((line) => `  ${line}`);
    const found = updatesOf('## One', '', '- Item.', '', ...first, '## Two', '', ...since(RIGHT));
    expect(found).toMatchObject([
      { id: 'Since-b', section: 'one', when: '2020', isBy: true, sourceIds: ['x', 'y'] },
      { section: 'two' },
    ]);
    expect(found[0]).not.toHaveProperty('version');
  });

  test('have code, lists and the content of components in their HTML, and no MDX', () => {
    const content = ['```bash', 'a < b', '```', '', '- One <Term of="x">two</Term>'];
    const [update] = updatesOf('## A', '', ...since(RIGHT, ...content));
    expect(update?.html).toContain('<pre><code class="language-bash">a &#x3C; b\n</code></pre>');
    expect(update?.html).toContain('<li>One two</li>');
  });

  test.each([
    ['no title', 'date="2025-04-23" source="kep-753"'],
    ['no day', 'title="A" source="kep-753"'],
    ['a day that there is not', 'title="A" date="2025-04-31" source="kep-753"'],
  ])('leave out one with %s, which is a fault', (_, attributes) => {
    expect(updatesOf('## A', '', ...since(attributes))).toEqual([]);
  });

  test('are no background, and none before the first section', () => {
    const background = ['<Background date="2019" source="kep-753">', '', 'B', '', '</Background>'];
    expect(updatesOf(...since(RIGHT), '## A', '', ...background)).toEqual([]);
  });
});

describe('a voice', () => {
  test.each(['2019', '2019-05', '2019-05-20'])('of %s, with a source, is right', (when) => {
    const lines = [`<Background date="${when}" source="kep-753">`, '', 'B', '', '</Background>'];
    expect(problemsOf('## A', '', ...lines)).toEqual([]);
  });

  test.each([
    ['date="2019-5-20"', '`date="2019-5-20"` of `<SinceThen>` is no date'],
    ['by="2019-02-29"', '`by="2019-02-29"` of `<SinceThen>` is no date'],
    ['date="May 2019"', '`date="May 2019"` of `<SinceThen>` is no date'],
    ['date=""', '`date=""` of `<SinceThen>` is no date'],
  ])('with %s has no date', (attribute, what) => {
    const lines = since(`title="A" ${attribute} source="kep-753"`);
    expect(faultsOf('## A', '', ...lines)).toEqual([`3 ${what}`]);
  });

  test.each([
    ['an empty source', RIGHT.replace('kep-753', ' '), '`<SinceThen>` names no source'],
    [
      'an unknown source',
      RIGHT.replace('753', '999'),
      '`<SinceThen>` names a source `kep-999` that is not known',
    ],
    [
      'a title of no letters',
      RIGHT.replace('Sidecars are stable', '…'),
      '`title="…"` has no letter',
    ],
  ])('with %s is a fault', (_, attributes, what) => {
    expect(faultsOf('## A', '', ...since(attributes))).toEqual([`3 ${what}`]);
  });

  test('that says nothing is a fault', () => {
    expect(faultsOf('## A', '', `<SinceThen ${RIGHT} />`)).toEqual([
      '3 `<SinceThen>` says nothing',
    ]);
  });

  test('before the first section is a fault', () => {
    expect(faultsOf(...since(RIGHT), '## A')).toEqual([
      '1 `<SinceThen>` stands before the first section',
    ]);
  });

  test('in another is a fault of the outer one', () => {
    const inner = ['<Background date="2019" source="kep-753">', '', 'B', '', '</Background>'];
    expect(faultsOf('## A', '', ...since(RIGHT, ...inner))).toEqual([
      '3 in `<SinceThen>` stands another voice',
    ]);
  });

  test('of the same title as another, in letters, is a fault that names both lines', () => {
    const again = RIGHT.replace('Sidecars', 'sidecars');
    expect(problemsOf('## A', '', ...since(RIGHT), '## B', '', ...since(again))).toMatchObject([
      {
        line: 11,
        what: 'an update “sidecars are stable” stands on line 3 already',
        fix: 'give one of the two another title',
      },
    ]);
  });

  test('is not missed a source while sources can’t be read', () => {
    const { components } = sessionOf('## A', '', ...since(RIGHT));
    expect(checkVoices(components, new Map(), 'a.mdx')).toHaveLength(1);
    expect(checkVoices(components, undefined, 'a.mdx')).toEqual([]);
  });
});

test('an unknown source is told of figures and charts too', () => {
  expect(faultsOf('## A', '', '<Figure title="B" missing source="nope" />')).toEqual([
    '3 `<Figure>` names a source `nope` that is not known',
  ]);
});
