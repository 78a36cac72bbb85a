import type { Problem } from '../notes/problem.ts';
import { sourceOf, type BuiltSite } from './built-site.ts';
import { sectionsOf, type PageSection } from './page-sections.ts';

/** Every section of the model is on its session's page, under its permalink, and says something. */
export function checkSections({ pages, site }: BuiltSite): Problem[] {
  return site.events
    .flatMap((event) => event.sessions)
    .flatMap((session) => {
      const page = pages.find((candidate) => candidate.session === session);
      if (!page) {
        return {
          file: session.file,
          what: `the page ${session.path} was not built`,
          expected: 'a page for every session',
          fix: 'see src/pages/[event]/[session].astro',
        };
      }
      const built = new Map(sectionsOf(page).map((section) => [section.id, section]));
      return session.sections.flatMap(({ id, heading, line }) => {
        const section = built.get(id);
        if (section && saysSomething(section)) return [];
        return {
          file: sourceOf(page),
          line,
          what: section
            ? `the section "${heading}" is empty`
            : `the section "${heading}" has no heading with the id "${id}" on ${page.path}`,
          expected: 'every section to be found under its permalink, and to say something',
          fix: section
            ? 'write what there is to say, or that there are no notes'
            : 'write the heading as Markdown (`## …`), and not as a tag, in a list or in a quotation',
        };
      });
    });
}

/** Words or a picture. */
const saysSomething = ({ text, html }: PageSection) => text !== '' || /<(img|svg)\b/.test(html);
