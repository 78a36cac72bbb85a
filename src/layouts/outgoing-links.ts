import { stateOf, type LinkRecords } from '../outgoing/links-file.ts';

/** A heading, whose words are its title, or a link to another site. */
const HEADING_OR_LINK =
  /<(h[1-6])\b[^]*?<\/\1>|<a\b((?:[^>"]|"[^"]*")*?) href="(https?:[^"]+)"((?:[^>"]|"[^"]*")*)>([^]*?)<\/a>/g;

/**
 * Marks every link that leaves the site (`rel`), and says what is known of it: beside one that has
 * moved stands its new address; in place of a dead one comes its archived copy, if there is one, with
 * the original address beside it. `host` is the site's own; `records` are those of `npm run links`.
 */
export function withOutgoingLinks(html: string, host: string, records: LinkRecords): string {
  return html.replace(
    HEADING_OR_LINK,
    (
      all,
      heading: string | undefined,
      before: string,
      address: string,
      after: string,
      words: string,
    ) => {
      if (heading) return all.replace(/<a (?=[^>]*href="https?:)/g, '<a rel="external" ');
      const url = address.replaceAll('&amp;', '&');
      if (URL.parse(url)?.origin === new URL(host).origin) return all;
      const link = (to: string) => `<a${before} href="${to}"${after} rel="external">${words}</a>`;
      const record = records[url];
      const state = record && stateOf(record);
      if (!state) return link(address);
      const { movedTo, archived } = record!;
      const now = movedTo ? [`now at ${shown(movedTo)}`] : [];
      if (state === 'moved') return `${link(address)} ${aside(now)}`;
      if (!archived) return `${link(address)} ${aside(['gone', ...now])}`;
      return `${link(escape(archived))} ${aside(['archived copy', `gone: ${shown(url)}`, ...now])}`;
    },
  );
}

const aside = (parts: string[]) => `<small class="link-state">(${parts.join('; ')})</small>`;

/** A link whose words are its address. */
function shown(url: string): string {
  const words = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  return `<a href="${escape(url)}" rel="external">${escape(words)}</a>`;
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
