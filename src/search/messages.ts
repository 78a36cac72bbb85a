/** What the search says besides its results, each with a way to go on. */
import { readStored, store } from '../components/stored.ts';
import { paths } from '../layouts/paths.ts';
import type { Answer } from './answer.ts';
import { element } from './element.ts';
import type { SiteState } from './engine.ts';
import type { Filters } from './facets.ts';

type Message = (Node | string)[];

/** Address of the search page that shows the results of `query`. */
export function addressOf(query: string, filters: Filters = {}): string {
  const parameters = new URLSearchParams(query === '' ? {} : { q: query, ...filters });
  return parameters.size === 0 ? paths.search : `${paths.search}?${parameters}`;
}

const inQuotes = (query: string) => (/["“]/.test(query) ? query : `“${query}”`);

const contents = (text: string) => element('a', { href: paths.contents }, text);

/** A link that searches for other words; the panel does so without leaving the page. */
export function queryLink(query: string, text = query): HTMLAnchorElement {
  const link = element('a', { href: addressOf(query) }, text);
  link.dataset.query = query;
  return link;
}

export const invitation = (): Message => [
  'Every section of the notes is searched; “words in quotes” are found as they stand. ',
  contents('The contents'),
  ' list them all.',
];

export const searching = (): Message => ['Searching …'];

/** `unfilter` searches without the filters, if any are chosen. */
export function outcome(query: string, answer: Answer, unfilter?: () => void): Message {
  const { count, correction, unknown } = answer;
  if (count === 0) return nothing(query, answer, unfilter);
  const message: Message = [count === 1 ? '1 result' : `${count} results`];
  if (correction) {
    const { corrected, literal } = correction;
    const link = queryLink(literal, `Search for ${query} instead`);
    message.push('. Showing results for ', element('strong', {}, corrected), '. ', link);
  }
  if (unknown.length > 0) {
    message.push(`. No section has ${unknown.map((word) => inQuotes(word)).join(' or ')}`);
  }
  return message;
}

function nothing(query: string, { similar }: Answer, unfilter?: () => void): Message {
  if (unfilter) {
    const button = element('button', { type: 'button' }, 'Search everything');
    button.addEventListener('click', unfilter);
    return [`Nothing found for ${inQuotes(query)} with this filter. `, button];
  }
  const proposals = similar.flatMap((word, at) => [at > 0 ? ', ' : '', queryLink(word)]);
  return [
    `Nothing found for ${inQuotes(query)}. `,
    ...(proposals.length > 0 ? ['The notes have ', ...proposals, '. '] : []),
    'Try fewer or other words, or look in ',
    contents('the contents'),
    '.',
  ];
}

const FAILURES: Record<SiteState, string> = {
  unreachable: 'The search index could not be loaded: you seem to be offline. ',
  changed: 'The site has changed since this page was opened, and its old search index is gone. ',
  unchanged: 'The search index could not be loaded. ',
};

/** `again` is the address at which the search is tried again. */
export const failure = (state: SiteState, again: string): Message => [
  FAILURES[state],
  element('a', { href: again }, state === 'changed' ? 'Load the page again' : 'Try again'),
  ', or look in ',
  contents('the contents'),
  '.',
];

/** The keys, and the switch for the one that is a single letter. */
export function keyHelp(): HTMLElement {
  const box = element('input', { type: 'checkbox', checked: readStored('search-key') !== 'off' });
  box.addEventListener('change', () => store('search-key', box.checked ? undefined : 'off'));
  const key = (name: string) => element('kbd', {}, name);
  return element(
    'p',
    { className: 'keys' },
    element('span', {}, key('↑'), ' ', key('↓'), ' move, ', key('Enter'), ' opens'),
    element('label', {}, box, ' ', key('/'), ' opens search'),
  );
}
