import { convert, type Import } from '../../../../src/authoring/import/convert.ts';
import { readDocument } from '../../../../src/authoring/import/read/document.ts';
import type { Flags } from '../../../../src/authoring/import/flags.ts';
import { checkHeadings } from '../../../../src/notes/headings.ts';
import { checkLinks } from '../../../../src/notes/links.ts';
import { readNotes } from '../../../../src/notes/notes-file.ts';
import { sessionPath, type Addresses } from '../../../../src/notes/permalink.ts';
import type { Problem } from '../../../../src/notes/problem.ts';
import { validate } from '../../../../src/notes/validate.ts';
import { sessionSchema } from '../../../../src/notes/schema.ts';
import { checkTalks } from '../../../../src/notes/talks.ts';

type Options = Partial<Pick<Flags, 'event' | 'title' | 'date'>> & { isFolder?: boolean };

/** What an import makes of documents, by their paths. */
export function imported(documents: Record<string, string>, options: Options = {}): Import {
  const names = Object.keys(documents);
  return convert(
    names.map((file) => readDocument(file, new TextEncoder().encode(documents[file]))),
    {
      name: names[0]!,
      fallbackDate: '2026-11-23',
      folder: '/nowhere',
      isFolder: names.length > 1,
      fetched: new Map(),
      ...options,
    },
  );
}

/** The notes of the only session made of the Markdown `text`, below their front matter. */
export function notesOf(text: string): string {
  const { sessions } = imported({ 'notes.md': text });
  return bodyOf(sessions[0]!.text);
}

/** The notes in the text of a session's file. */
export const bodyOf = (text: string) => text.replace(/^---\n[^]*?\n---\n\n?/, '');

/** Everything that a build would say of the sessions, but of links that leave the site. */
export function faultsOf({ event, sessions }: Import): Problem[] {
  const pages = sessions.map(({ id, text }) => {
    const file = `${id}.mdx`;
    return { file, page: sessionPath('/', event.id, id), ...readNotes(text, file) };
  });
  const addresses: Addresses = new Map(
    pages.map(({ page, session }) => [page, new Set(session?.headings.map(({ id }) => id))]),
  );
  return pages.flatMap(({ file, page, session, problems }): Problem[] => {
    if (!session) return problems;
    const { headings, components, frontMatter, links } = session;
    const data = validate(sessionSchema, frontMatter!.text, { file, line: 2 });
    if ('problems' in data) return data.problems;
    return [
      ...checkHeadings(headings, data.data.kind, file),
      ...checkTalks(components, data.data.kind, file),
      ...checkLinks(
        links.filter(({ url }) => url.startsWith('/')),
        ...([page, file, addresses, '/nowhere'] as const),
      ),
      ...problems,
    ];
  });
}
