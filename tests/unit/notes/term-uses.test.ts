import { expect, test } from 'vitest';
import type { TermData } from '../../../src/notes/schema.ts';
import { checkTermUses } from '../../../src/notes/term-uses.ts';
import { sessionOf } from './session-of.ts';

const terms = ['service-mesh', 'pod'].map((id) => ({ id }) as TermData);
const check = (...lines: string[]) => checkTermUses(sessionOf(...lines).components, terms, 'a.mdx');

test('a term of the glossary is right', () => {
  expect(check('A <Term of="pod">pod</Term>.')).toEqual([]);
});

test('another is a problem on its line, with the nearest one if any is near', () => {
  expect(
    check('A <Term of="service-mash">mesh</Term>', '', 'and <Term of="cat">one</Term>.'),
  ).toEqual([
    {
      file: 'a.mdx',
      line: 1,
      what: '`<Term of="service-mash">` names no term',
      expected: 'the id of a term of content/glossary.yaml',
      fix: 'did you mean `service-mesh`?',
    },
    expect.objectContaining({ line: 3, fix: 'add the term there' }),
  ]);
});
