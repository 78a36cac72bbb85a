import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { eventSchema, sessionSchema } from './notes/schema.ts';

export const collections = {
  events: defineCollection({
    loader: glob({
      base: './content',
      pattern: '*/event.yaml',
      generateId: ({ entry }) => entry.replace('/event.yaml', ''),
    }),
    schema: eventSchema,
  }),
  sessions: defineCollection({
    loader: glob({
      base: './content',
      pattern: '*/*.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: sessionSchema,
  }),
};
