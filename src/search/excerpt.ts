/** A run of an excerpt: plain, or matching what was searched for. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/**
 * Takes Pagefind's excerpt apart, so that it can be shown as text and never be read as markup.
 * Anything but `<mark>` in it stays the text it is.
 */
export function readExcerpt(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => {
      const marked = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1];
      return { text: decode(marked ?? part), marked: marked !== undefined };
    });
}

/** Pagefind escapes these two alone. */
const decode = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
