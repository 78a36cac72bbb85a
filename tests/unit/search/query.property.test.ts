import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf, markWords, wordsAt, wordsOf } from '../../../src/search/excerpt.ts';
import { corrected, literal, readQuery } from '../../../src/search/query.ts';
import { findCandidates, order } from '../../../src/search/ranking.ts';
import { saidPlaces } from '../../../src/search/scoring.ts';
import { indexedWords, splitWords } from '../../../src/search/words.ts';
import { dataOf, lookUpIn, section, vocabularyOf } from './notes.ts';

const records = [
  section({ title: 'Step 1: Create a cluster', numbers: ['1step'], text: 'gcloud --zone <zone>' }),
  section({
    title: 'Constructor',
    text: 'An operator is a proto, a constructor; v1.11 of config/crd',
  }),
  section({
    title: 'Service mesh',
    text: 'Istio: <b>service</b> mesh & sidecars don’t',
    links: ['io'],
  }),
];
const vocabulary = vocabularyOf(records, [
  ['kubernetes', 'cluster'],
  ['service mesh', 'istio'],
]);

/** Any text, and text that looks like what search reads. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  // Half of a pair, too.
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        ...['istio', 'Service', 'mesh', 'clsuter', 'talk', '12', 'step', 'the', 'operators', 'k'],
        ...['"', '“', '”', '--dry-run', 'v1.11.2', "don't", '<b>', '&lt;', '&amp;lt;', '</mark>'],
        ...['__proto__', 'constructor', '(.*)+$', '[\\', '$&', '\ud800', '\udc00', '\0', '\u200b'],
        ...['é', 'ﬁ', '集群', 'İ', 'ß', '٣', '👩‍👩‍👧', '\u202e', '\u0301'.repeat(50), 'x'.repeat(90)],
      ),
      { maxLength: 40 },
    )
    .chain((parts) => fc.constantFrom('', ' ', '\n').map((space) => parts.join(space))),
);
const longText = fc
  .tuple(anyText, fc.string({ minLength: 1, unit: 'binary' }))
  .map(([text, other]) => `${text} ${other}`.repeat(10_000).slice(0, 10_000));

test('any text is read as twelve things to look up at most, each a word that counts', () => {
  fc.assert(
    fc.property(fc.oneof({ arbitrary: anyText, weight: 9 }, longText), (text) => {
      const query = readQuery(text, vocabulary);
      expect(query.concepts.length).toBeLessThanOrEqual(12);
      for (const { weight, alternatives } of query.concepts) {
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThan(Infinity);
        expect(alternatives.length).toBeGreaterThan(0);
        for (const { words, weight } of alternatives) {
          expect(words).toMatch(/^\S+( \S+)*$/);
          expect(weight).toBeGreaterThan(0);
          expect(weight).toBeLessThanOrEqual(1);
        }
      }
      expect(query.unknown).not.toContain('');
    }),
    { numRuns: 300 },
  );
});

test('any text is told as it was looked up and as it was typed, and without slips as it is', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const query = readQuery(text, vocabulary);
      const told = [corrected(text, query), literal(text, query)];
      if (query.corrections.length === 0) expect(told).toEqual([text, text]);
      else expect(told.every((each) => typeof each === 'string')).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('any text finds sections that each have a score, and reads them without fail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyText, longText), async (text) => {
      const query = readQuery(text, vocabulary);
      const asked: string[] = [];
      const index = lookUpIn(records);
      const found = await findCandidates(query, (words) => (asked.push(words), index(words)));
      const ordered = await order(query, found);
      expect(asked).not.toContain('');
      expect(ordered.map(({ id }) => id).sort()).toEqual(found.map(({ id }) => id).sort());
      for (const { score, places, data } of ordered) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThan(Infinity);
        const { raw_content } = await data();
        const said = saidPlaces(query, raw_content, places);
        const all = new Set(places.flatMap((each) => [...each]));
        expect(said.isSubsetOf(all)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test('any section is found by its own words', async () => {
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[a-z]{4,12}( [a-z]{4,12}){0,9}$/), async (text) => {
      const own = [section({ text }), ...records];
      const query = readQuery(text, vocabularyOf(own));
      const found = await order(query, await findCandidates(query, lookUpIn(own)));
      expect(found.map(({ id }) => id)).toContain('0');
    }),
    { numRuns: 100 },
  );
});

const places = fc.array(fc.nat(60), { maxLength: 10 }).map((all) => new Set(all));

test('an excerpt of any text is a piece of it, with all its words as they were noted', () => {
  fc.assert(
    fc.property(anyText, places, (text, places) => {
      const content = dataOf(section({ text })).raw_content;
      const runs = excerptOf(content, places);
      const words = wordsOf(content);
      const space = content.includes('\u200b') ? '' : ' ';
      const shown = runs.map(({ text }) => text).join('');
      const starts = words.map((_, at) => at).filter((at) => at === 0 || at + 26 <= words.length);
      const pieces = starts.map((start) => {
        const piece = words.slice(start, start + 26).join(space);
        return `${start > 0 ? '… ' : ''}${piece}${start + 26 < words.length ? ' …' : ''}`;
      });
      expect(pieces).toContain(shown);
      for (const run of runs.filter(({ marked }) => marked)) {
        expect(run.text).toMatch(/^[\p{L}\p{N}]/u);
      }
    }),
    { numRuns: 300 },
  );
});

test('what an excerpt shows of text with markup is that text, decoded once', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      // A note that speaks of `&lt;` itself can't be told from one with `<`.
      fc.pre(!/&[lg]t;/.test(text) && !text.includes('\u200b'));
      const once = text
        .split(/[^\S\ufeff]+/)
        .join(' ')
        .trim();
      fc.pre(once.split(' ').length <= 26);
      const runs = excerptOf(dataOf(section({ text: once })).raw_content, new Set([0, 1]));
      expect(runs.map(({ text }) => text).join('')).toBe(once);
    }),
    { numRuns: 300 },
  );
});

test('a title is shown as it is, whatever is marked in it', () => {
  fc.assert(
    fc.property(anyText, fc.func(fc.boolean()), (text, isMatch) => {
      const runs = markWords(text, (word) => /\p{L}/u.test(word) && isMatch(word));
      expect(runs.map(({ text }) => text).join('')).toBe(text);
      expect(runs.map(({ text }) => text)).not.toContain('');
    }),
    { numRuns: 300 },
  );
});

test('words of any text are neither empty nor endless, and bare of all signs but stops', () => {
  fc.assert(
    fc.property(anyText, places, (text, places) => {
      for (const word of [...splitWords(text), ...wordsAt(text, places)]) {
        expect(word).toMatch(/^[\p{L}\p{N}]/u);
      }
      for (const word of splitWords(text)) {
        expect(word).toMatch(/^[\p{L}\p{N}.]{1,40}\p{Cs}?$/u);
        expect(word).toBe(word.toLowerCase());
      }
      for (const word of indexedWords(text)) expect(word).toMatch(/^[\p{L}\p{N}.]+\p{Cs}?$/u);
    }),
    { numRuns: 300 },
  );
});
