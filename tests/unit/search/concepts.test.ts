import { describe, expect, test } from 'vitest';
import { quotedConcept, readConcepts } from '../../../src/search/concepts.ts';
import { Vocabulary } from '../../../src/search/vocabulary.ts';

const vocabulary = new Vocabulary({
  sections: 40,
  terms: {
    10: 'cluster container deletion kubernetes',
    4: 'operator side up set setup clusters 11 1 the',
    2: 'delete fleet hub gke organised analyze example',
    1: 'bare metal baremetal sidecar webhook webhooks custom resource definition crd psp',
  },
  synonyms: [
    ['kubernetes', 'k8s'],
    ['fleet', 'gke hub'],
    ['custom resource definition', 'crd'],
    ['setup', 'installation'],
    ['bare metal', 'on premises'],
    ['delete', 'delete cluster'],
    ['pod security policy admission', 'psp'],
  ],
});

const read = (text: string) => readConcepts(text.split(' '), vocabulary);

/** Each concept as its names, with what they count if that is not 1. */
const names = (text: string) =>
  read(text).concepts.map(({ alternatives }) =>
    alternatives
      .map(({ words, weight, isBeginning }) =>
        [words, isBeginning ? '…' : '', weight < 1 ? ` ${weight}` : ''].join(''),
      )
      .join(' | '),
  );

describe('a word', () => {
  test('is one thing to look for', () => {
    expect(read('operator').concepts).toMatchObject([
      {
        alternatives: [{ words: 'operator', weight: 1, isBeginning: false }],
        sections: 4,
        isWeak: false,
        isQuoted: false,
      },
    ]);
  });

  test('in another form is looked for in that form', () => {
    expect(names('operators deleting')).toEqual(['operators', 'deleting']);
  });

  test('counts more where fewer sections have it', () => {
    const [common, rare] = read('cluster webhook').concepts;
    expect(common!.weight).toBeCloseTo(Math.log(1 + 40 / 10));
    expect(rare!.weight).toBeCloseTo(Math.log(1 + 40 / 1));
  });

  test('that says little counts a quarter', () => {
    const [concept] = read('example').concepts;
    expect(concept).toMatchObject({ isWeak: true });
    expect(concept!.weight).toBeCloseTo(Math.log(1 + 40 / 2) / 4);
  });

  test('that says little and is not in the notes is neither missed nor corrected', () => {
    expect(read('another operator')).toMatchObject({ corrections: [], unknown: [] });
    expect(names('another operator')).toEqual(['operator']);
  });

  test.each([
    ['the operator of a cluster', ['operator', 'cluster']],
    ['the', ['the']],
    ['set the', ['set']],
  ])('that says nothing is left out of %j, unless nothing remains', (text, concepts) => {
    expect(names(text)).toEqual(concepts);
  });

  test('that only begins another is looked for as a beginning', () => {
    expect(names('opera')).toEqual(['opera… 0.8']);
    expect(names('opera cluster')).toEqual(['opera… 0.8', 'cluster']);
  });

  test('of two letters is a beginning only at the end, where it is still typed', () => {
    expect(names('cluster op')).toEqual(['cluster', 'op… 0.8']);
    expect(read('op cluster').unknown).toEqual(['op']);
  });

  test.each([
    ['organized', 'organised'],
    ['analyse', 'analyze'],
  ])('may be spelt the other way: %j is found as %j', (typed, spelt) => {
    expect(names(typed)).toEqual([spelt]);
    expect(read(typed).corrections).toEqual([]);
  });

  test('of several parts is looked up by those the notes have', () => {
    expect(names('1.11.7')).toEqual(['1', '11']);
  });
});

