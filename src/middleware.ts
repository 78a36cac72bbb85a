import { defineMiddleware } from 'astro:middleware';
import type { CitedSources } from './notes/cited-sources.ts';
import { withOldIds } from './layouts/old-ids.ts';
import { withOutgoingLinks } from './layouts/outgoing-links.ts';
import { stylesFirst } from './layouts/styles-first.ts';
import { readLinks, type LinkRecords } from './outgoing/links-file.ts';
import { site } from './site.ts';

/** The text of `content/links.json`, if it is there. */
const [linksText = '{}'] = Object.values(
  import.meta.glob<string>('/content/links.json', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

/** What is known of outgoing links; nothing where the file is at fault, which the content check tells. */
function knownLinks(): LinkRecords {
  const links = readLinks(linksText);
  return 'data' in links ? links.data : {};
}

const links = knownLinks();

declare global {
  namespace App {
    interface Locals {
      /** Old anchors of the page, by the ids of the headings that they lead to. */
      oldIds?: Map<string, string[]>;
      /** What background and updates on the page may be taken from. */
      sources?: CitedSources;
    }
  }
}

/** Rewrites pages as they are rendered; in a static build that is once, at build time. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = withOutgoingLinks(stylesFirst(await response.text()), site.url, links);
  return new Response(locals.oldIds ? withOldIds(html, locals.oldIds) : html, response);
});
