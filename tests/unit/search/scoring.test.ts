import { describe, expect, test } from 'vitest';
import { readQuery } from '../../../src/search/query.ts';
import { findCandidates } from '../../../src/search/ranking.ts';
import { saidPlaces, scoreSection } from '../../../src/search/scoring.ts';
import type { SearchRecord } from '../../../src/search/section-index.ts';
import { dataOf, lookUpIn, section, vocabularyOf } from './notes.ts';

/** What sections score that differ in `facts`, among others that say all of them once. */
async function scores(
  text: string,
  facts: Partial<SearchRecord>[],
  synonyms: string[][] = [],
): Promise<number[]> {
  const records = [...facts.map(section), section({ text }), section({ text: filler(40) })];
  const query = readQuery(text, vocabularyOf(records, synonyms));
  const found = await findCandidates(query, lookUpIn(records));
  return facts.map((_, index) => {
    const places = found.find(({ id }) => id === String(index))?.places;
    const nowhere = query.concepts.map(() => new Set<number>());
    return scoreSection(query, dataOf(records[index]!), places ?? nowhere);
  });
}

/** So many words that nobody asks for. */
const filler = (count: number) =>
  Array.from({ length: count }, (_, index) => `x${index}x`).join(' ');

/** That each of `facts` scores more than the next one. */
async function expectOrder(text: string, ...facts: Partial<SearchRecord>[]) {
  const rated = await scores(text, facts);
  rated.slice(1).forEach((score, index) => expect(rated[index]).toBeGreaterThan(score));
}

describe('where a section says what is asked for', () => {
  const text = filler(40);

  test('the title counts most, then keywords, text, links and the session', async () => {
    await expectOrder(
      'istio',
      { text, title: 'Istio, istiod and Envoy' },
      { text, keywords: ['istio'] },
      { text: `${text} istio` },
      { text, links: ['istio'] },
      { text, session: 'Istio' },
      { text },
    );
  });

  test.each(['session', 'kind', 'event', 'sessionKeywords'] as const)(
    'its %s counts',
    async (fact) => {
      const value = fact === 'sessionKeywords' ? ['istio'] : 'istio';
      const [said, unsaid] = await scores('istio', [{ text, [fact]: value }, { text }]);
      expect(said).toBeGreaterThan(0);
      expect(unsaid).toBe(0);
    },
  );

  test('its number counts as its title does', async () => {
    await expectOrder(
      'talk 12',
      { text, title: 'Talk 12: Mesh', numbers: ['12talk'] },
      { text, keywords: ['12talk'] },
    );
    const [first, second] = await scores('step 2', [
      { text, numbers: ['1step', '2step'] },
      { text, numbers: ['1step', '3step'] },
    ]);
    expect(first).toBeGreaterThan(0);
    expect(second).toBe(0);
  });

  test.each(['Talk 12: Istio', 'Steps 1-3: Istio', 'Steps 1–3: Istio'])(
    'the title of %j is what stands behind the number',
    async (title) => {
      const [numbered, plain] = await scores('istio', [
        { text, title },
        { text, title: 'Istio' },
      ]);
      expect(numbered).toBe(plain);
    },
  );

  test('a title counts more if all of it was asked for', async () => {
    await expectOrder(
      'istio mesh',
      { text, title: 'Istio mesh' },
      { text, title: 'Istio mesh at Zalando' },
      { text, title: 'Istio mesh in production at Zalando' },
    );
  });

  test.each(['…', 'Talk 3: ???', ''])(
    'the title %j says nothing, and the text does',
    async (title) => {
      const [score] = await scores('istio', [{ title, text: 'istio' }]);
      expect(score).toBeGreaterThan(0);
    },
  );

  test('often is more than once, and in a short text more than in a long one', async () => {
    await expectOrder(
      'istio',
      { text: `istio ${filler(5)}` },
      { text: `istio ${filler(8)} istio ${filler(40)} istio` },
      { text: `istio ${filler(8)} istio ${filler(40)}` },
      { text: `istio ${filler(50)}` },
    );
  });

  test('in passing in a long text it counts far less', async () => {
    const [about, inPassing] = await scores('istio', [
      { text: `istio ${filler(54)}` },
      { text: `istio ${filler(384)}` },
    ]);
    expect(about).toBeCloseTo(16 * inPassing!);
  });

  test('it counts less where the whole session is about it', async () => {
    await expectOrder(
      'istio',
      { text: `istio ${text}` },
      { text: `istio ${text}`, session: 'Istio' },
      { text, session: 'Istio' },
    );
  });
});

