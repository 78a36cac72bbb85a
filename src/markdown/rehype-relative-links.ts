import type { Root } from 'hast';
import type {} from 'remark-mdx';
import { visit } from 'unist-util-visit';

/** From a session's page, `/<event>/<session>/`, to the site's root. */
const TO_ROOT = '../../';

/**
 * Makes links and pictures that begin with `/` relative to the session's page, so that notes work
 * under any base path without naming it.
 */
export function rehypeRelativeLinks() {
  return (tree: Root) => {
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      if (!('attributes' in node)) return;
      for (const attribute of node.attributes) {
        if (attribute.type !== 'mdxJsxAttribute' || !['href', 'src'].includes(attribute.name))
          continue;
        if (typeof attribute.value === 'string' && /^\/(?!\/)/.test(attribute.value))
          attribute.value = TO_ROOT + attribute.value.slice(1);
      }
    });
    visit(tree, 'element', ({ properties }) => {
      for (const name of ['href', 'src']) {
        const url = properties[name];
        if (typeof url === 'string' && /^\/(?!\/)/.test(url))
          properties[name] = TO_ROOT + url.slice(1);
      }
    });
  };
}
