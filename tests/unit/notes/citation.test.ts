import { describe, expect, test } from 'vitest';
import { cite } from '../../../src/notes/citation.ts';
import { buildSite } from '../../../src/notes/model.ts';
import type { Section } from '../../../src/notes/sections.ts';
import { realSite } from './real-site.ts';
import { eventSource, sessionSource } from './sources.ts';

const site = { name: 'Workshop Notes', locale: 'en-GB' };
const LINK = 'https://notes.example/kubecon/talks/#talk-1-ebpf';
const { events } = buildSite(
  [eventSource('kubecon', { title: 'KubeCon', noteTaker: { name: 'Ann Writer' } })],
  [sessionSource('kubecon', 'talks', { title: 'Talks', kind: 'talks', date: '2019-05-04' })],
  '/',
);
const session = events[0]!.sessions[0]!;
const section: Section = {
  ...{ id: 'talk-1-ebpf', path: '/kubecon/talks/#talk-1-ebpf', heading: 'Talk 1: eBPF' },
  ...{ title: 'eBPF', subsections: [], line: 8 },
};
const citation = (changes: Partial<Section> = {}, own = session) =>
  cite(own, { ...section, ...changes }, LINK, site);

test('a section is cited by its note-taker, its session, the day and the address', () => {
  expect(citation()).toEqual({
    link: LINK,
    markdown: `[Talk 1: eBPF](${LINK})`,
    text: `Ann Writer, “Talk 1: eBPF”, in: Talks, KubeCon, notes of 4 May 2019, Workshop Notes, ${LINK}, accessed [day].`,
    bibtex: [
      '@misc{kubecon:talks:talk-1-ebpf,',
      '  author = {Ann Writer},',
      '  title = {{Talk 1: eBPF}},',
      '  howpublished = {Talks, KubeCon, Workshop Notes},',
      '  note = {Notes of 4 May 2019},',
      '  year = {2019},',
      '  month = {5},',
      `  url = {${LINK}},`,
      '  urldate = {[day]},',
      '}',
    ].join('\n'),
  });
});

test.each([
  [{ name: 'Bo' }, 'talk by Bo'],
  [{ name: 'Bo', affiliation: 'IBM' }, 'talk by Bo, IBM'],
])('who gave a talk is named beside its note-taker: %j', (speaker, words) => {
  const { text, bibtex, markdown } = citation({ speaker });
  expect(text).toContain(`“Talk 1: eBPF” (${words}), in: `);
  expect(bibtex).toContain(`\n  note = {Notes of 4 May 2019, ${words}},\n`);
  expect(bibtex).toContain('author = {Ann Writer}');
  expect(markdown).not.toContain('Bo');
});

describe('Markdown', () => {
  test.each([
    ['A [b] c', '[A \\[b\\] c]'],
    ['`make` *now*, snake_case', '[\\`make\\` \\*now\\*, snake\\_case]'],
    ['a\\b <c>', '[a\\\\b \\<c>]'],
  ])('shows %j as it is', (heading, link) => {
    expect(citation({ heading }).markdown).toBe(`${link}(${LINK})`);
  });
});

describe('BibTeX', () => {
  test.each([
    ['R&D: 100% of $5 for #1', 'R\\&D: 100\\% of \\$5 for \\#1'],
    ['snake_case', 'snake\\_case'],
    ['a {b} c', 'a \\{b\\} c'],
    ['} and {', '\\} and \\{'],
    ['a\\b', 'a\\textbackslash b'],
    ['\\{', '\\textbackslash \\{'],
    ['~/.kube ^2', '\\textasciitilde /.kube \\textasciicircum 2'],
    ['K8s “quoted” – ü', 'K8s “quoted” – ü'],
  ])('shows %j as it is', (heading, title) => {
    expect(citation({ heading }).bibtex).toContain(`\n  title = {{${title}}},\n`);
  });

  test('has what the session, the event and the speaker say escaped as well', () => {
    const own = {
      ...session,
      title: 'Dev_Ops',
      event: { ...session.event, title: 'R&D', noteTaker: { name: 'A {B}' } },
    };
    const { bibtex } = citation({ speaker: { name: 'Bo & Co', affiliation: '50%' } }, own);
    expect(bibtex).toContain('author = {A \\{B\\}}');
    expect(bibtex).toContain('howpublished = {Dev\\_Ops, R\\&D, Workshop Notes}');
    expect(bibtex).toContain('talk by Bo \\& Co, 50\\%}');
  });

  test.each([
    ['café--learn', 'kubecon:talks:caf--learn'],
    ['a,b{c}%d', 'kubecon:talks:abcd'],
    ['集群', 'kubecon:talks:'],
    ['talk_1', 'kubecon:talks:talk_1'],
  ])('has a key that is safe for the id %j', (id, key) => {
    expect(citation({ id }).bibtex.split('\n')[0]).toBe(`@misc{${key},`);
  });
});

/** The fields of one entry, read as BibTeX does: names, and values between braces that match. */
function parseBibtex(text: string) {
  const head = /^@misc\{([\w:-]+),\n/.exec(text);
  if (!head) throw new Error(`No entry: ${text}`);
  const fields: Record<string, string> = {};
  let at = head[0].length;
  while (text.slice(at) !== '}') {
    const name = /^ {2}(\w+) = \{/.exec(text.slice(at));
    if (!name) throw new Error(`No field: ${text.slice(at)}`);
    at += name[0].length;
    const start = at;
    for (let depth = 1; depth > 0; at++) {
      if (at >= text.length) throw new Error(`Open brace: ${text}`);
      if (text[at] === '\\') at++;
      else if (text[at] === '{') depth++;
      else if (text[at] === '}') depth--;
    }
    fields[name[1]!] = text.slice(start, at - 1);
    if (text.slice(at, at + 2) !== ',\n') throw new Error(`No comma: ${text.slice(at)}`);
    at += 2;
  }
  return { key: head[1]!, fields };
}

test('every section of the real notes has an entry of its own that BibTeX can read', async () => {
  const { events } = await realSite();
  const entries = events.flatMap(({ sessions }) =>
    sessions.flatMap((one) =>
      one.sections.map((part) => {
        const link = `https://notes.example${part.path}`;
        const { key, fields } = parseBibtex(cite(one, part, link, site).bibtex);
        expect(fields).toMatchObject({ url: link, year: '2019', month: '5', urldate: '[day]' });
        for (const name of ['author', 'title', 'howpublished', 'note'])
          expect(fields[name], `${name} of ${part.id}`).toMatch(/\S/);
        // What means something to TeX and is not meant stands behind a backslash.
        for (const [name, value] of Object.entries(fields))
          if (name !== 'url') expect(value, name).not.toMatch(/(?<!\\)[&%$#_~^]/);
        return key;
      }),
    ),
  );
  expect(entries.length).toBeGreaterThan(25);
  expect(new Set(entries).size).toBe(entries.length);
});
