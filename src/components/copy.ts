const status = document.createElement('p');
status.role = 'status';
status.className = 'visually-hidden';

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
  setTimeout(() => {
    status.textContent = '';
    delete place.dataset.copied;
  }, 2000);
}
