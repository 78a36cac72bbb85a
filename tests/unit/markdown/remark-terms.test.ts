import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkGfm from 'remark-gfm';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { remarkTerms } from '../../../src/markdown/remark-terms.ts';

const TERMS = [
  { id: 'pod', linked: ['pod', 'Pods'] },
  { id: 'gke', linked: ['GKE'] },
  { id: 'gke-on-prem', linked: ['GKE On-Prem'] },
  { id: 'unlinked', linked: [] },
];

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/** The links of notes with these lines, as `words → address`, in document order. */
function linksIn(...lines: string[]): string[] {
  const tree = parser.parse(lines.join('\n')) as Root;
  remarkTerms(() => TERMS)(tree);
  const links: string[] = [];
  visit(tree, 'link', (link) => void links.push(`${toString(link)} → ${link.url}`));
  return links;
}

const POD = 'pod → /glossary/#pod';

describe('the first mention of a term', () => {
  test('in each section is a link, and others are not', () => {
    expect(
      linksIn('A pod.', '', '## One', 'A pod, the pod and Pods.', '', '## Two', 'Pods.'),
    ).toEqual([POD, POD, 'Pods → /glossary/#pod']);
  });

  test('also counts below a subheading, which begins no section', () => {
    expect(linksIn('## One', '', 'A pod.', '', '### Learn', '', 'A pod.')).toEqual([POD]);
  });

  test('that an author names is the one, wherever it stands and whatever it says', () => {
    expect(linksIn('## One', '', 'A pod and <Term of="pod">several of *them*</Term>.')).toEqual([
      'several of them → /glossary/#pod',
    ]);
  });

  test('is the longest that fits', () => {
    expect(linksIn('GKE On-Prem, then GKE.')).toEqual([
      'GKE On-Prem → /glossary/#gke-on-prem',
      'GKE → /glossary/#gke',
    ]);
  });

  test.each(['**pod**', '*a pod*', '- pod', '> pod', '~~pod~~', 'a[^1]\n\n[^1]: pod', '(pod)'])(
    'is found in %j',
    (text) => {
      expect(linksIn(text)).toEqual([POD]);
    },
  );
});

describe('no mention', () => {
  test.each([
    ['in a heading', '## The pod'],
    ['in code', '`pod`'],
    ['in a block of code', '```\npod\n```'],
    ['in a table', '| pod |\n| --- |\n| pod |'],
    ['in another case', 'POD, Pod'],
    ['in another word', 'podium, tripod, pod-like, tri-pod'],
    ['in a figure', '<Figure title="A">\n\npod\n\n</Figure>'],
    ['in background', '<Background date="2019" source="x">\n\npod\n\n</Background>'],
    ['in an update', '<SinceThen title="A" date="2019" source="x">\n\npod\n\n</SinceThen>'],
    ['in an attribute', '<Figure title="pod" missing />'],
    ['in the link of HTML', '<a href="#x">pod</a>'],
  ])('%s is a link', (_, text) => {
    expect(linksIn(text)).toEqual([]);
  });

  test('in a link is another, and the next one is', () => {
    expect(linksIn('[the pod](#a) https://pod.example, [pod][b] and a pod\n\n[b]: #b')).toEqual([
      'the pod → #a',
      'https://pod.example → https://pod.example',
      POD,
    ]);
  });
});

test('without terms the notes stay as they are', () => {
  const tree = parser.parse('A pod.') as Root;
  remarkTerms(() => [])(tree);
  expect(tree).toEqual(parser.parse('A pod.'));
});
