import { expect, test } from 'vitest';
import { sectionsOf } from '../../../src/build/page-sections.ts';
import { builtPage } from './built.ts';

const read = (html: string) => sectionsOf(builtPage('/kubecon/lab/', html));

test('each section has its id, heading, text and HTML, without what surrounds them', () => {
  const html = `<main><h1>Lab</h1>
    <section><div class="heading"><h2 id="setup"><span>Setup</span></h2><copy-link></copy-link></div>
    <p>4 <em>nodes</em></p><ul><li>GKE</li></ul></section>
    <section><div class="heading"><h2 id="notes">Notes</h2></div><p>B &amp; C</p></section></main>`;
  const sections = read(html);
  expect(sections.map(({ id, heading }) => [id, heading])).toEqual([
    ['setup', 'Setup'],
    ['notes', 'Notes'],
  ]);
  expect(sections[0]?.text).toBe('4 nodes\nGKE');
  expect(sections[0]?.html.trim()).toBe('<p>4 <em>nodes</em></p><ul><li>GKE</li></ul>');
  expect(sections[1]).toMatchObject({ text: 'B & C', html: '<p>B &amp; C</p>' });
});

test('what stands before the first section is one without id and heading', () => {
  expect(read('<div class="lead"><p>Before.</p></div>')).toEqual([
    { id: '', heading: '', text: 'Before.', links: [], html: '<p>Before.</p>' },
  ]);
});

test('a section inside a section is part of it', () => {
  const html =
    '<section><div class="heading"><h2 id="a">A</h2></div><section><h2 id="b">B</h2></section></section>';
  expect(read(html)).toMatchObject([{ id: 'a', text: 'B' }]);
});

test('a section without anything below its heading is empty', () => {
  expect(read('<section><div class="heading"><h2 id="a">A</h2></div></section>')).toEqual([
    { id: 'a', heading: 'A', text: '', links: [], html: '' },
  ]);
});

test('footnotes are those of all sections, and none themselves', () => {
  const html = '<section data-footnotes><h2 id="footnote-label">Footnotes</h2><p>A</p></section>';
  expect(read(html)).toEqual([]);
});

const sectionOf = (body: string) =>
  read(`<section><div class="heading"><h2 id="a">A</h2></div>${body}</section>`)[0]!;

test.each([
  ['<ul><li>GKE</li><li>Istio</li></ul>', 'GKE\nIstio'],
  ['<table><tr><td>GKE</td><td>Istio</td></tr></table>', 'GKE\tIstio'],
  ['<pre><code>a\n  b</code></pre>', 'a\n  b'],
  ['<p>A\n  <b>b</b>c<br>d</p>', 'A bc\nd'],
])('%j reads %j, such that words of different places stay apart', (body, text) => {
  expect(sectionOf(body).text).toBe(text);
});

test('the addresses outside of the site that a section links to are listed, each once', () => {
  const links = ['https://a.example/', '/about/', '#b', 'mailto:a@b.example', 'http://b.example/c'];
  const body = [...links, links[0]].map((link) => `<p><a href="${link}">A</a></p>`).join('');
  expect(
    sectionOf(`<div>${links.map((link) => `<a href="${link}">A</a>`).join('')}</div>`),
  ).toEqual(expect.objectContaining({ links: ['https://a.example/', 'http://b.example/c'] }));
  expect(new Set(sectionOf(body).links)).toEqual(
    new Set(['https://a.example/', 'http://b.example/c']),
  );
});

test('what is no link has no address', () => {
  const body =
    '<p><a id="b">A</a><link href="https://a.example/"><img src="https://b.example/"></p>';
  expect(sectionOf(body).links).toEqual([]);
});
