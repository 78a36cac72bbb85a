import type { APIRoute } from 'astro';
import { paths } from '../layouts/paths.ts';
import { loadSite } from '../notes/load.ts';
import { updatesPath } from '../notes/permalink.ts';

/**
 * Every page that is to be found, https://www.sitemaps.org/protocol.html: no search, no short links,
 * no pages that have moved. Its addresses have to be full ones, and need no escaping: ids have no signs.
 */
export const GET: APIRoute = async ({ site }) => {
  const { events } = await loadSite();
  const pages = [
    paths.home,
    paths.about,
    paths.contents,
    paths.glossary,
    paths.updates,
    ...events.flatMap((event) => [event.path, ...event.sessions.map(({ path }) => path)]),
    ...events
      .flatMap((event) => event.sessions)
      .filter(({ updates }) => updates.length > 0)
      .map(({ path }) => updatesPath(path)),
  ];
  const urls = pages.map((page) => `<url><loc>${new URL(page, site).href}</loc></url>`);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`,
  );
};
