import { describe, expect, test } from 'vitest';
import { corrected, literal, readQuery } from '../../../src/search/query.ts';
import { Vocabulary } from '../../../src/search/vocabulary.ts';

const vocabulary = new Vocabulary({
  sections: 40,
  terms: {
    10: 'cluster container an',
    4: 'operator istio 12talk talk 12',
    1: 'dry run flag mesh webhook manager',
  },
  synonyms: [],
});

const read = (text: string) => readQuery(text, vocabulary);

const names = (text: string) =>
  read(text).concepts.map(({ alternatives, isQuoted }) =>
    alternatives.map(({ words }) => (isQuoted ? `"${words}"` : words)).join('|'),
  );

test('a query is read word by word, whatever its case and signs', () => {
  expect(names('Which Operator has the MESH?')).toEqual(['operator', 'mesh']);
  expect(read('Which Operator?').words).toEqual(['which', 'operator']);
});

test('a section may be asked for by its number', () => {
  expect(names('talk 12')).toEqual(['12talk']);
  expect(names('Talk no. 12: Istio')).toEqual(['12talk', 'istio']);
  expect(read('talk 12').words).toEqual(['talk', '12']);
});

test('a number that no section has is not taken for that of another', () => {
  expect(read('talk 13')).toMatchObject({ corrections: [], unknown: ['13'] });
  expect(names('talk 13')).toEqual(['talk']);
});

test.each(['', '   ', '?!', '“”', '""', 'zymurgy', '\u0000', '\ud83d'])(
  '%j has nothing to look up',
  (text) => {
    expect(read(text).concepts).toEqual([]);
  },
);

describe('words in quotes', () => {
  test.each(['"dry run" operator', '“dry run” operator', '„Dry-Run“ operator'])(
    '%s are one, the others are not',
    (text) => {
      expect(names(text)).toEqual(['"dry run"', 'operator']);
    },
  );

  test('are not read as anything else', () => {
    expect(names('"talk 12" "opreator"')).toEqual(['"talk 12"', '"opreator"']);
    expect(read('"opreator"').corrections).toEqual([]);
  });

  test('of which the notes lack some are unknown, and looked up all the same', () => {
    expect(read('"operator zymurgy" quux')).toMatchObject({ unknown: ['zymurgy', 'quux'] });
  });

  test('leave stop words beside them out, even if nothing else is asked for', () => {
    expect(names('what is a "dry run" and an')).toEqual(['"dry run"']);
    expect(read('what is a "dry run"').unknown).toEqual([]);
    expect(names('an ""')).toEqual(['an']);
  });

  test('need two quotes', () => {
    expect(names('"dry run')).toEqual(['dry', 'run']);
    expect(names('"mesh" "dry run')).toEqual(['"mesh"', 'dry', 'run']);
  });

  test('are words of the query as well', () => {
    expect(read('a "dry run"').words).toEqual(['a', 'dry', 'run']);
  });
});

describe('a long query', () => {
  const all = Array.from({ length: 20 }, (_, index) => `w${String.fromCharCode(97 + index)}x`);
  const many = (frequency: (index: number) => number, sections = 100) =>
    new Vocabulary({
      sections,
      terms: Object.fromEntries(
        Map.groupBy(all, (word) => frequency(all.indexOf(word)))
          .entries()
          .map(([count, words]) => [count, words.join(' ')]),
      ),
      synonyms: [],
    });
  const words = (text: string, vocabulary: Vocabulary) =>
    readQuery(text, vocabulary).concepts.map(({ alternatives }) => alternatives[0]!.words);

  test('is asked by its twelve rarest words, in the order in which they were typed', () => {
    const vocabulary = many((index) => 40 - index);
    expect(words(all.join(' '), vocabulary)).toEqual(all.slice(8));
    expect(words(all.toReversed().join(' '), vocabulary)).toEqual(all.slice(8).reverse());
  });

  test('keeps what is in quotes before all', () => {
    const vocabulary = many((index) => (index === 0 ? 90 : 1));
    expect(words(`${all.slice(1).join(' ')} "${all[0]}"`, vocabulary)).toContain(all[0]);
  });

  test('leaves out what so many sections have that all would take long', () => {
    const vocabulary = many((index) => (index === 0 ? 4000 : 900), 5000);
    expect(words(all.slice(0, 6).join(' '), vocabulary)).toEqual(all.slice(1, 6));
  });

  test('always keeps its three rarest words', () => {
    const vocabulary = many(() => 4000, 5000);
    expect(words(all.join(' '), vocabulary)).toEqual(all.slice(0, 3));
  });

  test('is not read beyond a thousand characters', () => {
    expect(names(`${'x'.repeat(990)} mesh`)).toEqual(['mesh']);
    expect(names(`${'x'.repeat(1000)} mesh`)).toEqual([]);
  });
});

describe('what is typed with its signs', () => {
  test.each([
    ['run it with --dry-run?', ['--dry-run']],
    ['Config/CRD', ['config/crd']],
    ['client.Get(ctx)', ['client.get(ctx']],
    ['(see /healthz).', ['/healthz']],
    ['-f "k8s.io/api"', ['-f', 'k8s.io/api']],
    ['a dry-run of Istio, etc.', []],
    ["don't ‘mesh’ 1.11 10:30", []],
    ['a_b', ['a_b']],
  ])('of %j is %j', (text, literals) => {
    expect(read(text).literals).toEqual(literals);
  });
});

describe('what is to be explained', () => {
  test.each([
    ['What is an operator in Kubernetes?', 'operator'],
    ['what is the service mesh', 'service mesh'],
    ['What’s Istio', 'istio'],
    ['what are webhooks for', 'webhooks for'],
    ['what are webhooks for an operator', 'webhooks'],
    ['define CRD', 'crd'],
    ['definition of a sidecar', 'sidecar'],
    ['meaning of GVK on the cluster', 'gvk'],
    ['what operator is it', undefined],
    ['how to define a CRD', undefined],
    ['what is', undefined],
  ])('by %j is %s', (text, subject) => {
    expect(read(text).subject).toBe(subject);
  });
});

describe('a query with slips', () => {
  const text = 'An Opreator, the ‘cluster’ of MESCH!';

  test('is told as it was looked up', () => {
    expect(read(text).corrections).toEqual([
      { typed: 'opreator', word: 'operator' },
      { typed: 'mesch', word: 'mesh' },
    ]);
    expect(corrected(text, read(text))).toBe('An operator, the ‘cluster’ of mesh!');
  });

  test('can be searched for as it was typed', () => {
    const asTyped = literal(text, read(text));
    expect(asTyped).toBe('An "opreator", the ‘cluster’ of "mesch"!');
    expect(read(asTyped)).toMatchObject({ corrections: [], unknown: ['opreator', 'mesch'] });
    expect(names(asTyped)).toEqual(['"opreator"', '"mesch"', 'cluster']);
  });

  test('has whole words replaced, accents and all', () => {
    const query = read('opreator');
    expect(corrected('ópreator Opreators opreator-opreator', query)).toBe(
      'operator Opreators operator-operator',
    );
    expect(corrected('$&opreator$1', query)).toBe('$&operator$1');
  });

  test('may have the same slip twice', () => {
    expect(corrected('mesch or mesch', read('mesch or mesch'))).toBe('mesh or mesh');
  });

  test('of which none was made stays as it is', () => {
    const query = read('The  Operator');
    expect(corrected('The  Operator', query)).toBe('The  Operator');
    expect(literal('The  Operator', query)).toBe('The  Operator');
  });
});