describe('how it is said', () => {
  test('other forms count less than the word, and other words of its family least', async () => {
    await expectOrder(
      'cluster',
      { text: `cluster ${filler(9)}` },
      { text: `clusters ${filler(9)}` },
      { text: `clustering ${filler(9)}` },
      { text: `node ${filler(9)}` },
    );
  });

  test('a longer word that begins so, which Pagefind finds too, counts nothing', async () => {
    expect(await scores('istio', [{ text: 'istiod istioctl' }])).toEqual([0]);
  });

  test('a longer word counts as long as the reader still types', async () => {
    const records = [section({ text: 'istioctl proxy' })];
    const query = readQuery('isti', vocabularyOf(records));
    expect(scoreSection(query, dataOf(records[0]!), [new Set([0])])).toBeGreaterThan(0);
  });

  test('other names count less, and a phrase needs all of its words', async () => {
    const facts = ['crd', 'custom resource definition', 'custom resource', 'pod'];
    const rated = await scores(
      'crd',
      facts.map((text) => ({ text: `${text} ${filler(9)}`, title: text })),
      [['CRD', 'custom resource definition']],
    );
    expect(rated[0]).toBeGreaterThan(rated[1]!);
    expect(rated[1]).toBeGreaterThan(2 * rated[2]!);
    expect(rated[3]).toBe(0);
  });
});

describe('words side by side', () => {
  // In other forms, so that what counts is not that the query is said word by word.
  const query = 'services meshes';
  const apart = { text: `mesh service ${filler(9)}` };

  test('count more in the order in which they were asked for', async () => {
    await expectOrder(query, { text: `service mesh ${filler(9)}` }, apart);
  });

  test.each(['.', ':', ';', '!', '?'])('count no more over a %j', async (stop) => {
    const [parted, other] = await scores(query, [
      { text: `service${stop} mesh ${filler(9)}` },
      apart,
    ]);
    expect(parted).toBe(other);
  });

  test('count more over a comma, and in one word', async () => {
    await expectOrder(query, { text: `service, mesh ${filler(9)}` }, apart);
    await expectOrder(
      query,
      { text: `service-mesh ${filler(9)}` },
      { text: `mesh ${filler(5)} service ${filler(3)}` },
    );
  });

  test('count more in titles and in keywords', async () => {
    const text = filler(9);
    await expectOrder(query, { text, title: 'Service mesh' }, { text, title: 'Mesh service' });
    await expectOrder(
      query,
      { text, keywords: ['service mesh'] },
      { text, keywords: ['mesh service'] },
    );
  });

  test('count no more if they are but of the family of what was asked for', async () => {
    const [beside, other] = await scores(
      'hub meshes',
      [{ text: `fleeting mesh ${filler(9)}` }, { text: `mesh fleeting ${filler(9)}` }],
      [['hub', 'fleet']],
    );
    expect(beside).toBe(other);
    expect(beside).toBeGreaterThan(0);
    const [before, after] = await scores(
      'meshes hub',
      [{ text: `mesh fleeting ${filler(9)}` }, { text: `fleeting mesh ${filler(9)}` }],
      [['hub', 'fleet']],
    );
    expect(before).toBe(after);
  });
});

describe('a query that is said', () => {
  test('word by word counts more, stop words and all, the more the longer', async () => {
    await expectOrder(
      'how to do it with istio',
      { text: `x how to do it with istio ${filler(9)}` },
      { text: `x how to do with it istio ${filler(9)}` },
      { text: `x how to it with do istio ${filler(9)}` },
      { text: `x istio with it do to how ${filler(9)}` },
    );
  });

  test('in more than six words running counts as much as in six', async () => {
    const [nine, six, five] = await scores('what is it that you would do with istio', [
      { text: 'what is it that you would do with istio' },
      { text: 'what it is that you would do with istio' },
      { text: 'what that it is you would do with istio' },
    ]);
    expect(nine).toBe(six);
    expect(six).toBeGreaterThan(five!);
  });

  test('counts whole words only', async () => {
    const [whole, part] = await scores('of istio', [
      { text: `of istio ${filler(9)}` },
      { text: `thereof istio ${filler(9)}` },
    ]);
    expect(whole).toBeCloseTo(part! * 1.3);
  });

  test('with its signs counts two and a half times as much', async () => {
    const [literal, other] = await scores('--dry-run', [
      { text: `use --DRY-run ${filler(9)}` },
      { text: `use __dry-run ${filler(9)}` },
    ]);
    expect(literal).toBeCloseTo(other! * 2.5);
  });

  test('with its angle brackets counts as much', async () => {
    const [literal, other] = await scores('List<Pod>', [
      { text: `a List<Pod> ${filler(9)}` },
      { text: `a List[Pod] ${filler(9)}` },
    ]);
    expect(literal).toBeCloseTo(other! * 2.5);
  });

  test.each([
    ['what is an operator', 'an operator is a controller', 'a controller is an operator'],
    ['what are operators', 'operators are controllers', 'controllers are operators'],
  ])('%j: what explains that counts more', async (query, explains, mentions) => {
    await expectOrder(query, { text: explains }, { text: mentions });
  });
});

