/** Where reading is taken to happen, in pixels from the top: lower than where a link puts a heading. */
const LINE = 96;

/** Marks in the outline the section that is being read. */
class PageOutline extends HTMLElement {
  #headings = [...document.querySelectorAll<HTMLElement>('.notes > section > .heading > h2')];
  #marked: Element | null | undefined;
  #frame: number | undefined;

  connectedCallback() {
    const soon = () => (this.#frame ??= requestAnimationFrame(() => this.#mark()));
    addEventListener('scroll', soon, { passive: true });
    addEventListener('resize', soon);
    addEventListener('hashchange', soon);
    soon();
  }

  #mark() {
    this.#frame = undefined;
    const heading = this.#current();
    const link = heading && this.querySelector(`a[href="#${CSS.escape(heading.id)}"]`);
    if (link === this.#marked) return;
    this.#marked?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    this.#marked = link;
    if (link) this.#follow(link);
  }

  /** Scrolls the outline, where it is taller than the window, and nothing else. */
  #follow(link: Element) {
    const { top, bottom } = link.getBoundingClientRect();
    const frame = this.getBoundingClientRect();
    if (top < frame.top) this.scrollTop += top - frame.top;
    else if (bottom > frame.bottom) this.scrollTop += bottom - frame.bottom;
  }

  /** The last heading above the line. */
  #current() {
    const current = this.#headings.findLast(
      (heading) => heading.getBoundingClientRect().top <= LINE,
    );
    const { scrollHeight } = document.documentElement;
    if (scrollY === 0 || scrollY + innerHeight < scrollHeight - 2) return current;
    // At the end of the page the last sections can't come up to the line: it is the one that was
    // asked for, or the very last.
    const target = document.querySelector(':target')?.closest('section')?.querySelector('h2');
    const isBelow = target && target.getBoundingClientRect().top > LINE;
    return isBelow ? target : this.#headings.at(-1);
  }
}
customElements.define('page-outline', PageOutline);
