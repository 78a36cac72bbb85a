import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** From a session's page, `/<event>/<session>/`, to the site's root. */
const TO_ROOT = '../../';

/**
 * Makes links and pictures that begin with `/` relative to the session's page, so that notes work
 * under any base path without naming it.
 */
export function rehypeRelativeLinks() {
  return (tree: Root) => {
    visit(tree, 'element', ({ properties }) => {
      for (const name of ['href', 'src']) {
        const url = properties[name];
        if (typeof url === 'string' && /^\/(?!\/)/.test(url))
          properties[name] = TO_ROOT + url.slice(1);
      }
    });
  };
}
