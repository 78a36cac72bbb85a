/** What the search says besides its results, each with a way to go on. */
import { readStored, store } from '../components/stored.ts';
import { paths } from '../layouts/paths.ts';
import { element } from './element.ts';

type Message = (Node | string)[];

/** Address of the search page that shows the results of `query`. */
export const addressOf = (query: string) =>
  query === '' ? paths.search : `${paths.search}?${new URLSearchParams({ q: query })}`;

const contents = (text: string) => element('a', { href: paths.contents }, text);

export const invitation = (): Message => [
  'Every section of the notes is searched. ',
  contents('The contents'),
  ' list them all.',
];

/** `unfilter` searches without the filters, if any are chosen. */
export function outcome(count: number, query: string, unfilter: false | (() => void)): Message {
  if (count > 0) return [`${count} ${count === 1 ? 'section' : 'sections'} found`];
  if (unfilter) {
    const button = element('button', { type: 'button' }, 'Search everything');
    button.addEventListener('click', unfilter);
    return [`Nothing found for “${query}” with this filter. `, button];
  }
  return [
    `Nothing found for “${query}”. Try fewer or other words, or look in `,
    contents('the contents'),
    '.',
  ];
}

export const failure = (query: string): Message => [
  'The search index could not be loaded. You may be offline, or the site may just have changed. ',
  element('a', { href: addressOf(query) }, 'Try again'),
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
