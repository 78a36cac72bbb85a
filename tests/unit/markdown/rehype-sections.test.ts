import rehypeSlug from 'rehype-slug';
import { expect, test } from 'vitest';
import { rehypeLinkNotes } from '../../../src/markdown/rehype-link-notes.ts';
import { rehypeSections } from '../../../src/markdown/rehype-sections.ts';
import { render } from './render.ts';

const html = async (...blocks: string[]) =>
  (await render(blocks.join('\n\n'), rehypeSlug, rehypeLinkNotes, rehypeSections)).replaceAll(
    '\n',
    '',
  );

test('a section holds its heading and all up to the next', async () => {
  expect(await html('## A', 'One', '## B', 'Two')).toBe(
    '<section><div class="heading"><h2 id="a">A</h2>' +
      '<copy-link><a href="#a" aria-label="Link to “A”"></a></copy-link> ' +
      '<button type="button" popovertarget="Cite-a" aria-label="Cite “A”">Cite</button>' +
      '</div><p>One</p></section>' +
      '<section><div class="heading"><h2 id="b">B</h2>' +
      '<copy-link><a href="#b" aria-label="Link to “B”"></a></copy-link> ' +
      '<button type="button" popovertarget="Cite-b" aria-label="Cite “B”">Cite</button>' +
      '</div><p>Two</p></section>',
  );
});

test('what stands before the first section leads', async () => {
  expect(await html('One', 'Two', '## A')).toMatch(
    /^<div class="lead"><p>One<\/p><p>Two<\/p><\/div><section>/,
  );
});

test('notes without anything before the first section have no lead', async () => {
  expect(await html('## A')).not.toContain('lead');
  expect(await html('')).toBe('');
});

test('the number of a section is set apart, and heading and number read as before', async () => {
  const text = await html('## Talk 12: The `Pod`');
  expect(text).toContain(
    '<span class="ordinal"><span class="label">Talk</span> <span class="numeral">12</span>' +
      '<span class="visually-hidden">:</span></span> The <code>Pod</code></h2>',
  );
  expect(/<h2[^>]*>(.*)<\/h2>/.exec(text)?.[1]?.replaceAll(/<[^>]+>/g, '')).toBe(
    'Talk 12: The Pod',
  );
});

test('a section of several numbers shows the first and last, and is one of its label', async () => {
  const text = await html('## Steps 1-3: Set up');
  expect(text).toContain('<span class="numeral">1–3</span>');
  expect(text).toMatch(/<\/span> Set up<\/h2>/);
});

test('a colon in the title stays in it', async () => {
  expect(await html('## Talk 1: Istio: a mesh')).toContain('</span> Istio: a mesh</h2>');
});

test('links and the buttons of sections are named by the number, and below it by both', async () => {
  const text = await html('## Section 1: Start', '### Learn', '## Notes', '### Learn');
  expect([...text.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label)).toEqual([
    'Link to Section 1',
    'Cite Section 1',
    'Link to “Learn” of Section 1',
    'Link to “Notes”',
    'Cite “Notes”',
    'Link to “Learn” of “Notes”',
  ]);
});

test('subsections stay inside their section', async () => {
  const text = await html('## A', '### Learn', 'One', '## B');
  expect(text.match(/<section>/g)).toHaveLength(2);
  expect(text).toMatch(/<h3 id="learn">.*<p>One<\/p><\/section><section>/);
});

test('addresses of links are no part of the last section', async () => {
  expect(await html('## A', '[B](https://b.example/)')).toMatch(
    /<\/section><ol class="link-notes">.*<\/ol>$/,
  );
});

test('footnotes, which are those of all sections, are no part of the last', async () => {
  const text = await html('## A[^1]', '## B', 'Last.', '[^1]: A note.');
  expect(text).toMatch(/<p>Last\.<\/p><\/section><section data-footnotes/);
});

test('a section of its own id is cited by that, and a subsection has no button', async () => {
  const text = await html('## Talk 12: The `Pod`', '### Learn');
  expect(text.match(/<button/g)).toHaveLength(1);
  expect(text).toContain(
    '<button type="button" popovertarget="Cite-talk-12-the-pod" aria-label="Cite Talk 12">Cite</button>',
  );
});

test('the button that cites stands after the link, inside the heading’s row', async () => {
  expect(await html('## A', 'One')).toMatch(
    /<div class="heading"><h2.*<\/h2><copy-link>.*<\/copy-link> ?<button.*<\/button><\/div><p>/,
  );
});
