import { defineMiddleware } from 'astro:middleware';
import { stylesFirst } from './layouts/styles-first.ts';

/** Rewrites pages as they are rendered; in a static build that is once, at build time. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(stylesFirst(await response.text()), response);
});
