import { copy } from './copy.ts';

/** The link beside a heading: besides leading there, it copies its full address. */
class CopyLink extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector('a')!;
    link.addEventListener('click', () => copy(link.href, this));
  }
}
customElements.define('copy-link', CopyLink);
