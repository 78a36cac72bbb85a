/** Vite's settings: one stylesheet, scripts as files, nothing shipped that this site has no use for. */
import type { AstroUserConfig } from 'astro';
import { guardedNotes } from './guarded-notes.ts';

type ViteSettings = NonNullable<AstroUserConfig['vite']>;
type VitePlugin = Extract<NonNullable<ViteSettings['plugins']>[number], { name: string }>;
type OnLog = NonNullable<
  NonNullable<NonNullable<ViteSettings['build']>['rolldownOptions']>['onLog']
>;

/**
 * Vite wraps each dynamic import in 2 kB of code that loads the chunk's styles and further chunks
 * ahead. Search is the only such chunk, and it has neither.
 */
const plainDynamicImports: VitePlugin = {
  name: 'plain-dynamic-imports',
  enforce: 'pre',
  load(id) {
    if (id === '\0vite/preload-helper.js') {
      return 'export const __vitePreload = (load) => load();';
    }
    return undefined;
  },
};

/** Astro marks each MDX file with a directive of its own, and each mark costs a warning of ten lines. */
const withoutMdxDirective: OnLog = (level, log, print) => {
  const known =
    log.code === 'MODULE_LEVEL_DIRECTIVE' && log.message.includes('use astro:head-inject');
  if (!known) print(level, log);
};

export const vite: ViteSettings = {
  plugins: [guardedNotes(), plainDynamicImports],
  build: {
    assetsInlineLimit: 0, // the content policy allows no inline script
    cssCodeSplit: false,
    rolldownOptions: { onLog: withoutMdxDirective },
  },
};
