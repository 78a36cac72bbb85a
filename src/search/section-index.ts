/** The search index: one record per section, made from its rendered HTML, under its permalink. */
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { minify } from 'vite';

/** One section, ready to be indexed. */
export interface SearchRecord {
  /** Permalink. */
  url: string;
  /** The heading, or the session's title where there is none. */
  title: string;
  session: string;
  event: string;
  kind: string;
  /** Who speaks: the notes as they were taken, the background, or what has changed since then. */
  voice: string;
  /** What the section is called by number, each in one word: `step1`, `step2`. */
  numbers: string[];
  /** Words for what the section is about that it doesn't use itself. */
  keywords: string[];
  /** The same for its whole session. */
  sessionKeywords: string[];
  /** Words of the addresses that the section links to. */
  links: string[];
  /** The section without its heading. */
  html: string;
  /** `html` as it reads. */
  text: string;
}

/** A file of the index; `path` is relative to the index's folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Pagefind's own interfaces and the stemmer for no language, which this site doesn't use. */
const UNUSED = /pagefind-(ui|modular-ui|component-ui|highlight)|wasm\.unknown/;

/** Indexes `records`. Pagefind reports errors instead of throwing; any of them is thrown here. */
export async function indexSections(
  records: SearchRecord[],
  language: string,
): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex({});
    if (!index) throw new Error(errors.join('\n'));
    for (const record of records) await add(index, record, language);
    const { files, errors: failed } = await index.getFiles();
    if (failed.length > 0) throw new Error(failed.join('\n'));
    return await Promise.all(files.filter(({ path: name }) => !UNUSED.test(name)).map(slim));
  } finally {
    await close();
  }
}

/** Pagefind's program comes as it was written. */
async function slim({ path: name, content }: IndexFile): Promise<IndexFile> {
  if (name !== 'pagefind.js') return { path: name, content };
  const { code, errors } = await minify(name, new TextDecoder().decode(content), { module: true });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return { path: name, content: new TextEncoder().encode(code) };
}

async function add(index: PagefindIndex, record: SearchRecord, language: string) {
  // Said apart from the text, so that no excerpt shows them. Each is searched with a weight of its
  // own, see `META_WEIGHTS`.
  const facts = [
    meta('title', record.title),
    meta('session', record.session),
    meta('event', record.event, 'data-pagefind-filter="event"'),
    meta('kind', record.kind, 'data-pagefind-filter="kind"'),
    meta('voice', record.voice, 'data-pagefind-filter="voice"'),
    meta('number', record.numbers.join(' ')),
    meta('keywords', record.keywords.join(', ')),
    meta('links', record.links.join(' ')),
    meta('context', record.sessionKeywords.join(', ')),
  ];
  // Pagefind passes over labels, but those of the notes are the outcomes of a lab. The numbers
  // of footnotes would stand in excerpts, and so would what is known of links today.
  const text = record.html
    .replace(/<(\/?)label\b/g, '<$1span')
    .replace(/<sup><a [^>]*data-footnote-ref.*?<\/sup>/g, '')
    .replace(/ <small class="link-state">.*?<\/small>/g, '');
  // Pagefind gives candidates by its own score, which is to have the notes first as well.
  const weight = record.voice === 'notes' ? 1 : 0.25;
  const { errors } = await index.addHTMLFile({
    url: record.url,
    content: `<!doctype html><html lang="${language}"><body data-pagefind-body><div
      data-pagefind-ignore>${facts.join('')}</div><div
      data-pagefind-weight="${weight}">${text}</div></body></html>`,
  });
  if (errors.length > 0) throw new Error(`${record.url}: ${errors.join('\n')}`);
}

const meta = (name: string, value: string, filter = '') =>
  value === '' ? '' : `<i data-pagefind-meta="${name}" ${filter}>${escape(value)}</i>`;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character]!);
