/**
 * Leads a reader who came for an anchor that is elsewhere now to where it is, and one who came for a
 * page that has moved to that. An anchor of which nothing is left has no link: what is said of it shows.
 */
function follow() {
  const old = oldAnchor(location.hash.slice(1));
  const link = old
    ? old.querySelector('a')
    : document.querySelector<HTMLAnchorElement>('[data-moved-page]');
  if (link) location.replace(link.href);
}

function oldAnchor(fragment: string) {
  const anchors = [...document.querySelectorAll('.old-anchors li')];
  return anchors.find(({ id }) => id === fragment || encodeURIComponent(id) === fragment);
}
addEventListener('hashchange', follow);
follow();
