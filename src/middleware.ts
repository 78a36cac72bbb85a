import { defineMiddleware } from 'astro:middleware';
import { withOldIds } from './layouts/old-ids.ts';
import { stylesFirst } from './layouts/styles-first.ts';

declare global {
  namespace App {
    interface Locals {
      /** Old anchors of the page, by the ids of the headings that they lead to. */
      oldIds?: Map<string, string[]>;
    }
  }
}

/** Rewrites pages as they are rendered; in a static build that is once, at build time. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = stylesFirst(await response.text());
  return new Response(locals.oldIds ? withOldIds(html, locals.oldIds) : html, response);
});
