import type { APIRoute } from 'astro';
import { paths } from '../layouts/paths.ts';
import { site as about } from '../site.ts';

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Lets a browser search the site from its address bar:
 * https://developer.mozilla.org/docs/Web/XML/Guides/OpenSearch. Its addresses have to be full ones.
 */
export const GET: APIRoute = ({ site }) =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escape(about.name.slice(0, 16))}</ShortName>
  <Description>${escape(about.description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${new URL(`${paths.home}favicon.svg`, site).href}</Image>
  <Url type="text/html" template="${new URL(paths.search, site).href}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'Content-Type': 'application/opensearchdescription+xml' } },
  );
