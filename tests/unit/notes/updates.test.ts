import { describe, expect, test } from 'vitest';
import { buildSite, type SessionSource } from '../../../src/notes/model.ts';
import type { TermData } from '../../../src/notes/schema.ts';
import { readUpdates } from '../../../src/notes/voices.ts';
import { sessionOf } from './session-of.ts';
import { eventSource, sessionSource } from './sources.ts';

const sources = new Map([
  ['kep', { title: 'KEP', link: 'https://kep.example/', checked: '2026-11-22' }],
]);

const since = (title: string, when: string, content = 'It changed.') => [
  '',
  `<SinceThen title="${title}" ${when} source="kep">`,
  '',
  content,
  '',
  '</SinceThen>',
  '',
];

/** A session whose notes have these lines. */
function written(id: string, order: number, ...lines: string[]): SessionSource {
  const { headings, components, details } = sessionOf(...lines);
  return {
    ...sessionSource('e', id, { order }, headings),
    details,
    updates: readUpdates(components),
  };
}

const term = (facts: Partial<TermData>): TermData => ({
  id: 'pod',
  name: 'Pod',
  aliases: [],
  misspellings: [],
  linked: [],
  definition: 'The smallest unit.',
  source: ['kep'],
  searchOnly: false,
  formerIds: [],
  ...facts,
});

const lab = written(
  'lab',
  1,
  '## Setup',
  ...since('One', 'date="2020-08"'),
  '## End',
  'A pod.',
  ...since(
    'Two',
    'date="2025-04-23"',
    'See [it](#setup), [about](/about/) and [x](https://x.y/#z).',
  ),
);
const talks = written('talks', 2, '## Pods', ...since('Three', 'by="2020-08"'));

const site = (base = '/', ledger = {}, terms = [term({})]) =>
  buildSite([eventSource('e')], [lab, talks], base, ledger, { sources, terms });

describe('updates', () => {
  test('of all sessions come with the latest change first, those of one time by title', () => {
    expect(site().updates.map(({ title }) => title)).toEqual(['Two', 'One', 'Three']);
  });

  test('of a session come as they stand, each with its section, sources and address', () => {
    const [session] = site('/notes/').events[0]!.sessions;
    expect(session!.updates).toMatchObject([
      { title: 'One', path: '/notes/e/lab/#Since-one', section: { id: 'setup' } },
      { title: 'Two', section: { id: 'end' }, sources: [{ title: 'KEP' }] },
    ]);
    expect(session!.updates.every((update) => update.session === session)).toBe(true);
  });

  test('have links that lead to the same place from any other page', () => {
    const [two] = site('/notes/').updates;
    expect([...two!.html.matchAll(/href="(.*?)"/g)].map(([, href]) => href)).toEqual([
      '/notes/e/lab/#setup',
      '/notes/about/',
      'https://x.y/#z',
    ]);
  });

  test('know the day on which they were first published', () => {
    const ledger = { '/e/lab/#Since-two': { since: '2026-11-01' } };
    const [two, one] = site('/', ledger).updates;
    expect(two!.published).toBe('2026-11-01');
    expect(one).not.toHaveProperty('published');
  });

  test('are found by the address that they once had', () => {
    const old = buildSite(
      [eventSource('e')],
      [{ ...lab, data: { ...lab.data, aliases: { 'Since-uno': 'Since-one' } } }],
      '/',
      { '/e/lab/#Since-uno': { since: '2026-11-01' } },
    );
    expect([...old.events[0]!.sessions[0]!.oldIds]).toEqual([['Since-one', ['Since-uno']]]);
    expect(old.moves.follow('/e/lab/#Since-uno')).toEqual({ at: '/e/lab/#Since-one' });
  });
});

describe('terms', () => {
  test('come by name, with their sources and addresses', () => {
    const terms = [term({ id: 'zoo', name: 'zoo' }), term({}), term({ id: 'b', name: 'Bee' })];
    expect(site('/notes/', {}, terms).terms).toMatchObject([
      { name: 'Bee', path: '/notes/glossary/#b', sources: [{ title: 'KEP' }] },
      { name: 'Pod' },
      { name: 'zoo' },
    ]);
  });

  test('know the sections that say them, in headings and text, but in no other voice', () => {
    const [pod, changed] = site('/', {}, [term({}), term({ id: 'c', name: 'changed' })]).terms.sort(
      (a, b) => b.name.localeCompare(a.name),
    );
    const said = pod!.occurrences.map(({ session, sections }) => [
      session.id,
      sections.map(({ id }) => id),
    ]);
    expect(said).toEqual([
      ['lab', ['end']],
      ['talks', ['pods']],
    ]);
    expect(changed!.occurrences).toEqual([]);
  });

  test('are found by ids that they once had', () => {
    const ledger = { '/glossary/#whale-group': { since: '2026-11-01' } };
    const built = site('/', ledger, [term({ formerIds: ['whale-group', 'never-published'] })]);
    expect([...built.oldTermIds]).toEqual([['pod', ['never-published', 'whale-group']]]);
    expect(built.moves.follow('/glossary/#whale-group')).toEqual({ at: '/glossary/#pod' });
  });
});
