import type { APIRoute } from 'astro';
import { paths } from '../layouts/paths.ts';

/** Made at build time because a sitemap has to be named by its full address. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${new URL(`${paths.home}sitemap.xml`, site).href}\n`,
  );
