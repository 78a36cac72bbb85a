/** Characters that no text needs, or that make it read other than it is written: notes have none. */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { HIDDEN } from '../../../notes/characters.ts';
import type { Problem } from '../../../notes/problem.ts';

const ALL = new RegExp(HIDDEN, 'gu');

/** How many `text` has. */
export const countHidden = (text: string): number => text.match(ALL)?.length ?? 0;

/** `text` without them. */
export const withoutHidden = (text: string): string => text.replace(ALL, '');

/** Drops those in `html` that entities such as `&#x202e;` stand for, and tells how many there were. */
export function dropHidden(html: Root): number {
  let count = 0;
  const drop = (text: string) => {
    count += countHidden(text);
    return withoutHidden(text);
  };
  visit(html, (node) => {
    if ('value' in node) node.value = drop(node.value);
    if (node.type !== 'element') return;
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value === 'string') node.properties[name] = drop(value);
    }
  });
  return count;
}

/** What to say of a `file` that had `count` of them. */
export const hadHidden = (file: string, count: number): Problem[] =>
  count === 0
    ? []
    : [
        {
          file,
          what: `it has ${count} control ${count === 1 ? 'character' : 'characters'}`,
          expected: 'text that reads as it is written',
          fix: 'they were left out; see whether a word is missing',
        },
      ];
