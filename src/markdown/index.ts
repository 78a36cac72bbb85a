/** How a session's Markdown becomes HTML. The order matters where a reason is given. */
import { unified } from '@astrojs/markdown-remark';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import { rehypeBarCharts } from './rehype-bar-charts.ts';
import { rehypeCopyCode } from './rehype-copy-code.ts';
import { rehypeDirection } from './rehype-direction.ts';
import { rehypeLinkNotes } from './rehype-link-notes.ts';
import { rehypeRelativeLinks } from './rehype-relative-links.ts';
import { rehypeSections } from './rehype-sections.ts';
import { rehypeHeadingIds } from './rehype-heading-ids.ts';
import { rehypeTables } from './rehype-tables.ts';
import { rehypeTaskLists } from './rehype-task-lists.ts';
import { remarkDiagrams } from './remark-diagrams.ts';
import { remarkGuard } from './remark-guard.ts';
import { remarkTerms } from './remark-terms.ts';
import { shikiClasses } from './shiki-classes.ts';

export const remarkPlugins = [
  remarkGfm,
  remarkGuard, // before anything of ours reads the tree
  remarkDiagrams,
  remarkTerms, // after remark-gfm, whose bare addresses are links then
];

export const rehypePlugins = [
  rehypeHeadingIds, // before rehype-slug, which leaves headings with an id alone
  rehypeSlug,
  rehypeTaskLists,
  rehypeTables,
  rehypeBarCharts,
  rehypeRelativeLinks,
  rehypeLinkNotes,
  rehypeCopyCode,
  rehypeSections, // needs every id, and moves everything into sections
  rehypeDirection, // after rehype-sections, whose headings have a direction too
];

/**
 * Astro's `markdown` settings. The notes come out as they were typed: no typographic replacement,
 * which would turn `--flag` into a dash.
 */
export const markdown = {
  processor: unified({ gfm: false, smartypants: false, remarkPlugins, rehypePlugins }),
  shikiConfig: { theme: 'css-variables' as const, transformers: [shikiClasses] },
};
