import { describe, expect, test } from 'vitest';
import { readQuery } from '../../../src/search/query.ts';
import { findCandidates, order, type LookUp } from '../../../src/search/ranking.ts';
import { Vocabulary } from '../../../src/search/vocabulary.ts';
import { dataOf, lookUpIn, search, section, vocabularyOf } from './notes.ts';

const vocabulary = new Vocabulary({
  sections: 100,
  terms: { 50: 'cluster', 10: 'mesh fleet', 2: 'istio hub gke' },
  synonyms: [['fleet', 'gke hub']],
});

/** An index that finds sections for some words, each with its score and its first place. */
const index =
  (found: Record<string, Record<string, [score: number, place: number]>>): LookUp =>
  (words) =>
    Promise.resolve(
      Object.entries(found[words] ?? {}).map(([id, [score, place]]) => ({
        id,
        score,
        words: [place],
        data: () => Promise.reject(new Error(`${id} is not to be read`)),
      })),
    );

const find = async (text: string, found: Parameters<typeof index>[0]) =>
  findCandidates(readQuery(text, vocabulary), index(found));

const ids = (candidates: { id: string }[]) => candidates.map(({ id }) => id);

describe('candidates', () => {
  test('are the sections that have any of the words, each once, best first', async () => {
    const found = await find('mesh cluster', {
      mesh: { a: [1, 0], b: [3, 0] },
      cluster: { c: [1, 0], b: [1, 7] },
    });
    expect(ids(found)).toEqual(['b', 'a', 'c']);
    expect(found[0]!.places).toEqual([new Set([0]), new Set([7])]);
    expect(found[1]!.places).toEqual([new Set([0]), new Set()]);
  });

  test('with more of the words come before those that are full of one', async () => {
    const found = await find('istio mesh', {
      istio: { many: [5, 0], both: [1, 0] },
      mesh: { both: [1, 1] },
    });
    expect(ids(found)).toEqual(['both', 'many']);
  });

  test('with the rarer word come first', async () => {
    const found = await find('cluster istio', {
      cluster: { common: [1, 0] },
      istio: { rare: [1, 0] },
    });
    expect(ids(found)).toEqual(['rare', 'common']);
  });

  test('are found by every name, and counted by the best of them', async () => {
    const found = await find('fleet', {
      fleet: { a: [2, 3], b: [1, 0], d: [1, 2] },
      'gke hub': { a: [1, 5], b: [2, 9], c: [1, 1] },
    });
    expect(found.map(({ id, score }) => [id, score])).toEqual([
      ['a', 2],
      ['b', 1.5],
      ['d', 1],
      ['c', 0.75],
    ]);
    expect(found[0]!.places).toEqual([new Set([5, 3])]);
  });

  test('are none where there is nothing to look up', async () => {
    const lookUp = () => Promise.reject(new Error('not to be asked'));
    expect(await findCandidates(readQuery('zymurgy', vocabulary), lookUp)).toEqual([]);
  });

  test('cannot be had if any word cannot be looked up', async () => {
    const lookUp: LookUp = (words) =>
      words === 'istio' ? Promise.reject(new Error('No index')) : Promise.resolve([]);
    await expect(findCandidates(readQuery('mesh istio', vocabulary), lookUp)).rejects.toThrow(
      'No index',
    );
  });
});

describe('a phrase in quotes', () => {
  const records = [
    section({ title: 'Text', text: 'All about the service mesh here.' }),
    section({ title: 'Service mesh', text: 'Notes.' }),
    section({ title: 'Signs', text: 'A “Service-Mesh”.' }),
    section({ title: 'Apart', text: 'A mesh of service.' }),
    section({ title: 'Other', text: 'A service meshwork, service meshes, istio.' }),
    section({ title: 'Istio', text: 'istio service' }),
    section({ title: 'Tags', text: 'kubectl get <pod> now' }),
  ];

  test('has to be there word by word, in the title or the text', async () => {
    const found = await search('"service mesh"', records);
    expect(found.toSorted()).toEqual(['Service mesh', 'Signs', 'Text']);
  });

  test('may be said with angle brackets', async () => {
    expect(await search('"get pod now"', records)).toEqual(['Tags']);
  });

  test('has to be there whatever else is asked for', async () => {
    expect(await search('"all about" istio', records)).toEqual(['Text']);
  });

  test('has to be there beside all others', async () => {
    expect(await search('"service mesh" "all about"', records)).toEqual(['Text']);
    expect(await search('"istio" "all about"', records)).toEqual([]);
  });

  test('is looked for in the best hundred sections', async () => {
    const many = Array.from({ length: 101 }, (_, index) =>
      section({ title: `N${index}`, text: 'service mesh' }),
    );
    const query = readQuery('"service mesh"', vocabularyOf(many));
    expect(await findCandidates(query, lookUpIn(many))).toHaveLength(100);
  });
});

describe('the order', () => {
  const candidate = (id: string, text: string) => ({
    id,
    score: 1,
    places: [new Set([0])],
    data: async () => dataOf(section({ text })),
  });
  const query = readQuery('istio', vocabulary);

  test('is by what the sections say', async () => {
    const ordered = await order(query, [
      candidate('prefix', 'istiod'),
      candidate('form', 'istios'),
      candidate('word', 'istio'),
    ]);
    expect(ids(ordered)).toEqual(['word', 'form', 'prefix']);
    expect(ordered[2]!.score).toBe(0);
  });

  test('stays as it was beyond the twelve that are read', async () => {
    const read: string[] = [];
    const candidates = Array.from({ length: 14 }, (_, index) => {
      const known = candidate(String(index), index > 10 ? 'istio' : 'istiod');
      return { ...known, data: () => (read.push(known.id), known.data()) };
    });
    const rest = Array.from({ length: 11 }, (_, index) => String(index));
    expect(ids(await order(query, candidates))).toEqual(['11', ...rest, '12', '13']);
    expect(read).toEqual([...rest, '11']);
  });

  test('of nothing is nothing', async () => {
    expect(await order(query, [])).toEqual([]);
  });
});

test('sections are found and ordered as a reader would expect', async () => {
  const records = [
    section({ title: 'Clean up', text: 'Delete the cluster, so that nothing is paid for.' }),
    section({ title: 'Service mesh', text: 'Istio is a mesh: istiod and its proxies.' }),
    section({ title: 'Owner references', text: 'Children are deleted with their owner.' }),
    section({ title: 'Cluster', text: 'Create a cluster and install Istio on it.' }),
  ];
  expect(await search('What is Istio?', records)).toEqual(['Service mesh', 'Cluster']);
  expect((await search('deleting clusters', records))[0]).toBe('Clean up');
  expect(await search('garbage collection', records, [['garbage collection', 'owner']])).toEqual([
    'Owner references',
  ]);
});
