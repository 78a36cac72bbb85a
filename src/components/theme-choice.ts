import { readStored, store } from './stored.ts';

/** The choice between the system's theme, light and dark, kept in the browser. */
class ThemeChoice extends HTMLElement {
  connectedCallback() {
    const chosen = readStored('theme') ?? 'auto';
    for (const input of this.querySelectorAll('input')) input.checked = input.value === chosen;
    this.addEventListener('change', (event) => {
      const { value } = event.target as HTMLInputElement;
      if (value === 'auto') delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = value;
      store('theme', value === 'auto' ? undefined : value);
    });
  }
}
customElements.define('theme-choice', ThemeChoice);
