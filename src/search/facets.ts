/** Which sections have which value of each filter, to narrow what was found and to count it. */
import type { Pagefind } from './pagefind.ts';

/** Ids of sections by filter and value. */
export type Facets = Record<string, Record<string, Set<string>>>;

/** The one value chosen of each filter. */
export type Filters = Record<string, string>;

/** How many of the sections found have each value of each filter. */
export type FacetCounts = Record<string, Record<string, number>>;

/** Asks Pagefind once for the sections of every value. */
export async function loadFacets(pagefind: Pagefind): Promise<Facets> {
  const facets: Facets = {};
  for (const [name, values] of Object.entries(await pagefind.filters())) {
    const sections = (facets[name] = {} as Record<string, Set<string>>);
    for (const value of Object.keys(values)) {
      const { results } = await pagefind.search(null, { filters: { [name]: value } });
      sections[value] = new Set(results.map(({ id }) => id));
    }
  }
  return facets;
}

/** Those of `hits` that have every chosen value; filters that could not be had leave them all. */
export const narrow = <Hit extends { id: string }>(hits: Hit[], facets: Facets, chosen: Filters) =>
  hits.filter(({ id }) =>
    Object.entries(chosen).every(([name, value]) => {
      const values = facets[name];
      return !values || (Object.hasOwn(values, value) && values[value]!.has(id));
    }),
  );

/** Counts each filter's values among the `hits` that the other filters leave. */
export function countFacets(hits: { id: string }[], facets: Facets, chosen: Filters): FacetCounts {
  return Object.fromEntries(
    Object.entries(facets).map(([name, values]) => {
      const { [name]: _, ...others } = chosen;
      const left = narrow(hits, facets, others);
      const counts = Object.entries(values).map(([value, sections]): [string, number] => [
        value,
        left.filter(({ id }) => sections.has(id)).length,
      ]);
      return [name, Object.fromEntries(counts)];
    }),
  );
}
