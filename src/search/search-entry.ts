/** The one file of search with a fixed name: it tells what belongs to the site as it is now. */
export interface SearchEntry {
  /** Name of the index's own list of contents, which changes with the index; none where nothing is published yet. */
  index: string;
  /** Name of the term list, which changes with the terms. */
  terms: string;
  /** How many records the index has: one for each voice of each section. */
  records: number;
  /** Sessions to begin with. */
  sessions: { title: string; path: string; kind: string; event: string }[];
}
