import type { Root } from 'hast';
import type {} from 'remark-mdx';
import { visit } from 'unist-util-visit';

/** From a session's page, `/<event>/<session>/`, to the site's root. */
const TO_ROOT = '../../';

const ADDRESSES = ['href', 'src'];

/** An address that begins with the site's root, and not with another host (`//`). */
const isFromRoot = (url: unknown): url is string =>
  typeof url === 'string' && /^\/(?!\/)/.test(url);

/**
 * Makes links and pictures that begin with `/` relative to the session's page, so that notes work
 * under any base path without naming it.
 */
export function rehypeRelativeLinks() {
  return (tree: Root) => {
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      if (!('attributes' in node)) return;
      for (const attribute of node.attributes) {
        if (attribute.type !== 'mdxJsxAttribute' || !ADDRESSES.includes(attribute.name)) continue;
        if (isFromRoot(attribute.value)) attribute.value = TO_ROOT + attribute.value.slice(1);
      }
    });
    visit(tree, 'element', ({ properties }) => {
      for (const name of ADDRESSES) {
        const url = properties[name];
        if (isFromRoot(url)) properties[name] = TO_ROOT + url.slice(1);
      }
    });
  };
}
