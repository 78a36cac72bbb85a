/** How a section is cited. The day of reading is the reader's: `[day]` stands where it belongs. */
import { formatDay } from './days.ts';
import type { Session } from './model.ts';
import type { Section } from './sections.ts';

export const DAY_OF_READING = '[day]';

export interface Citation {
  /** The full address of the section. */
  link: string;
  /** A link to it in Markdown. */
  markdown: string;
  /** A sentence. */
  text: string;
  bibtex: string;
}

/**
 * Cites `section`, whose full address is `link`, as published by the site named `publisher`. The day
 * of the notes is written as in `locale`.
 */
export function cite(
  session: Session,
  section: Section,
  link: string,
  { name: publisher, locale }: { name: string; locale: string },
): Citation {
  const { event, date } = session;
  const { heading, speaker, id } = section;
  const author = event.noteTaker?.name;
  const talk =
    speaker && `talk by ${[speaker.name, speaker.affiliation].filter(Boolean).join(', ')}`;
  const place = `${session.title}, ${event.title}`;
  const noted = `notes of ${formatDay(date, locale)}`;
  const [year, month] = date.split('-') as [string, string];
  return {
    link,
    markdown: `[${heading.replace(/[\\[\]`*_<]/g, '\\$&')}](${link})`,
    text: `${author ? `${author}, ` : ''}“${heading}”${talk ? ` (${talk})` : ''}, in: ${place}, ${noted}, ${publisher}, ${link}, accessed ${DAY_OF_READING}.`,
    bibtex: `@misc{${[event.id, session.id, id].join(':').replace(/[^\w:-]/g, '')},
${author ? `  author = {${tex(author)}},\n` : ''}  title = {{${tex(heading)}}},
  howpublished = {${tex(`${place}, ${publisher}`)}},
  note = {${tex(talk ? `${noted}, ${talk}` : noted).replace(/^n/, 'N')}},
  year = {${year}},
  month = {${Number(month)}},
  url = {${link}},
  urldate = {${DAY_OF_READING}},
}`,
  };
}

/** `text` with the signs that mean something to TeX written so that they show. */
const tex = (text: string) =>
  text
    .replace(/[\\{}]/g, (sign) => (sign === '\\' ? '\\textbackslash ' : `\\${sign}`))
    .replace(/[&%$#_]/g, '\\$&')
    .replaceAll('~', '\\textasciitilde ')
    .replaceAll('^', '\\textasciicircum ');
