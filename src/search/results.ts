import type { SectionData } from './pagefind.ts';

/** The sections found in one session, best first. */
export interface SessionResults {
  session: string;
  event: string;
  kind: string;
  sections: SectionData[];
}

/** Groups sections, best first, by session; the session of the best section comes first. */
export function groupBySession(sections: SectionData[]): SessionResults[] {
  const groups = new Map<string, SessionResults>();
  for (const section of sections) {
    const { session, event, kind } = section.meta;
    const [key = ''] = section.url.split('#');
    if (!groups.has(key)) groups.set(key, { session, event, kind, sections: [] });
    groups.get(key)!.sections.push(section);
  }
  return [...groups.values()];
}
