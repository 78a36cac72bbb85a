import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { styleguidePath } from '../../notes/permalink.ts';
import { withSources } from './with-sources.ts';

const NOTES = fileURLToPath(new URL('styleguide.mdx', import.meta.url));

/** `/styleguide/` in development: everything that notes can have, each with its source. No build has it. */
export const styleguide = (): AstroIntegration => ({
  name: 'styleguide',
  hooks: {
    'astro:config:setup': ({ command, injectRoute, updateConfig }) => {
      if (command !== 'dev') return;
      const entrypoint = new URL('page.astro', import.meta.url);
      injectRoute({ pattern: styleguidePath('/'), entrypoint });
      updateConfig({ vite: { plugins: [sources] } });
    },
  },
});

/** Adds the sources before the MDX is compiled, so that they come out as code does in any notes. */
const sources = {
  name: 'styleguide-sources',
  enforce: 'pre' as const,
  load: async (id: string) =>
    id.split('\\').join('/') === NOTES.split('\\').join('/')
      ? withSources(await readFile(NOTES, 'utf8'))
      : undefined,
};
