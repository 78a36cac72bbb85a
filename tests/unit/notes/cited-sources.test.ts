import { describe, expect, test } from 'vitest';
import {
  checkCited,
  citedBy,
  readCitedSources,
  sourceIds,
} from '../../../src/notes/cited-sources.ts';

const KEP =
  'kep-753:\n  title: A proposal\n  link: https://kep.example/753\n  checked: 2026-11-22\n';

function read(text: string) {
  const result = readCitedSources(text);
  return 'problems' in result ? result.problems.map(({ line, what }) => `${line} ${what}`) : result;
}

const sources = new Map(
  ['kep-753', 'istio-docs'].map((id) => [
    id,
    { title: id, link: `https://${id}.example/`, checked: '2026-11-22' },
  ]),
);

test('sources are read by their ids', () => {
  expect(read(KEP)).toEqual({
    data: new Map([
      ['kep-753', { title: 'A proposal', link: 'https://kep.example/753', checked: '2026-11-22' }],
    ]),
  });
});

test.each([
  ['an address that is not secure', 'link: https', 'link: http', /^3 .*link.* is not right/],
  ['a day that there is not', '2026-11-22', '2026-02-30', /^4 .*checked.* is not right/],
  ['no day', '  checked: 2026-11-22\n', '', /^1 .*checked.* is missing/],
  ['no title', '  title: A proposal\n', '', /^1 .*title.* is missing/],
  ['an id that is none', 'kep-753:', 'KEP 753:', /^1 /],
  ['an unknown key', 'checked:', 'cheked:', /unknown key/],
])('%s is a problem on its line', (_, from, to, problem) => {
  expect(read(KEP.replace(from, to))).toContainEqual(expect.stringMatching(problem));
});

describe('what names sources', () => {
  test('parts their ids by spaces', () => {
    expect(sourceIds(' a  b\n c ')).toEqual(['a', 'b', 'c']);
    expect(sourceIds()).toEqual([]);
  });

  test('has them in its own order, without those that are not known', () => {
    expect(citedBy(['istio-docs', 'none', 'kep-753'], sources).map(({ title }) => title)).toEqual([
      'istio-docs',
      'kep-753',
    ]);
  });

  test('is told which are not known, and what may be meant', () => {
    const place = { file: 'a.mdx', line: 4 };
    expect(checkCited(['kep-735', 'kep-753', 'zzz'], sources, '`<Background>`', place)).toEqual([
      {
        ...place,
        what: '`<Background>` names a source `kep-735` that is not known',
        expected: 'an id of content/sources.yaml, or several parted by spaces',
        fix: 'did you mean `kep-753`?',
      },
      expect.objectContaining({
        what: '`<Background>` names a source `zzz` that is not known',
        fix: 'add it there, with its title, link and day',
      }),
    ]);
  });

  test('is told nothing while the sources can’t be read', () => {
    expect(checkCited(['zzz'], undefined, 'It', { file: 'a.mdx', line: 4 })).toEqual([]);
  });
});
