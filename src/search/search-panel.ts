import { paths } from '../layouts/paths.ts';
import { answer, prepare, type SectionResult } from './answer.ts';
import { beginnings } from './beginnings.ts';
import { element } from './element.ts';
import { loadEngine, siteState } from './engine.ts';
import type { FacetCounts, Filters } from './facets.ts';
import { FILTERS, filterSelects } from './filter-selects.ts';
import { leaveWords, markFoundWords } from './found-words.ts';
import { addressOf, failure, invitation, keyHelp, outcome, searching } from './messages.ts';
import { rememberSearch } from './recent.ts';
import { moveThrough } from './result-keys.ts';
import { groupBySession, resultList, resultOf } from './result-list.ts';
import type { SearchEntry } from './search-entry.ts';

/** How many sections are shown at first, and how many more each time. */
const PER_STEP = 12;
/** How long the reader pauses to see results, in milliseconds. */
const PAUSE = 100;
/** A search that takes longer says that it is under way; in milliseconds. */
const SOON = 400;

/**
 * The search itself: field, filters, results and every state between. The dialog and the search page
 * both hold one; on the page (`data-page`) words and filters are part of the address.
 */
export class SearchPanel extends HTMLElement {
  #input = element('input', {
    role: 'searchbox', // of the type `search`, Escape would clear it before it closes the dialog
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
      // Where there are no keys, there is nothing to say of them.
      element(
        'div',
        { className: 'tools' },
        this.#filters,
        matchMedia('(pointer: coarse)').matches ? '' : keyHelp(),
      ),
      this.#status,
      this.#results,
    );
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#input.addEventListener('input', () => this.#queryChanged());
    this.#input.addEventListener('focus', () => {
      if (this.#query === '') this.#showBeginnings();
      else void loadEngine().catch(() => {});
    });
    this.addEventListener('keydown', (event) => this.#keyPressed(event));
    this.addEventListener('click', (event) => this.#searchForLink(event));
    this.#restore();
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

  /** What was searched for here before a reload or before the reader went on and came back. */
  #restore() {
    const { searchParams } = new URL(
      this.#isPage ? location.href : (history.state?.search ?? paths.search),
      location.href,
    );
    this.#input.value = searchParams.get('q') ?? '';
    for (const name of FILTERS) {
      const value = searchParams.get(name);
      if (value) this.#chosen[name] = value;
    }
  }

  #keep() {
    const address = addressOf(this.#query, this.#chosen);
    if (this.#isPage) history.replaceState(history.state, '', address);
    else history.replaceState({ ...history.state, search: address }, '');
  }

  #queryChanged() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#restart(), PAUSE);
    void prepare(this.#query).catch(() => {});
  }

  #restart() {
    this.#shown = PER_STEP;
    this.#search();
  }

  #search() {
    clearTimeout(this.#timer);
    this.#keep();
    this.#searching = this.#run(++this.#current, this.#query);
  }

  async #run(current: number, query: string) {
    if (query === '') return this.#showBeginnings();
    const slow = setTimeout(() => {
      if (current === this.#current) this.#status.replaceChildren(...searching());
    }, SOON);
    try {
      const found = await answer(query, this.#chosen, this.#shown);
      if (current !== this.#current) return;
      const isFiltered = Object.keys(this.#chosen).length > 0;
      const results = groupBySession(found.sections).map((sections) =>
        resultList(sections, (section, elsewhere) => this.#opened(section, elsewhere)),
      );
      if (found.count > this.#shown) results.push(this.#moreButton());
      this.#show(outcome(query, found, isFiltered ? () => this.#unfilter() : undefined), results);
      // Where the filters can't be loaded, there are none to choose.
      void found.counts().then(
        (counts) => current === this.#current && this.#showFilters(counts),
        () => {},
      );
    } catch {
      const state = await siteState();
      if (current !== this.#current) return;
      this.#show(failure(state, addressOf(query, this.#chosen)));
      this.#showFilters({});
    } finally {
      clearTimeout(slow);
    }
  }

  /** What there is to choose from before anything is typed; the sessions come with the index. */
  #showBeginnings() {
    const show = (sessions: SearchEntry['sessions'] = []) => {
      if (this.#query !== '') return;
      this.#show(
        invitation(),
        beginnings(sessions, () => {
          this.#input.focus();
          this.#showBeginnings();
        }),
      );
    };
    show();
    this.#showFilters({});
    // Nothing is loaded for a reader who hasn't come to the field.
    if (!this.contains(document.activeElement)) return;
    void loadEngine().then(
      ({ sessions }) => show(sessions),
      () => {},
    );
  }

  #show(message: (Node | string)[], results: HTMLElement[] = []) {
    const focused = this.#links.find((link) => link === document.activeElement);
    this.#status.replaceChildren(...message);
    this.#results.replaceChildren(...results);
    // A reader among the results stays with the same one, or goes back to the field.
    if (focused)
      (this.#links.find((link) => resultOf(link) === resultOf(focused)) ?? this.#input).focus();
  }

  #showFilters(counts: FacetCounts) {
    const focused = this.#filters.querySelector<HTMLSelectElement>('select:focus')?.name;
    const selects = filterSelects(counts, this.#chosen, () => this.#restart());
    this.#filters.replaceChildren(...selects);
    // The filter that was just chosen has been made anew.
    if (focused) this.#filters.querySelector<HTMLElement>(`[name=${focused}]`)?.focus();
  }

  #unfilter() {
    this.#chosen = {};
    this.#input.focus();
    this.#restart();
  }

  #moreButton() {
    const button = element('button', { type: 'button' }, 'Show more');
    button.addEventListener('click', () => {
      const before = new Set(this.#links.map(resultOf));
      this.#shown += PER_STEP;
      this.#search();
      const isNew = (link: HTMLAnchorElement) => !before.has(resultOf(link));
      void this.#searching.then(() => this.#links.find(isNew)?.focus());
    });
    return button;
  }

  get #links() {
    return [...this.#results.querySelectorAll('a')];
  }

  /** A result is being opened. If it is a section of this very page, nothing will be loaded. */
  #opened({ url, words }: SectionResult, elsewhere: boolean) {
    rememberSearch(this.#query);
    leaveWords(url, words);
    if (!elsewhere) setTimeout(markFoundWords);
  }

  /** Links to other words are searched for here, unless they are opened elsewhere. */
  #searchForLink(event: MouseEvent) {
    const query = (event.target as Element).closest<HTMLElement>('[data-query]')?.dataset.query;
    if (query === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#input.value = query;
    this.#input.focus();
    this.#restart();
  }

  /** Enter in the field opens the best section, also if it is pressed before that one is found. */
  async #openFirst({ ctrlKey, metaKey }: KeyboardEvent) {
    if (this.#query === '') return;
    this.#search();
    const mine = this.#current;
    await this.#searching;
    // The reader may have typed on or closed the dialog meanwhile.
    if (mine !== this.#current || !this.checkVisibility()) return;
    this.#links[0]?.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey }),
    );
  }

  #keyPressed(event: KeyboardEvent) {
    const inField = document.activeElement === this.#input;
    if (event.key === 'Enter' && inField && !event.isComposing) {
      event.preventDefault();
      void this.#openFirst(event);
    }
    moveThrough(this.#links, this.#input, event);
  }
}

customElements.define('search-panel', SearchPanel);
