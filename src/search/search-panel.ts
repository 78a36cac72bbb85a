import { readStored, store } from '../components/stored.ts';
import { paths } from '../layouts/paths.ts';
import { element } from './element.ts';
import { loadPagefind, type Filters, type SearchResults } from './pagefind.ts';
import { resultList } from './result-list.ts';
import { groupBySession } from './results.ts';

const PER_STEP = 20;
const FILTERS = ['kind', 'event'];

/**
 * The search itself: field, filters, results and every state between. The dialog and the search page
 * both hold one; on the page (`data-page`) the words are part of the address.
 */
export class SearchPanel extends HTMLElement {
  #input = element('input', {
    type: 'search',
    name: 'q',
    ariaLabel: 'Search the notes',
    placeholder: 'Words, names, commands',
    autocomplete: 'off',
    enterKeyHint: 'search',
  });
  #form = element('form', { action: paths.search }, this.#input);
  #filters = element('div', { className: 'filters' });
  #status = element('p', { role: 'status' });
  #results = element('div', { className: 'results' });
  #built = false;
  /** Counts searches, so that a slow one can't overwrite a later one. */
  #current = 0;
  #shown = PER_STEP;
  #chosen: Filters = {};
  #searching: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback() {
    if (this.#built) return;
    this.#built = true;
    this.replaceChildren(
      element('search', {}, this.#form, this.#filters),
      this.#status,
      this.#results,
      keyHelp(),
    );
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#openFirst();
    });
    this.#input.addEventListener('input', () => this.#queryChanged());
    this.#input.addEventListener('focus', () => void loadPagefind().catch(() => {}), {
      once: true,
    });
    this.addEventListener('keydown', (event) => this.#moveThroughResults(event));
    if (this.#isPage) this.#input.value = new URLSearchParams(location.search).get('q') ?? '';
    this.#search();
  }

  /** Puts the cursor into the field; with `query`, searches for it. */
  start(query = '') {
    this.#input.focus();
    if (query === '') return this.#input.select();
    this.#input.value = query;
    this.#queryChanged();
  }

  get #isPage() {
    return this.hasAttribute('data-page');
  }

  get #query() {
    return this.#input.value.trim();
  }

  #queryChanged() {
    this.#shown = PER_STEP;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#isPage) history.replaceState(history.state, '', addressOf(this.#query));
      this.#search();
    }, 100);
  }

  #search() {
    clearTimeout(this.#timer);
    this.#searching = this.#run(++this.#current, this.#query);
  }

  async #run(current: number, query: string) {
    if (query === '') {
      this.#filters.replaceChildren();
      this.#status.replaceChildren(
        'Every section of the notes is searched. ',
        element('a', { href: paths.contents }, 'The contents'),
        ' list them all.',
      );
      this.#results.replaceChildren();
      return;
    }
    try {
      const pagefind = await loadPagefind();
      const found = await pagefind.search(query, { filters: this.#chosen });
      const top = found.results.slice(0, this.#shown);
      const sections = await Promise.all(top.map((result) => result.data()));
      if (current !== this.#current) return;
      this.#showFilters(found);
      this.#status.replaceChildren(...statusOf(found.results.length, query));
      this.#results.replaceChildren(...groupBySession(sections).map(resultList));
      if (found.results.length > this.#shown) this.#results.append(this.#moreButton());
    } catch {
      if (current === this.#current) this.#showFailure(query);
    }
  }

  #showFailure(query: string) {
    this.#filters.replaceChildren();
    this.#results.replaceChildren();
    this.#status.replaceChildren(
      'The search index could not be loaded. You may be offline, or the site may just have changed. ',
      element('a', { href: addressOf(query) }, 'Try again'),
      ', or look in ',
      element('a', { href: paths.contents }, 'the contents'),
      '.',
    );
  }

  #showFilters({ totalFilters }: SearchResults) {
    const selects = FILTERS.flatMap((name) => {
      const counts = Object.entries(totalFilters[name] ?? {});
      if (counts.length < 2) return [];
      const all = counts.reduce((sum, [, count]) => sum + count, 0);
      if (all === 0) return [];
      const select = element('select', { name });
      select.append(new Option(`all (${all})`, ''));
      for (const [value, count] of counts.sort()) {
        select.append(new Option(`${value} (${count})`, value));
      }
      select.value = this.#chosen[name] ?? '';
      select.addEventListener('change', () => {
        if (select.value === '') delete this.#chosen[name];
        else this.#chosen[name] = select.value;
        this.#shown = PER_STEP;
        this.#search();
      });
      return element('label', {}, `${name} `, select);
    });
    // While a filter is being chosen, its element has to stay.
    const focused = this.#filters.querySelector<HTMLSelectElement>('select:focus')?.name;
    this.#filters.replaceChildren(...selects);
    if (focused) this.#filters.querySelector<HTMLElement>(`select[name=${focused}]`)?.focus();
  }

  #moreButton() {
    const button = element('button', { type: 'button' }, 'Show more');
    button.addEventListener('click', () => {
      const next = this.#shown;
      this.#shown += PER_STEP;
      this.#search();
      void this.#searching.then(() => this.#links[next]?.focus());
    });
    return button;
  }

  get #links() {
    return [...this.#results.querySelectorAll('a')];
  }

  /** Enter in the field opens the best section, also if it is pressed before that one is found. */
  async #openFirst() {
    this.#search();
    await this.#searching;
    this.#links[0]?.click();
  }

  #moveThroughResults(event: KeyboardEvent) {
    const links = this.#links;
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const inField = document.activeElement === this.#input;
    if (links.length === 0 || (at === -1 && !inField)) return;
    const target = {
      ArrowDown: links[at + 1],
      ArrowUp: links[at - 1] ?? this.#input,
      Home: inField ? undefined : links[0],
      End: inField ? undefined : links.at(-1),
    }[event.key];
    if (!target) return;
    event.preventDefault();
    target.focus();
  }
}

const addressOf = (query: string) =>
  query === '' ? paths.search : `${paths.search}?${new URLSearchParams({ q: query })}`;

function statusOf(count: number, query: string): (Node | string)[] {
  if (count > 0) return [`${count} ${count === 1 ? 'section' : 'sections'} found`];
  return [
    `Nothing found for “${query}”. Try fewer or other words, or look in `,
    element('a', { href: paths.contents }, 'the contents'),
    '.',
  ];
}

/** The keys, and the switch for the one that is a single letter. */
function keyHelp() {
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

customElements.define('search-panel', SearchPanel);