describe('a query of several words', () => {
  test('is rather answered by a section that has all than by one that is full of one', async () => {
    await expectOrder(
      'istio operator',
      { text: `istio x operator ${filler(20)}` },
      { text: 'istio istio istio', title: 'Istio', keywords: ['istio'] },
    );
  });

  test('is rather answered by a section that has the rarer word', async () => {
    const text = filler(20);
    await expectOrder(
      'istio mesh',
      { text: `mesh ${text}` },
      { text: `istio ${text}` },
      { text, session: 'istio' },
    );
  });

  test('is rather answered by a section that says the rarer word in its title', async () => {
    await expectOrder(
      'istio mesh',
      { title: 'Mesh', text: `x istio ${filler(50)}` },
      { title: 'Istio', text: `x mesh ${filler(50)}` },
      { session: 'Istio' },
    );
  });

  test('may have one of them said by the session', async () => {
    const text = filler(20);
    const session = 'Istio';
    await expectOrder(
      'istio operator',
      { session, text: `istio operator ${text}` },
      { session, text: `operator x ${text}` },
      { session, text: `istio x ${text}` },
    );
    await expectOrder(
      'istio operator',
      { session, text: `operator x ${text}` },
      { text: `operator x ${text}` },
    );
  });

  test('needs no word that says little', async () => {
    const facts = [{ text: `istio ${filler(20)}` }, { text: 'different' }];
    const [plain] = await scores('istio', facts);
    const [besides] = await scores('different istio', facts);
    expect(besides).toBeCloseTo(plain!);
  });

  test('that all say little needs them all the same', async () => {
    await expectOrder(
      'different example',
      { text: `different x example ${filler(9)}` },
      { text: `different x ${filler(9)}` },
      { text: filler(9) },
    );
  });
});

test('a query without anything to look for scores nothing', () => {
  const record = section({ text: 'istio' });
  const query = readQuery('zymurgy', vocabularyOf([record]));
  expect(scoreSection(query, dataOf(record), [])).toBe(0);
});

describe('the places at which a text says what was asked for', () => {
  const records = ['istio crd reconcile cluster', 'custom resource definition istiod'].map((text) =>
    section({ text }),
  );
  const vocabulary = vocabularyOf(records, [['crd', 'custom resource definition']]);

  const said = (text: string, content: string) => {
    const query = readQuery(text, vocabulary);
    const all = new Set(content.split(' ').keys());
    const places = query.concepts.map(() => all);
    return [...saidPlaces(query, content, places)].sort((a, b) => a - b);
  };

  test.each([
    ['istio', 'x Istio, x istio. istiod', [1, 3]],
    ['reconcile', 'reconciled reconciles record', [0, 1]],
    ['isti', 'istio istiod x', [0, 1]],
    ['istio cluster', 'cluster x istio', [0, 2]],
    ['custom', 'custom-resource x', [0]],
    ['zymurgy', 'istio x', []],
  ])('for %j in %j are %j', (text, content, places) => {
    expect(said(text, content)).toEqual(places);
  });

  test('are those of a phrase only where its words stand together', () => {
    expect(said('crd', 'custom resource definition x custom x crds')).toEqual([0, 1, 2, 6]);
    expect(said('crd', 'definition x resource x custom')).toEqual([]);
    expect(said('crd', 'custom crd resource')).toEqual([1]);
  });

  test('are among those that were found for that concept', () => {
    const query = readQuery('istio cluster', vocabulary);
    const places = [new Set([0]), new Set([0, 3])];
    expect([...saidPlaces(query, 'istio istio cluster cluster', places)]).toEqual([0, 3]);
  });

  test('are none behind the end of the text', () => {
    expect([...saidPlaces(readQuery('istio', vocabulary), 'istio', [new Set([0, 7])])]).toEqual([
      0,
    ]);
  });
});

test('the notes come before the voices beside them, which still count', async () => {
  const text = `${filler(40)} istio`;
  const said = await scores('istio', [
    { text },
    { text, voice: 'background' },
    { text, voice: 'since then' },
  ]);
  expect(said[0]).toBeGreaterThan(3 * said[1]!);
  expect(said[1]).toBe(said[2]);
  expect(said[2]).toBeGreaterThan(0);
});
