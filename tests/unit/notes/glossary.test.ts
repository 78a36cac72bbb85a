import { describe, expect, test } from 'vitest';
import {
  checkGlossary,
  glossarySynonyms,
  namesOf,
  occursIn,
  readGlossary,
} from '../../../src/notes/glossary.ts';
import type { TermData } from '../../../src/notes/schema.ts';

const POD = '- id: pod\n  name: Pod\n  definition: The smallest unit.\n  source: kubernetes\n';
const SERVICE =
  '- id: service\n  name: Service\n  aliases: [svc]\n  definition: An address.\n  source: kubernetes\n';

const sources = new Map([
  ['kubernetes', { title: 'K8s', link: 'https://k8s.example/', checked: '2026-11-22' }],
]);

function read(text: string): TermData[] {
  const result = readGlossary(text);
  if ('problems' in result) throw new Error(result.problems.map(({ what }) => what).join('; '));
  return result.data;
}

const faultsOf = (text: string, notes: string[] | undefined = ['A pod and a service']) =>
  checkGlossary(read(text), text, sources, notes).map(({ line, what }) => `${line} ${what}`);

const term = (facts: Partial<TermData>): TermData => ({ ...read(POD)[0]!, ...facts });

describe('reading', () => {
  test('gives a term what it does not say', () => {
    expect(read(POD)).toEqual([
      {
        id: 'pod',
        name: 'Pod',
        aliases: [],
        misspellings: [],
        linked: [],
        definition: 'The smallest unit.',
        source: ['kubernetes'],
        searchOnly: false,
        formerIds: [],
      },
    ]);
  });

  test.each([
    ['no definition', '  definition: The smallest unit.\n', ''],
    ['no source', '  source: kubernetes\n', ''],
    ['an empty source', 'source: kubernetes', 'source: " "'],
    ['an id that is none', 'id: pod', 'id: Pod'],
    ['an unknown key', 'name: Pod', 'name: Pod\n  alias: P'],
  ])('%s is a problem of the glossary', (_, from, to) => {
    expect(readGlossary(POD.replace(from, to))).toMatchObject({
      problems: [{ file: 'content/glossary.yaml' }],
    });
  });
});

describe('a fault in the list of terms', () => {
  /** What is said of a pod and a service, the second of which begins on line 5. */
  const faults = (from: string, to: string) => {
    const result = readGlossary((POD + SERVICE).replace(from, to));
    return 'problems' in result ? result.problems : [];
  };

  test('is named by the id of its term, and told which keys there are', () => {
    expect(faults('definition: An', 'defintion: An')).toEqual([
      {
        file: 'content/glossary.yaml',
        line: 5,
        what: '`service.definition` is missing',
        expected: 'text',
        fix: 'add a line `definition: …`',
      },
      {
        file: 'content/glossary.yaml',
        line: 8,
        what: 'unknown key `service.defintion`',
        expected:
          'one of id, name, aliases, misspellings, linked, definition, source, searchOnly, formerIds',
        fix: 'did you mean `definition`?',
      },
    ]);
  });

  test.each([
    ['by its name where it has no id', '- id: service\n  name', '- name', '5 `Service.id`'],
    ['by its place where it has neither', SERVICE, '- definition: A\n', '5 `1.id`'],
    ['by its place where it is no term', SERVICE, '- service\n', '5 `1` is not right'],
    ['on the line of its own', 'aliases: [svc]', 'aliases: [svc,\n   1]', '8 `service.aliases.1`'],
  ])('is named %s', (_, from, to, what) => {
    expect(faults(from, to).map((problem) => `${problem.line} ${problem.what}`)).toContainEqual(
      expect.stringContaining(what),
    );
    expect(
      faults(from, to)
        .map(({ expected }) => expected)
        .join(),
    ).not.toContain('Invalid input');
  });
});

describe('checking', () => {
  test('terms that are right have no problems', () => {
    expect(faultsOf(POD + SERVICE)).toEqual([]);
  });

  test('an unknown source is a fault, on its line', () => {
    expect(faultsOf(POD.replace('kubernetes', 'kubernete'))).toEqual([
      '4 `pod` names a source `kubernete` that is not known',
    ]);
  });

  test.each([
    ['the id of another', 'id: service', 'id: pod', '5 the id `pod` is that of “Pod” already'],
    [
      'the name of another, in other letters',
      'aliases: [svc]',
      'aliases: [POD]',
      '5 “POD” is a name of `pod` already',
    ],
    [
      'a misspelling that is a name of another',
      'aliases: [svc]',
      'misspellings: [pod]',
      '5 “pod” is a name of `pod` already',
    ],
    [
      'a name twice',
      'aliases: [svc]',
      'aliases: [service]',
      '5 “service” is a name of `service` already',
    ],
  ])('%s is a fault', (_, from, to, fault) => {
    expect(faultsOf(POD + SERVICE.replace(from, to))).toEqual([fault]);
  });

  test('a term that occurs nowhere is a fault, unless it is for search alone', () => {
    const fault = '1 “Pod” occurs nowhere in the notes';
    expect(faultsOf(POD, ['A podium'])).toEqual([fault]);
    expect(faultsOf(POD, [])).toEqual([fault]);
    expect(faultsOf(`${POD}  searchOnly: true\n`, [])).toEqual([]);
  });

  test('of notes and sources that can’t be read, nothing is missed', () => {
    expect(checkGlossary(read(POD), POD, undefined, undefined)).toEqual([]);
  });
});

describe('a term occurs', () => {
  test.each([
    ['its name', 'The pod starts'],
    ['its plural', 'Two Pods.'],
    ['its name in other letters', 'POD'],
    ['an alias', 'A whale group here'],
    ['an alias over two lines', 'a whale\n   group'],
    ['a linked spelling', 'It is podded'],
  ])('by %s', (_, text) => {
    expect(occursIn(term({ aliases: ['whale group'], linked: ['podded'] }), text)).toBe(true);
  });

  test.each([
    ['part of a word', 'A podium'],
    ['the end of a compound', 'tri-pod'],
    ['a misspelling', 'A podd'],
    ['nothing', ''],
  ])('not by %s', (_, text) => {
    expect(occursIn(term({ misspellings: ['podd'] }), text)).toBe(false);
  });

  test('by a name that has signs of patterns in it', () => {
    expect(occursIn(term({ name: 'C++ (new)' }), 'in C++ (new), it')).toBe(true);
    expect(occursIn(term({ name: 'a.b' }), 'axb')).toBe(false);
  });
});

test('the names of a term are what search takes for each other, where there are several', () => {
  const service = term({ name: 'Service', aliases: ['svc'], misspellings: ['sevice'] });
  expect(namesOf(service)).toEqual(['Service', 'svc', 'sevice']);
  expect(glossarySynonyms([term({}), service])).toEqual([['Service', 'svc', 'sevice']]);
});
