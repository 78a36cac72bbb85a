/** A script as pages have it. A title that speaks of `<script>` stands in attributes, without quotes. */
const SCRIPT = /<script (src|type)="/;

/**
 * Puts the stylesheet before the first script of the head. Astro puts it last, and a browser that has
 * read the page's content policy asks for it only when the script that blocks has come: one round
 * trip more before anything is seen.
 */
export function stylesFirst(html: string): string {
  const link = /<link rel="stylesheet"[^>]*>/.exec(html)?.[0];
  const script = html.search(SCRIPT);
  if (!link || script === -1 || html.indexOf(link) < script) return html;
  return html.slice(0, script) + link + html.slice(script).replace(link, '');
}
