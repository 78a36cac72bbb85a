/** A session as the import writes it. */
import type { Heading, RootContent } from 'mdast';
import { stringify } from 'yaml';
import type { SessionData } from '../../../notes/schema.ts';
import { writeMdx } from '../convert/mdx-text.ts';
import type { RawSession } from './split.ts';

export interface Session {
  raw: RawSession;
  /** The name of its file, without ending. */
  id: string;
  /** What stands below its title. */
  content: RootContent[];
  data: SessionData;
  /** The ids of its headings. */
  ids: Map<Heading, string>;
}

/** The text of a session's file. */
export const sessionText = ({ data, content }: Session, footnotes: RootContent[]): string =>
  `---\n${stringify(data, { lineWidth: 100 })}---\n\n${bodyText(content, footnotes)}`;

/** The notes of a session, with the footnotes that they refer to. */
export const bodyText = (content: RootContent[], footnotes: RootContent[]): string =>
  writeMdx({ type: 'root', children: [...content, ...footnotes] });
