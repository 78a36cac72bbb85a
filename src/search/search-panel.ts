import { paths } from '../layouts/paths.ts';
import { element } from './element.ts';
import { filterSelects } from './filter-selects.ts';
import { addressOf, failure, invitation, keyHelp, outcome } from './messages.ts';
import {
  isIndexReachable,
  loadPagefind,
  type FilterCounts,
  type Filters,
  type Pagefind,
} from './pagefind.ts';
import { resultList } from './result-list.ts';
import { groupBySession } from './results.ts';

/** How many sections are shown at first, and how many more each time. */
const PER_STEP = 20;

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
      element('search', {}, this.#form),
      element('div', { className: 'tools' }, this.#filters, keyHelp()),
      this.#status,
      this.#results,
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
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#restart();
    }, 100);
  }

  #search() {
    clearTimeout(this.#timer);
    if (this.#isPage) history.replaceState(history.state, '', addressOf(this.#query));
    this.#searching = this.#run(++this.#current, this.#query);
  }

  async #run(current: number, query: string) {
    if (query === '') return this.#show(invitation());
    try {
      const pagefind = await loadPagefind();
      const found = await pagefind.search(query, { filters: this.#chosen });
      if (found.results.length === 0 && !(await isIndexReachable())) throw new Error('offline');
      const top = found.results.slice(0, this.#shown);
      const sections = await Promise.all(top.map((result) => result.data()));
      if (current !== this.#current) return;
      const results = groupBySession(sections).map(resultList);
      if (found.results.length > this.#shown) results.push(this.#moreButton());
      const filtered = Object.keys(this.#chosen).length > 0;
      const message = outcome(found.results.length, query, filtered && (() => this.#unfilter()));
      this.#show(message, results);
      void this.#countFilters(pagefind, current, query);
    } catch {
      if (current === this.#current) this.#show(failure(query));
    }
  }

  /**
   * Pagefind counts what each filter would leave once it has loaded the filters, for which results
   * need not wait. Where they can't be loaded, there are none to choose.
   */
  async #countFilters(pagefind: Pagefind, current: number, query: string) {
    const counted = await pagefind
      .filters()
      .then(() => pagefind.search(query, { filters: this.#chosen }))
      .catch(() => undefined);
    if (current === this.#current) this.#showFilters(counted?.totalFilters);
  }

  #show(message: (Node | string)[], results?: HTMLElement[]) {
    this.#status.replaceChildren(...message);
    this.#results.replaceChildren(...(results ?? []));
    if (!results) this.#showFilters({});
  }

  #showFilters(found: FilterCounts = {}) {
    const focused = this.#filters.querySelector<HTMLSelectElement>('select:focus')?.name;
    const selects = filterSelects(found, this.#chosen, () => this.#restart());
    this.#filters.replaceChildren(...selects);
    // The filter that was just chosen has been made anew.
    if (focused) this.#filters.querySelector<HTMLElement>(`[name=${focused}]`)?.focus();
  }

  #unfilter() {
    this.#chosen = {};
    this.#input.focus();
    this.#restart();
  }

  #restart() {
    this.#shown = PER_STEP;
    this.#search();
  }

  #moreButton() {
    const button = element('button', { type: 'button' }, 'Show more');
    button.addEventListener('click', () => {
      const before = new Set(this.#links.map(({ href }) => href));
      this.#shown += PER_STEP;
      this.#search();
      void this.#searching.then(() => this.#links.find(({ href }) => !before.has(href))?.focus());
    });
    return button;
  }

  get #links() {
    return [...this.#results.querySelectorAll('a')];
  }

  /** Enter in the field opens the best section, also if it is pressed before that one is found. */
  async #openFirst() {
    this.#search();
    const mine = this.#current;
    await this.#searching;
    // The reader may have typed on or closed the dialog meanwhile.
    if (mine === this.#current && this.checkVisibility()) this.#links[0]?.click();
  }

  #moveThroughResults(event: KeyboardEvent) {
    const dialog = this.closest('dialog');
    if (event.key === 'Escape' && dialog) {
      event.preventDefault(); // in a search field it would only clear the words
      dialog.close();
    }
    const links = this.#links;
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const inField = document.activeElement === this.#input;
    if (links.length === 0 || (at === -1 && !inField)) return;
    const target = {
      ArrowDown: links[at + 1] ?? links.at(-1),
      ArrowUp: links[at - 1] ?? this.#input,
      Home: inField ? undefined : links[0],
      End: inField ? undefined : links.at(-1),
    }[event.key];
    if (!target) return;
    event.preventDefault();
    target.focus();
  }
}

customElements.define('search-panel', SearchPanel);
