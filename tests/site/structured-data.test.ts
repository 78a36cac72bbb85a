import { describe, expect, test } from 'vitest';
import { readDist } from './dist.ts';
import { allSchemaErrors, schemaErrors } from './schema-org.ts';

const { pages } = await readDist('dist');

/** What a page says of itself, by the page's path. Search engines read one part beyond the vocabulary. */
const data = pages.flatMap(({ path, html }) =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
    ([, json]) =>
      [path, JSON.parse(json!.replace(/,"query-input":"[^"]*"/, '')) as object] as const,
  ),
);
const of = (path: string) => data.find(([at]) => at === path)?.[1];

test('the home page, the event, the sessions and the glossary say what they are', () => {
  expect(data.map(([path]) => path).sort()).toEqual([
    '/',
    '/glossary/',
    '/kubecon-eu-2019/',
    '/kubecon-eu-2019/anthos-workshop/',
    '/kubecon-eu-2019/kubebuilder-v2/',
    '/kubecon-eu-2019/lightning-talks/',
  ]);
});

test('in the vocabulary of schema.org', () => {
  expect(allSchemaErrors(data.map(([, json]) => json))).toEqual(data.map(() => []));
});

test('what the vocabulary does not have would be noticed', () => {
  const article = { '@context': 'https://schema.org', '@type': 'Article' };
  expect(schemaErrors({ ...article, headline: 'A' })).toEqual([]);
  expect(schemaErrors({ ...article, headlin: 'A' })).not.toEqual([]);
  expect(schemaErrors({ ...article, author: 7 })).not.toEqual([]);
  expect(schemaErrors({ ...article, '@type': 'Artikel' })).not.toEqual([]);
});

test('the glossary says of each term what it means', () => {
  const { hasDefinedTerm } = of('/glossary/') as {
    hasDefinedTerm: { name: string; '@id': string }[];
  };
  expect(hasDefinedTerm.length).toBeGreaterThan(55);
  expect(hasDefinedTerm.find(({ name }) => name === 'Istio')).toMatchObject({
    '@id': 'https://workshop-notes.example/glossary/#istio',
    description: expect.stringContaining('mesh') as string,
  });
});

describe('what a session says is true', () => {
  test('of its author, its day and the gathering', () => {
    expect(of('/kubecon-eu-2019/lightning-talks/')).toMatchObject({
      '@graph': [
        {
          '@type': 'Article',
          headline: 'Lightning talks',
          dateCreated: '2019-05-20',
          author: { '@type': 'Person', name: 'Kaushik Chaubal' },
          isBasedOn: 'https://github.com/kaushikchaubal/kubecon-europe-2019-notes',
          about: { '@id': 'https://kccnceu19.sched.com/' },
        },
        {
          '@type': 'BreadcrumbList',
          itemListElement: [
            { position: 1, name: 'Home' },
            { position: 2, name: 'KubeCon + CloudNativeCon Europe 2019' },
            { position: 3, name: 'Lightning talks' },
          ],
        },
      ],
    });
  });

  test('and so is what its event says', () => {
    expect(of('/kubecon-eu-2019/')).toMatchObject({
      '@graph': [
        {
          '@type': 'Event',
          '@id': 'https://kccnceu19.sched.com/',
          startDate: '2019-05-20',
          endDate: '2019-05-23',
          location: { name: 'Barcelona, Spain' },
        },
        { '@type': 'BreadcrumbList' },
      ],
    });
  });
});
