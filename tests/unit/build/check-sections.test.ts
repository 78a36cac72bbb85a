import { expect, test } from 'vitest';
import { checkSections } from '../../../src/build/check-sections.ts';
import { buildSite } from '../../../src/notes/model.ts';
import { headingsOf } from '../notes/headings-of.ts';
import { eventSource, sessionSource } from '../notes/sources.ts';
import { builtPage, builtSite } from './built.ts';

const headings = headingsOf('## Setup', '', '## Step 1: Deploy');
const site = buildSite(
  [eventSource('kubecon')],
  [sessionSource('kubecon', 'lab', { kind: 'lab' }, headings)],
  '/',
);
const session = site.events[0]!.sessions[0]!;

/** A section as the Markdown pipeline makes it. */
const section = (id: string, body: string) =>
  `<section><div class="heading"><h2 id="${id}">Heading</h2></div>${body}</section>`;

const check = (html: string) =>
  checkSections(builtSite([builtPage(session.path, html, session)], [], site));

test('a page with every section of its session has no problems', () => {
  expect(check(section('setup', '<p>A</p>') + section('step-1-deploy', '<p>B</p>'))).toEqual([]);
});

test('a section that is not under its permalink is a problem on the line of its heading', () => {
  expect(check(section('setup', '<p>A</p>') + section('step-1', '<p>B</p>'))).toEqual([
    {
      file: 'content/kubecon/lab.mdx',
      line: 3,
      what: 'the section "Step 1: Deploy" has no heading with the id "step-1-deploy" on /kubecon/lab/',
      expected: 'every section to be found under its permalink, and to say something',
      fix: 'write the heading as Markdown (`## …`), and not as a tag, in a list or in a quotation',
    },
  ]);
});

test('a section that says nothing is a problem', () => {
  expect(check(section('setup', ' \n') + section('step-1-deploy', '<p>B</p>'))).toEqual([
    {
      file: 'content/kubecon/lab.mdx',
      line: 1,
      what: 'the section "Setup" is empty',
      expected: 'every section to be found under its permalink, and to say something',
      fix: 'write what there is to say, or that there are no notes',
    },
  ]);
});

test('a section may say it with a picture', () => {
  const picture = '<p><img src="a.png" alt="The structure of the cluster"></p>';
  expect(check(section('setup', picture) + section('step-1-deploy', '<p>B</p>'))).toEqual([]);
});

test('a session whose page was not built is a problem', () => {
  expect(checkSections(builtSite([builtPage('/', '')], [], site))).toMatchObject([
    { file: 'content/kubecon/lab.mdx', what: 'the page /kubecon/lab/ was not built' },
  ]);
});

test('a site without sessions has no problems', () => {
  expect(checkSections(builtSite([builtPage('/', '')]))).toEqual([]);
});
