import { unified } from '@astrojs/markdown-remark';
import remarkGfm from 'remark-gfm';

type Plugins = NonNullable<NonNullable<Parameters<typeof unified>[0]>['rehypePlugins']>;

/** The HTML of the Markdown `text`, with no plugins but those given, in a small pipeline. */
export async function render(text: string, ...rehypePlugins: Plugins): Promise<string> {
  const options = { gfm: false, smartypants: false, remarkPlugins: [remarkGfm], rehypePlugins };
  const renderer = await unified(options).createRenderer({ syntaxHighlight: false });
  return (await renderer.render(text)).code;
}
