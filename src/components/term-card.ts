/** The card that says what a term means, beside the link to it. There is one on a page at most. */
import { paths } from '../layouts/paths.ts';

/** Names and definitions by the ids of terms. */
type Terms = Record<string, [name: string, definition: string]>;

/** How long the card stays when the pointer leaves, so that it can be reached; in milliseconds. */
const LINGER = 300;

let loading: Promise<Terms> | undefined;
let shown: HTMLAnchorElement | undefined;
/** The link whose card the reader has closed, until it is left. */
let dismissed: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

const card = document.createElement('div');
card.id = 'term-card';
card.popover = 'manual';
card.role = 'group';
card.addEventListener('pointerenter', stay);
card.addEventListener('focusin', stay);
card.addEventListener('pointerleave', leave);
card.addEventListener('focusout', leave);
addEventListener('keydown', ({ key }) => key === 'Escape' && dismiss());
addEventListener('pointerdown', ({ target }) => {
  if (target !== shown && !card.contains(target as Node)) hide();
});

/** Shows what the term of `link` means. Does nothing where the terms can't be had: the link remains. */
export async function showTerm(link: HTMLAnchorElement) {
  stay();
  if (shown === link || dismissed === link) return;
  hide();
  shown = link;
  link.addEventListener('pointerleave', leave);
  link.addEventListener('blur', leave);
  try {
    const terms = await (loading ??= load());
    const term = terms[decodeURIComponent(link.hash.slice(1))];
    if (shown === link && term) fill(link, term);
  } catch {
    loading = undefined;
  }
}

async function load(): Promise<Terms> {
  const response = await fetch(`${paths.glossary}terms.json`);
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as Terms;
}

function fill(link: HTMLAnchorElement, [name, definition]: [string, string]) {
  const title = document.createElement('strong');
  title.textContent = name;
  const more = document.createElement('a');
  more.href = link.href;
  more.textContent = 'Glossary';
  card.ariaLabel = `${name}: what it means`;
  card.replaceChildren(title, ` ${definition} `, more);
  link.after(card);
  link.setAttribute('aria-describedby', card.id);
  card.showPopover();
  place(link);
}

/** Below the line of the link, or above it where there is no room; never beyond the window's edges. */
function place(link: HTMLAnchorElement) {
  const edge = 8;
  const { left, top, bottom } = link.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const below = bottom + edge + height <= innerHeight;
  card.style.left = `${Math.max(edge, Math.min(left, innerWidth - width - edge))}px`;
  card.style.top = `${below ? bottom + 4 : Math.max(edge, top - height - 4)}px`;
}

function stay() {
  clearTimeout(timer);
}

function leave() {
  stay();
  timer = setTimeout(hide, LINGER);
}

/** Closes the card; a reader who has come into it is led back to the link. */
function dismiss() {
  const hadFocus = card.contains(document.activeElement);
  dismissed = shown;
  hide();
  if (hadFocus) dismissed?.focus();
  dismissed?.addEventListener('blur', () => (dismissed = undefined), { once: true });
  dismissed?.addEventListener('pointerleave', () => (dismissed = undefined), { once: true });
}

function hide() {
  stay();
  if (!shown) return;
  shown.removeEventListener('pointerleave', leave);
  shown.removeEventListener('blur', leave);
  shown.removeAttribute('aria-describedby');
  shown = undefined;
  card.remove();
}
