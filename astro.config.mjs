import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { styleguide } from './src/authoring/styleguide/integration.ts';
import { checkedBuild } from './src/build/index.ts';
import { vite } from './src/build/vite.ts';
import { markdown } from './src/markdown/index.ts';
import { site } from './src/site.ts';

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never' },
  vite,
  markdown,
  integrations: [mdx(), checkedBuild(), styleguide()],
});