describe('a slip', () => {
  test('is corrected, and the word then counts a little less', () => {
    expect(read('opreator')).toMatchObject({
      corrections: [{ typed: 'opreator', word: 'operator' }],
      unknown: [],
    });
    expect(names('opreator')).toEqual(['operator 0.9']);
  });

  test('in a word that only synonyms know finds those synonyms', () => {
    expect(read('instlalation').corrections).toEqual([
      { typed: 'instlalation', word: 'installation' },
    ]);
    expect(names('instlalation')).toEqual(['setup 0.75']);
  });

  test('in a word that has synonyms finds those too', () => {
    expect(names('kuberntes fleett')).toEqual(['kubernetes 0.9', 'fleet 0.9 | gke hub 0.75']);
  });

  test('too many make a word that is unknown', () => {
    expect(read('zymurgy cluster')).toMatchObject({ corrections: [], unknown: ['zymurgy'] });
    expect(names('zymurgy cluster')).toEqual(['cluster']);
  });
});

describe('words written as one or as two', () => {
  test('are joined if the notes only have them so', () => {
    expect(names('web hook cluster')).toEqual(['webhook', 'cluster']);
  });

  test('are joined if one of the two says nothing', () => {
    expect(names('set up')).toEqual(['setup']);
  });

  test('stay two if they would be a very short one', () => {
    expect(read('cr d')).toMatchObject({ concepts: [], unknown: ['cr', 'd'] });
  });

  test('are looked for in both ways if the notes have both', () => {
    expect(names('bare metal')).toEqual(['bare | baremetal', 'metal | baremetal']);
  });

  test('are parted if the notes only have the parts', () => {
    expect(names('operatorcontainer')).toEqual(['operator', 'container']);
    expect(read('operatorcontainer')).toMatchObject({ corrections: [], unknown: [] });
  });

  test('are rather corrected than parted where there is but one slip', () => {
    const words = new Vocabulary({
      sections: 1,
      terms: { 1: 'sidecars side cart rant sideropt' },
      synonyms: [],
    });
    expect(readConcepts(['sidecart'], words).corrections).toEqual([
      { typed: 'sidecart', word: 'sidecars' },
    ]);
    expect(readConcepts(['siderant'], words)).toMatchObject({
      concepts: [{ alternatives: [{ words: 'side' }] }, { alternatives: [{ words: 'rant' }] }],
      corrections: [],
    });
  });
});

describe('other names', () => {
  test.each([
    ['fleet', ['fleet | gke hub 0.75']],
    ['gke hub', ['gke | fleet 0.75', 'hub | fleet 0.75']],
    ['k8s', ['kubernetes 0.75']],
    ['crds', ['crds | custom resource definition 0.75']],
    ['fleets', ['fleets | gke hub 0.75']],
    ['set up', ['setup']],
    ['installation', ['setup 0.75']],
    ['pod security policy admission', ['psp 0.75', 'psp 0.75', 'psp 0.75', 'psp 0.75']],
  ])('of %j are looked for too, and count less', (text, concepts) => {
    expect(names(text)).toEqual(concepts);
    expect(read(text).corrections).toEqual([]);
  });

  test('are found within a longer query', () => {
    expect(names('delete custom resource definition cluster')).toEqual([
      'delete | delete cluster 0.75',
      'custom | crd 0.75',
      'resource | crd 0.75',
      'definition | crd 0.75',
      'cluster',
    ]);
  });

  test('of a phrase do not make its own words count less', () => {
    expect(names('delete cluster')).toEqual([
      'delete | delete cluster 0.75',
      'cluster | delete 0.75',
    ]);
  });

  test('make a concept as common as all its names together', () => {
    const [concept] = read('fleet').concepts;
    expect(concept!.sections).toBe(2 + 2);
    expect(concept!.weight).toBeCloseTo(Math.log(1 + 40 / 4));
  });

  test('are of no use if the notes have none of them', () => {
    expect(read('premises')).toMatchObject({ concepts: [], unknown: ['premises'] });
  });
});

test('words in quotes are one concept, just as they are', () => {
  expect(quotedConcept(['fleet', 'opreator'], vocabulary)).toMatchObject({
    alternatives: [{ words: 'fleet opreator', weight: 1, isBeginning: false }],
    isQuoted: true,
    isWeak: false,
  });
});

test('no words are no concepts', () => {
  expect(readConcepts([], vocabulary)).toEqual({ concepts: [], corrections: [], unknown: [] });
});
