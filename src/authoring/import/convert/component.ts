import type { BlockContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';

/** A component of the notes; an attribute that is `true` stands without a value. */
export const component = (
  name: string,
  attributes: Record<string, string | true>,
  children: BlockContent[] = [],
): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: Object.entries(attributes).map(([key, value]) => ({
    type: 'mdxJsxAttribute',
    name: key,
    value: value === true ? null : value,
  })),
  children,
});
