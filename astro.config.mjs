import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { checkedBuild } from './src/build/index.ts';
import { markdown } from './src/markdown/index.ts';
import { site } from './src/site.ts';

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  // The content policy allows scripts and styles from files only.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { onLog: withoutMdxDirective },
    },
  },
  markdown,
  integrations: [mdx(), sitemap({ filter: (page) => !page.endsWith('/search/') }), checkedBuild()],
});

/** Astro marks each MDX file with a directive of its own, and each mark costs a warning of ten lines. */
function withoutMdxDirective(level, log, print) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE' || !log.message.includes('astro:head-inject'))
    print(level, log);
}
