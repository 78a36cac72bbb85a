/** Everything that search loads, made from the pages as they were rendered. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Session } from '../notes/model.ts';
import { permalink } from '../notes/permalink.ts';
import { besides } from '../search/besides.ts';
import { nameByNumber } from '../search/numbers.ts';
import { indexSections, type IndexFile, type SearchRecord } from '../search/section-index.ts';
import type { SearchEntry } from '../search/search-entry.ts';
import { listTerms } from '../search/term-list.ts';
import { splitWords } from '../search/words.ts';
import type { BuiltSite } from './built-site.ts';
import { sectionsOf, type PageSection } from './page-sections.ts';

/** How many sessions are proposed before the reader types. */
const PROPOSED = 6;

/** The files of `pagefind/`: Pagefind's index of all sections, the term list, and the entry that names it. */
export async function searchFiles(
  { pages, site }: Pick<BuiltSite, 'pages' | 'site'>,
  synonyms: string[][],
  language: string,
): Promise<IndexFile[]> {
  const sessions = site.events.flatMap((event) => event.sessions);
  const records = pages.flatMap((page) => {
    const { session } = page;
    return session ? sectionsOf(page).flatMap((section) => recordsOf(section, session)) : [];
  });
  const index = await indexSections(records, language);
  const terms = json('terms', listTerms(records, synonyms));
  const entry: SearchEntry = {
    index: index.find((file) => file.path.endsWith('.pf_meta'))?.path ?? '',
    terms: terms.path,
    records: records.length,
    sessions: sessions.slice(0, PROPOSED).map(({ title, path, kind, event }) => ({
      title,
      path,
      kind,
      event: event.title,
    })),
  };
  return [...index, terms, { path: 'search-entry.json', content: bytes(entry) }];
}

const bytes = (data: unknown) => new TextEncoder().encode(JSON.stringify(data));

/** A file whose name changes with its content. */
function json(name: string, data: unknown): IndexFile {
  const content = bytes(data);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return { path: `${name}.${hash}.json`, content };
}

/** One record for the notes of a section, and one for each voice beside them. */
function recordsOf({ voices, ...section }: PageSection, session: Session): SearchRecord[] {
  const notes = recordOf(section, session);
  return [
    notes,
    ...voices.map((said) => ({
      ...notes,
      ...said,
      url: besides(notes.url, said.voice),
      keywords: [],
      sessionKeywords: [],
      links: [],
    })),
  ];
}

function recordOf(
  { id, heading, html, text, links }: Omit<PageSection, 'voices'>,
  session: Session,
): SearchRecord {
  const number = session.sections.find((section) => section.id === id)?.number;
  const numbers: string[] = [];
  for (let at = number?.first ?? 1; at <= (number?.last ?? 0); at++) {
    numbers.push(nameByNumber(number!.label, at));
  }
  return {
    url: id ? permalink(session.path, id) : session.path,
    title: heading || session.title,
    session: session.title,
    event: session.event.title,
    kind: session.kind,
    voice: 'notes',
    numbers,
    keywords: new Map(Object.entries(session.sectionKeywords ?? {})).get(id) ?? [],
    sessionKeywords: session.keywords ?? [],
    links: linkWords(links),
    html,
    text,
  };
}

/** The words of addresses. Digests, such as those of commits, are none. */
const linkWords = (links: string[]): string[] => {
  const words = links
    .filter((link) => !/\.(png|jpe?g|gif|svg|webp)$/.test(link))
    .flatMap((link) => splitWords(link.replace(/^https?:\/\/(www\.)?/, '')));
  return [...new Set(words)].filter((word) => !/^[0-9a-f]{12,}$/.test(word));
};

/** Writes `files` below the folder `dir`. */
export async function writeFiles(files: IndexFile[], dir: string) {
  for (const file of files) {
    const target = path.join(dir, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.content);
  }
}
