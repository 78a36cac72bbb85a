/**
 * Moves the focus through `links` with the arrow keys, Home and End, and from the first of them back
 * to `field`, in which Home and End keep their own meaning. Other keys, and a focus elsewhere, are
 * left alone.
 */
export function moveThrough(
  links: HTMLAnchorElement[],
  field: HTMLInputElement,
  event: KeyboardEvent,
) {
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const inField = document.activeElement === field;
  if (links.length === 0 || (at === -1 && !inField)) return;
  const target = {
    ArrowDown: links[at + 1] ?? links.at(-1),
    ArrowUp: links[at - 1] ?? field,
    Home: inField ? undefined : links[0],
    End: inField ? undefined : links.at(-1),
  }[event.key];
  if (!target) return;
  event.preventDefault();
  target.focus();
}
