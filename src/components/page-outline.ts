/** Marks in the outline the section that is being read. */
class PageOutline extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback() {
    // A line a quarter down the window: the section it crosses is the current one.
    this.#observer = new IntersectionObserver((entries) => entries.forEach(this.#mark), {
      rootMargin: '-25% 0px -75% 0px',
    });
    for (const section of document.querySelectorAll('.notes > section')) {
      this.#observer.observe(section);
    }
  }

  disconnectedCallback() {
    this.#observer?.disconnect();
  }

  #mark = ({ target, isIntersecting }: IntersectionObserverEntry) => {
    const id = target.querySelector('h2')!.id;
    const link = this.querySelector(`a[href="#${CSS.escape(id)}"]`);
    if (isIntersecting) link?.setAttribute('aria-current', 'location');
    else link?.removeAttribute('aria-current');
  };
}
customElements.define('page-outline', PageOutline);
