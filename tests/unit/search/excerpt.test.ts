import { describe, expect, test } from 'vitest';
import {
  excerptOf,
  markWords,
  wordsAt,
  wordsOf,
  type TextRun,
} from '../../../src/search/excerpt.ts';

/** Runs as one text, with what is marked in brackets. */
const shown = (runs: TextRun[]) =>
  runs.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

const excerpt = (content: string, ...places: number[]) =>
  shown(excerptOf(content, new Set(places)));

/** `w0 w1 w2 …`, with other words at some places. */
const longText = (length: number, words: Record<number, string> = {}) =>
  Array.from({ length }, (_, at) => words[at] ?? `w${at}`).join(' ');

describe('the words of a section', () => {
  test.each([
    ['a b', ['a', 'b']],
    ['a\n b\tc', ['a', 'b', 'c']],
    ['a\u00a0b', ['a', 'b']],
    ['a\ufeffb', ['a\ufeffb']],
    ['集群\u200b管理\u200bKubernetes', ['集群', '管理', 'Kubernetes']],
    ['&lt;pod&gt; &lt;&lt;', ['<pod>', '<<']],
    ['a &amp; &quot;b&quot; &amp;lt;', ['a', '&amp;', '&quot;b&quot;', '&amp;lt;']],
  ])('in %j are %j', (content, words) => {
    expect(wordsOf(content)).toEqual(words);
  });

  test('at some places are told once, without the signs around them', () => {
    const content = 'The (operator), an operator; --dry-run … &lt;pod&gt;';
    expect(wordsAt(content, new Set([1, 3, 4, 5, 6, 99]))).toEqual(['operator', 'dry-run', 'pod']);
    expect(wordsAt(content, new Set())).toEqual([]);
  });
});

describe('an excerpt', () => {
  test('of a short text is all of it, with the matches marked', () => {
    expect(excerpt('An operator watches resources.', 1, 3)).toBe(
      'An [operator] watches [resources].',
    );
    expect(excerpt('An operator')).toBe('An operator');
    expect(excerpt('')).toBe('');
  });

  test('has runs that alternate', () => {
    expect(excerptOf('a b c d', new Set([1, 2]))).toEqual([
      { text: 'a ', marked: false },
      { text: 'b', marked: true },
      { text: ' ', marked: false },
      { text: 'c', marked: true },
      { text: ' d', marked: false },
    ]);
  });

  test('marks words without the brackets and stops around them', () => {
    expect(excerpt('The ("operator"), v1.11!', 1, 2)).toBe('The ("[operator]"), [v1.11]!');
    expect(excerpt('a … b', 1)).toBe('a … b');
  });

  test('shows what is in angle brackets as it was noted', () => {
    expect(excerpt('get &lt;pod&gt; &amp; &lt;b&gt;', 1)).toBe('get <[pod]> &amp; <b>');
  });

  test('of a language without spaces has none', () => {
    expect(excerpt('集群\u200b管理\u200b工具', 1)).toBe('集群[管理]工具');
  });

  test('of a longer text begins at its beginning if nothing matches', () => {
    expect(excerpt(longText(27))).toBe(`${longText(26)} …`);
    expect(excerpt(longText(26))).toBe(longText(26));
  });

  test('begins four words before the first match', () => {
    const text = excerpt(longText(100), 50);
    expect(text).toMatch(/^… w46 w47 w48 w49 \[w50\] w51 /);
    expect(text).toMatch(/ w70 w71 …$/);
  });

  test('at the end of a text shows as many words, and leaves out no end', () => {
    expect(excerpt(longText(100), 98)).toMatch(/^… w74 .* w97 \[w98\] w99$/);
  });

  test('at the beginning of a text leaves out no beginning', () => {
    expect(excerpt(longText(100), 2)).toMatch(/^w0 w1 \[w2\] w3 /);
    expect(excerpt(longText(100), 5)).toMatch(/^… w1 /);
  });

  test('shows the place that has the most different matches', () => {
    const text = longText(200, { 10: 'pod', 12: 'Pod', 14: 'pod', 100: 'pod', 110: 'mesh' });
    expect(excerpt(text, 10, 12, 14, 100, 110)).toMatch(/^… w96 .*\[pod\].*\[mesh\]/);
  });

  test('shows the place with the most matches among those with as many different ones', () => {
    const text = longText(200, { 10: 'pod', 100: 'pod', 102: 'pod', 150: 'pod' });
    expect(excerpt(text, 150, 102, 100, 10)).toMatch(/^… w96 /);
  });

  test('shows the first of places that are as good', () => {
    const text = longText(200, { 10: 'pod', 100: 'pod' });
    expect(excerpt(text, 100, 10)).toMatch(/^… w6 /);
  });

  test('holds all the matches it was chosen for', () => {
    const text = longText(200, { 20: 'pod', 41: 'mesh', 100: 'pod', 122: 'mesh' });
    expect(excerpt(text, 20, 41)).toContain('[mesh]');
    expect(excerpt(text, 100, 122, 20, 41)).toMatch(/^… w16 .*\[pod\].*\[mesh\] …$/);
    const tooFar = longText(200, { 20: 'pod', 42: 'mesh', 100: 'pod', 101: 'mesh' });
    expect(excerpt(tooFar, 20, 42, 100, 101)).toMatch(/^… w96 .*\[pod\] \[mesh\]/);
  });
});

describe('a title', () => {
  test('has the words marked that match, and keeps all else', () => {
    const runs = markWords('Talk 3: Dry-run <b>Istio</b>', (word) => /^(3|dry|istio)$/i.test(word));
    expect(shown(runs)).toBe('Talk [3]: [Dry]-run <b>[Istio]</b>');
    expect(runs.every(({ text }) => text !== '')).toBe(true);
  });

  test('may be empty or without words', () => {
    expect(markWords('', () => true)).toEqual([]);
    expect(markWords('Ёлка', () => true)).toEqual([{ text: 'Ёлка', marked: true }]);
  });
});
