/**
 * Puts old anchors around the words of the headings (also those of updates, and terms) that they lead
 * to, which `oldIds` has by their ids: a browser goes to them, and marks them, as to any other.
 */
export function withOldIds(html: string, oldIds: Map<string, string[]>): string {
  return html.replace(
    /(<(h[2-6]|strong|dfn)\b[^>]*? id="([^"]*)"[^>]*>)([^]*?)(<\/\2>)/g,
    (heading, start: string, _, id: string, words: string, end: string) => {
      const old = oldIds.get(id);
      if (!old) return heading;
      const spans = old.map((anchor) => `<span id="${escape(anchor)}">`);
      return start + spans.join('') + words + '</span>'.repeat(old.length) + end;
    },
  );
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
