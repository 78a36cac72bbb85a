import { element } from './element.ts';
import { readExcerpt } from './excerpt.ts';
import type { SessionResults } from './results.ts';

/** One session's results: its name, then a link for each section. */
export function resultList({ session, event, kind, sections }: SessionResults): HTMLElement {
  const items = sections.map(({ url, excerpt, meta }) =>
    element(
      'li',
      {},
      element(
        'a',
        { href: url },
        element('span', { className: 'title' }, meta.title),
        element(
          'span',
          { className: 'excerpt' },
          ...readExcerpt(excerpt).map(({ text, marked }) =>
            marked ? element('mark', {}, text) : text,
          ),
        ),
      ),
    ),
  );
  return element(
    'section',
    {},
    element('h2', {}, session, ' ', element('small', {}, `${kind} · ${event}`)),
    element('ol', {}, ...items),
  );
}
