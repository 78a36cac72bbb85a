import { expect, test } from 'vitest';
import { isProse } from '../../../../../src/authoring/import/sessions/prose.ts';

test.each([
  'What was said about meshes in the morning, by Ann.',
  'In 2019, 3 of 4 clusters ran Kubernetes 1.14 (see https://a.example/some/page).',
  '“Why not?” – that was the question\nof the day, and of the next.',
  '今日のワークショップでは、サービスメッシュについて学び、いくつかの例を試しました。',
])('%j is prose', (text) => {
  expect(isProse(text)).toBe(true);
});

test.each([
  ['a picture of another tool', '![](https://i.imgur.com/abc.png =300x200)'],
  ['a table of signs', '+-----+-----+\n| Fruit and more | Price of it all |'],
  ['a definition of an abbreviation', '*[HTML]: Hyper Text Markup Language as it is'],
  ['a definition', 'Term\n: What it means, in some more words'],
  ['fields', 'up:: [[Index]] of all the notes there are'],
  ['an address', 'https://a.example/some/very/long/page/of/many/words/in/it'],
  ['code', 'kubectl get -n a -o yaml | grep -v "x=$1" > /tmp/a.txt; b=2'],
  ['one long word', 'Donaudampfschifffahrtsgesellschaftskapitän'],
  ['a few words', 'It is all in a day.'],
  ['what leads to a list', 'These are the things that we looked at:'],
  ['a template', '{% include of a table of contents in some words %}'],
])('%s is none', (_, text) => {
  expect(isProse(text)).toBe(false);
});
