/** What background, updates, definitions and figures are taken from, in one file for all. */
import { closestMatch } from 'leven';
import type { Problem } from './problem.ts';
import { citedSourcesSchema, type CitedSource } from './schema.ts';
import { validate } from './validate.ts';

export const SOURCES_FILE = 'content/sources.yaml';

/** By the ids that notes name them with. */
export type CitedSources = Map<string, CitedSource>;

/** Reads the sources from the `text` of their file, or says what is wrong with it. */
export function readCitedSources(text: string): { data: CitedSources } | { problems: Problem[] } {
  const place = { file: SOURCES_FILE, line: 1 };
  const result = validate(citedSourcesSchema, text, place);
  return 'data' in result ? { data: new Map(Object.entries(result.data)) } : result;
}

/** The ids that an attribute `source="kep-753 istio-docs"` names. */
export const sourceIds = (attribute = ''): string[] => attribute.split(/\s+/).filter(Boolean);

/** Those of `ids` that `sources` has. */
export const citedBy = (ids: string[], sources: CitedSources): CitedSource[] =>
  ids.flatMap((id) => sources.get(id) ?? []);

/** Says which of `ids` no source has, if they are known; `holder` is what names them, at `place`. */
export function checkCited(
  ids: string[],
  sources: CitedSources | undefined,
  holder: string,
  place: { file: string; line: number },
): Problem[] {
  if (!sources) return [];
  return ids
    .filter((id) => !sources.has(id))
    .map((id) => {
      const near = closestMatch(id, [...sources.keys()], { maxDistance: Math.ceil(id.length / 3) });
      return {
        ...place,
        what: `${holder} names a source \`${id}\` that is not known`,
        expected: `an id of ${SOURCES_FILE}, or several parted by spaces`,
        fix: near ? `did you mean \`${near}\`?` : `add it there, with its title, link and day`,
      };
    });
}
