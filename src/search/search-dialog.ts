import { element } from './element.ts';
import { SearchPanel } from './search-panel.ts';

let dialog: HTMLDialogElement | undefined;
let panel: SearchPanel;

/** Opens the search dialog; with `query`, searches for it. */
export function openSearch(query: string) {
  dialog ??= makeDialog();
  if (!dialog.open) dialog.showModal();
  panel.start(query);
}

function makeDialog() {
  panel = new SearchPanel();
  const made = element(
    'dialog',
    { id: 'search-dialog', ariaLabel: 'Search' },
    element('form', { method: 'dialog' }, element('button', {}, 'Close')),
    panel,
  );
  made.setAttribute('closedby', 'any'); // where browsers know it: a click beside the dialog closes it
  // A result may be on this very page, which then is not left.
  made.addEventListener('click', ({ target, ctrlKey, metaKey, defaultPrevented }) => {
    if (defaultPrevented || ctrlKey || metaKey) return;
    if ((target as Element).closest('a')) made.close();
  });
  document.body.append(made);
  return made;
}
