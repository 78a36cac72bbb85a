/** The search index: one record per section, made from its rendered HTML, under its permalink. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Session } from '../notes/model.ts';
import { permalink } from '../notes/permalink.ts';

/** One section, ready to be indexed. */
export interface SearchRecord {
  session: Session;
  /** Fragment; empty for what stands before the first section. */
  fragment: string;
  /** The heading, or the session's title where there is none. */
  title: string;
  /** The section without its heading. */
  html: string;
}

/** Pagefind's own interfaces and the stemmer for no language, which this site doesn't use. */
const UNUSED = /pagefind-(ui|modular-ui|component-ui|highlight)|wasm\.unknown/;

/**
 * Indexes `records` and writes the index below `dir` (an absolute path) as `pagefind/`.
 * Pagefind reports errors instead of throwing; any of them ends the build.
 */
export async function writeSectionIndex(records: SearchRecord[], dir: string, language: string) {
  try {
    const { index, errors } = await createIndex({});
    if (!index) throw new Error(errors.join('\n'));
    for (const record of records) await add(index, record, language);
    const { files, errors: failed } = await index.getFiles();
    if (failed.length > 0) throw new Error(failed.join('\n'));
    for (const file of files.filter(({ path: name }) => !UNUSED.test(name))) {
      const target = path.join(dir, 'pagefind', file.path);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, file.content);
    }
  } finally {
    await close();
  }
}

async function add(
  index: PagefindIndex,
  { session, fragment, title, html }: SearchRecord,
  language: string,
) {
  const url = fragment ? permalink(session.path, fragment) : session.path;
  // Said apart from the text, so that no excerpt begins with them.
  const facts = [
    `<i data-pagefind-meta="title">${escape(title)}</i>`,
    `<i data-pagefind-meta="session">${escape(session.title)}</i>`,
    `<i data-pagefind-meta="event" data-pagefind-filter="event">${escape(session.event.title)}</i>`,
    `<i data-pagefind-meta="kind" data-pagefind-filter="kind">${session.kind}</i>`,
  ];
  // Pagefind passes over labels, but those of the notes are the outcomes of a lab. The numbers
  // of footnotes would stand in excerpts.
  const text = html
    .replace(/<(\/?)label\b/g, '<$1span')
    .replace(/<sup><a [^>]*data-footnote-ref.*?<\/sup>/g, '');
  const { errors } = await index.addHTMLFile({
    url,
    content: `<!doctype html><html lang="${language}"><body data-pagefind-body><div
      data-pagefind-ignore>${facts.join('')}</div>${text}</body></html>`,
  });
  if (errors.length > 0) throw new Error(`${url}: ${errors.join('\n')}`);
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character]!);
