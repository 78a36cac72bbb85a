/** GitHub's alerts, which are quotations to everyone else. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { text } from './text.ts';

const MARKER = /^\[!(note|tip|important|warning|caution)\](?!\S)/i;

/** Makes the marker of every alert in `tree` a bold word: `[!NOTE]` becomes **Note**. */
export function nameAlerts(tree: Root) {
  visit(tree, 'blockquote', ({ children: [first] }) => {
    if (first?.type !== 'paragraph') return;
    const [words] = first.children;
    const marker = words?.type === 'text' ? MARKER.exec(words.value) : null;
    if (words?.type !== 'text' || !marker) return;
    const name = marker[1]!;
    const value = name[0]!.toUpperCase() + name.slice(1).toLowerCase();
    words.value = words.value.slice(marker[0].length);
    first.children.unshift({ type: 'strong', children: [text(value)] });
  });
}
