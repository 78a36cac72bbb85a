/** Settings kept in the reader's browser. Where storage is switched off, nothing is kept. */

export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps `value` under `key`; `undefined` forgets it. */
export function store(key: string, value: string | undefined) {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Nothing to be done: the setting lasts as long as the page.
  }
}
