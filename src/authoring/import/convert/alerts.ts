/** GitHub's alerts, which are quotations to everyone else. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

const MARKER = /^\[!(note|tip|important|warning|caution)\](?!\S)/i;

/** Makes the marker of every alert in `tree` a bold word: `[!NOTE]` becomes **Note**. */
export function nameAlerts(tree: Root) {
  visit(tree, 'blockquote', ({ children: [first] }) => {
    if (first?.type !== 'paragraph') return;
    const [text] = first.children;
    const marker = text?.type === 'text' ? MARKER.exec(text.value) : null;
    if (text?.type !== 'text' || !marker) return;
    const name = marker[1]!;
    const value = name[0]!.toUpperCase() + name.slice(1).toLowerCase();
    text.value = text.value.slice(marker[0].length);
    first.children.unshift({ type: 'strong', children: [{ type: 'text', value }] });
  });
}
