import { Feed } from 'feed';
import { formatWhen } from './days.ts';
import type { Update } from './model.ts';
import { feedPath, sitePaths } from './permalink.ts';

/** What the feed tells of the site. */
interface About {
  name: string;
  language: string;
  locale: string;
}

/** No entry is older than the site can be; the day stands for an update that is not on record yet. */
const dayOf = ({ published, when }: Update) => new Date(published ?? when);

/**
 * All `updates` as an Atom feed (RFC 4287), the one published last first; an entry's date is the day on
 * which the site first had it. `full` makes the address of a site path.
 */
export function updatesFeed(
  updates: Update[],
  { name, language, locale }: About,
  base: string,
  full: (path: string) => string,
): string {
  const entries = updates.toSorted((a, b) => dayOf(b).valueOf() - dayOf(a).valueOf());
  const page = full(sitePaths(base).updates);
  const feed = new Feed({
    id: page,
    title: `${name}: since then`,
    description: 'What has changed since the notes were taken.',
    link: page,
    feedLinks: { atom: full(feedPath(base)) },
    language,
    author: { name },
    generator: false,
    updated: entries[0] ? dayOf(entries[0]) : new Date(0),
  });
  for (const update of entries) {
    const { title, path, when, isBy, version, html, section, session, sources } = update;
    const change = `${isBy ? 'By ' : ''}${formatWhen(when, locale)}${version ? `, ${version}` : ''}`;
    const about = `<a href="${full(section.path)}">${escape(section.heading)}</a>`;
    const cited = sources.map(
      (source) => `<a href="${escape(source.link)}">${escape(source.title)}</a>`,
    );
    feed.addItem({
      id: full(path),
      title: escape(`${title} (${session.title})`),
      link: full(path),
      date: dayOf(update),
      content: [
        `<p>${escape(change)}. Since ${about}, ${escape(session.title)}.</p>`,
        html.replace(/ href="(?=\/)([^"]*)"/g, (_, href: string) => ` href="${full(href)}"`),
        `<p>Source: ${cited.join('; ')}</p>`,
      ].join('\n'),
    });
  }
  return feed.atom1();
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
