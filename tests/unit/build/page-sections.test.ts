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
  expect(sections[1]).toMatchObject({ text: 'B & C', html: '<p>B &#x26; C</p>' });
});

test('what stands before the first section is one without id and heading', () => {
  expect(read('<div class="lead"><p>Before.</p></div>')).toEqual([
    { id: '', heading: '', text: 'Before.', links: [], html: '<p>Before.</p>', voices: [] },
  ]);
});

test('a section inside a section is part of it', () => {
  const html =
    '<section><div class="heading"><h2 id="a">A</h2></div><section><h2 id="b">B</h2></section></section>';
  expect(read(html)).toMatchObject([{ id: 'a', text: 'B' }]);
});

test('a section without anything below its heading is empty', () => {
  expect(read('<section><div class="heading"><h2 id="a">A</h2></div></section>')).toEqual([
    { id: 'a', heading: 'A', text: '', links: [], html: '', voices: [] },
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

const asides = `<section><div class="heading"><h2 id="a">A</h2></div>
  <p>Noted. <small class="link-state">(now at <a href="https://b.example/">b</a>)</small></p>
  <ul><li>One<aside data-voice="background"><p class="label">Background · 2019</p><p>Slides
  <small class="link-state">(gone)</small>.</p><p class="source">Source: <a href="https://s.example/">S</a></p></aside></li></ul>
  <aside data-voice="since then"><p class="label">Since then · 2025</p><p><strong id="Since-x">X</strong><copy-link><a href="#Since-x">link</a></copy-link></p></aside>
  <figure><svg><text>Node</text></svg><figcaption>Picture<details data-voice="background"><p>A node.</p></details></figcaption></figure>
  </section>`;

test('other voices, drawings and the state of links are not what the notes say', () => {
  const [section] = read(asides);
  expect(section?.text.split(/\s+/)).toEqual(['Noted.', 'One', 'Picture']);
  expect(section?.html).not.toMatch(/Slides|Since|Node|now at/);
  expect(section?.links).toEqual([]);
});

test('each other voice is told once, without its name, its sources and the state of links', () => {
  const [section] = read(asides);
  const said = section!.voices.map(({ voice, text }) => [voice, text.replace(/\s+/g, ' ').trim()]);
  expect(said).toEqual([
    ['background', 'Slides . A node.'],
    ['since then', 'X'],
  ]);
  expect(section!.voices[0]!.html).not.toMatch(/label|source|gone|copy-link/);
});

test('links to recordings and slides are no words for what a talk is about', () => {
  const html = `<section><div class="heading"><h2 id="a">A</h2></div>
    <p class="talk"><a href="https://video.example/">Video</a></p><p><a href="https://k8s.example/">K</a></p></section>`;
  expect(read(html)[0]!.links).toEqual(['https://k8s.example/']);
});
