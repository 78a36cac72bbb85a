/** Whether all that documents hold is in the sessions made of them. */
import type { Problem } from '../../../notes/problem.ts';
import type { SessionData } from '../../../notes/schema.ts';
import type { Moved } from '../places/addresses.ts';
import type { Document } from '../read/document.ts';
import type { FrontMatter } from '../read/front-matter.ts';
import { isTitle } from '../sessions/guesses.ts';
import {
  canonical,
  inventoryOf,
  inventoryOfNotes,
  losses,
  together,
  type Inventory,
} from './inventory.ts';
import { readMdx } from '../convert/mdx-text.ts';
import type { Session } from '../sessions/session.ts';

/** A session with the MDX of its notes. */
export interface Written {
  session: Session;
  body: string;
}

/** What is left of a document when the sessions that were made of it, one at least, are taken from it. */
export function lossesOf(
  document: Document,
  written: Written[],
  moved: Moved,
): Inventory | undefined {
  const before = together([inventoryOf(document.html), wordsIn(document.frontMatter.source)]);
  const after = together([
    ...written.map(({ body }) => inventoryOfNotes(readMdx(body))),
    // A title that is no heading is front matter's, or was guessed.
    ...written.map(({ session: { raw, data } }) => wordsIn(isTitle(raw) ? data.title : '')),
    wordsIn(saidAgain(document.frontMatter, written[0]!.session.data)),
  ]);
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

/** What `data` says of what front matter says, with the words that stood for it there. */
function saidAgain(frontMatter: FrontMatter, data: SessionData): string {
  return frontMatter.taken
    .map(({ what, key, text }) => {
      if (what !== 'date' && what !== 'draft') return `${key} ${String(data[what])}`;
      // Other words may say the same day, or the same of a draft.
      return (data[what] ?? false) === frontMatter[what] ? text : '';
    })
    .join('\n');
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
