import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { exceptDrafts, findDrafts } from './notes/drafts.ts';
import { eventSchema, sessionSchema } from './notes/schema.ts';

/**
 * Astro's own loader of the files that match `pattern`, each called by its path without `ending`.
 * Drafts are loaded in development only, where there is a watcher: a build must not even compile them.
 */
const files = (pattern: string, ending: string): Loader => ({
  name: 'notes',
  async load(context) {
    const drafts = context.watcher ? [] : await findDrafts(process.cwd());
    const loader = glob({
      base: './content',
      pattern: [pattern, ...exceptDrafts(drafts)],
      generateId: ({ entry }) => entry.slice(0, -ending.length),
    });
    await loader.load(context);
  },
});

export const collections = {
  events: defineCollection({ loader: files('*/event.yaml', '/event.yaml'), schema: eventSchema }),
  sessions: defineCollection({ loader: files('*/*.mdx', '.mdx'), schema: sessionSchema }),
};
