/** Whether all that documents hold is in the sessions made of them. */
import type { Problem } from '../../notes/problem.ts';
import type { Moved } from './addresses.ts';
import type { Document } from './document.ts';
import {
  canonical,
  inventoryOf,
  inventoryOfNotes,
  losses,
  together,
  type Inventory,
} from './inventory.ts';
import { readMdx } from './mdx-text.ts';

/** What is left of a document when its notes, these texts of MDX, are taken from it. */
export function lossesOf(
  document: Document,
  texts: { title: string; body: string }[],
  moved: Moved,
): Inventory | undefined {
  const before = inventoryOf(document.html);
  for (const { text } of document.unplaced) {
    if (text === document.frontMatter.rest) addWords(before, text);
  }
  const after = together(
    texts.flatMap(({ title, body }) => [wordsIn(title), inventoryOfNotes(readMdx(body))]),
  );
  for (const [old, now] of moved) {
    const place = now === undefined ? undefined : canonical(now);
    for (const key of ['links', 'pictures'] as const) {
      if (!before[key].delete(canonical(old)) || place === undefined) continue;
      before[key].add(place);
    }
  }
  return losses(before, after);
}

function wordsIn(text: string): Inventory {
  return inventoryOf({ type: 'root', children: [{ type: 'text', value: text }] });
}

function addWords(inventory: Inventory, text: string) {
  for (const [word, count] of wordsIn(text).words) {
    inventory.words.set(word, (inventory.words.get(word) ?? 0) + count);
  }
}

/** What to say of a document of which something is lost. */
export function isLost({ file }: Document, { words, links, pictures, code }: Inventory): Problem {
  const some = [...words.keys(), ...links, ...pictures, ...code].slice(0, 5).join(', ');
  return {
    file,
    what: `something of it would be lost: ${some}`,
    expected: 'every word, link, picture and block of code of it in the notes',
    fix: 'nothing was written; please report this file',
  };
}
