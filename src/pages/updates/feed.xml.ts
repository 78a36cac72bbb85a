import type { APIRoute } from 'astro';
import { fullAddress } from '../../layouts/paths.ts';
import { updatesFeed } from '../../notes/feed.ts';
import { loadSite } from '../../notes/load.ts';
import { site } from '../../site.ts';

/** All updates as an Atom feed. */
export const GET: APIRoute = async ({ site: host }) => {
  const { updates } = await loadSite();
  const feed = updatesFeed(updates, site, import.meta.env.BASE_URL, fullAddress(host));
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml' } });
};
