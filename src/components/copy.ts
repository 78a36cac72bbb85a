const status = document.createElement('p');
status.role = 'status';
status.className = 'visually-hidden';

let timer: ReturnType<typeof setTimeout> | undefined;
let last: HTMLElement | undefined;

/** Copies `text`, and says so: to the eye on `place` (`data-copied`), to a screen reader aloud. */
export async function copy(text: string, place: HTMLElement) {
  let outcome = 'Copied';
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    outcome = 'Not copied: the browser did not allow it';
  }
  document.body.append(status);
  status.textContent = outcome;
  place.dataset.copied = outcome;
  clearTimeout(timer);
  if (last !== place) delete last?.dataset.copied;
  last = place;
  timer = setTimeout(() => {
    status.textContent = '';
    delete place.dataset.copied;
  }, 2000);
}
