import type { APIRoute } from 'astro';
import { loadSite } from '../../notes/load.ts';

/** What the card beside a term's link shows: name and definition, by the term's id. */
export const GET: APIRoute = async () => {
  const { terms } = await loadSite();
  return Response.json(
    Object.fromEntries(terms.map(({ id, name, definition }) => [id, [name, definition]])),
  );
};
