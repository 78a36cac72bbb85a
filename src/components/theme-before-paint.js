// The only script that blocks: it sets a chosen theme before anything is painted, so that no page
// flashes in the other one. It is served as it stands; theme-choice.ts writes what it reads.
try {
  const theme = localStorage.getItem('theme');
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Storage is switched off: the page follows the system.
}
