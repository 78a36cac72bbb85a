import { readStored } from './stored.ts';

/**
 * The header's search form leads to the search page. With JavaScript, using it opens the dialog, and
 * so do Ctrl+K (Cmd+K) and, unless it is switched off, the key `/`. Nothing of search is loaded
 * before that.
 */
class SearchBox extends HTMLElement {
  #opening = false;

  connectedCallback() {
    const panel = document.querySelector('search-panel');
    if (panel) {
      import('../search/search-dialog.ts').catch(() =>
        panel.querySelector('[hidden]')?.removeAttribute('hidden'),
      );
    }
    const input = this.querySelector('input')!;
    input.addEventListener('click', () => this.#open());
    input.addEventListener('input', () => this.#open());
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#open();
    });
    // A result of search led here, maybe.
    if (readStored('found-words')) {
      void import('../search/found-words.ts').then(({ markFoundWords }) => markFoundWords());
    }
    document.addEventListener('keydown', (event) => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      void this.#open();
    });
  }

  async #open() {
    if (this.#opening) return;
    this.#opening = true;
    const input = this.querySelector('input')!;
    const before = document.activeElement as HTMLElement;
    input.focus({ preventScroll: true }); // so that what is typed before the dialog is there is not lost
    try {
      const { openSearch } = await import('../search/search-dialog.ts');
      // On the search page the field is there already.
      const panel =
        document.querySelector<import('../search/search-panel.ts').SearchPanel>(
          'search-panel[data-page]',
        );
      before.focus({ preventScroll: true }); // where closing the dialog leads back to
      if (before === document.body) input.blur();
      if (panel) panel.start(input.value);
      else openSearch(input.value);
      input.value = '';
    } catch {
      this.querySelector('form')!.submit(); // the search page says what is wrong
    } finally {
      this.#opening = false;
    }
  }
}

function isShortcut({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent) {
  if (key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey) return true;
  const typing = (target as Element).closest('input, textarea, select, [contenteditable]');
  const single = key === '/' && !ctrlKey && !metaKey && !altKey;
  return single && !typing && readStored('search-key') !== 'off';
}
customElements.define('search-box', SearchBox);
