/** The one place to make the site yours. A deploy may override address and base path by environment. */
export const site = {
  name: 'Workshop Notes',
  description: 'Notes taken at workshops and conferences, to browse, search and cite by section.',
  /** Where the site is published: scheme and host. `SITE_URL` overrides it. */
  url: process.env.SITE_URL ?? 'https://workshop-notes.example',
  /** Path under which the site is published. `SITE_BASE` overrides it. */
  base: process.env.SITE_BASE ?? '/',
  /** Language of the notes, for `<html lang>` and the search index. */
  language: 'en',
  /** How dates are written. */
  locale: 'en-GB',
  /**
   * Notes can't import anything, as what they import is run by whoever builds the site. This lets single
   * sessions do so, by their files and the modules that they name:
   * `{ 'content/kubecon-2019/demo.mdx': ['../../src/demo/Demo.astro'] }`.
   */
  imports: {} as Record<string, string[]>,
  /**
   * Address that, followed by a file's path, opens that file for editing, for example
   * `https://github.com/you/notes/edit/main/`. `SITE_EDIT_URL` overrides it; without one, pages name
   * their source file and show no edit link.
   */
  editUrl: process.env.SITE_EDIT_URL,
};
