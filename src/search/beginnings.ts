import { element } from './element.ts';
import type { SearchEntry } from './search-entry.ts';
import { queryLink } from './messages.ts';
import { forgetSearches, recentSearches } from './recent.ts';

/** What is offered before anything is typed: the reader's latest searches, and sessions to read. */
export function beginnings(
  sessions: SearchEntry['sessions'],
  forgotten: () => void,
): HTMLElement[] {
  const recent = recentSearches().map((query) => queryLink(query));
  const clear = element('button', { type: 'button' }, 'Clear');
  clear.addEventListener('click', () => {
    forgetSearches();
    forgotten();
  });
  const proposed = sessions.map(({ title, path, kind, event }) =>
    element(
      'a',
      { href: path },
      element('span', { className: 'title' }, title),
      element('small', {}, `${kind} · ${event}`),
    ),
  );
  return [...list('Recent searches', recent, clear), ...list('Sessions', proposed)];
}

function list(heading: string, links: HTMLElement[], ...tools: HTMLElement[]): HTMLElement[] {
  if (links.length === 0) return [];
  const items = links.map((link) => element('li', {}, link));
  return [
    element('section', {}, element('h2', {}, heading, ' ', ...tools), element('ol', {}, ...items)),
  ];
}
