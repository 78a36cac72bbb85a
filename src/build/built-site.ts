/** What a build wrote, read back as a reader's browser would: the one input of every check. */
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Session, Site } from '../notes/model.ts';

export interface BuiltPage {
  /** Path from the output folder, `about/index.html`. */
  file: string;
  /** Site path, with base: `/notes/about/`. */
  path: string;
  html: string;
  /** `html` parsed; nodes know their place in it. */
  tree: Root;
  /** The session whose notes the page shows. */
  session?: Session;
}

/** A text that is no page, such as the sitemap. */
export interface BuiltText {
  /** Path from the output folder, `sitemap.xml`. */
  file: string;
  text: string;
}

export interface BuiltSite {
  /** Base path, with `/` at both ends. */
  base: string;
  pages: BuiltPage[];
  texts: BuiltText[];
  /** Site paths of all files, with base. */
  files: Set<string>;
  site: Site;
}

/** Reads the output folder `dir`, in which `site` was built under `base`. */
export async function readBuiltSite(dir: string, site: Site, base: string): Promise<BuiltSite> {
  const sessions = site.events.flatMap((event) => event.sessions);
  const names = (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'));
  const pages = await Promise.all(
    names
      .filter((name) => name.endsWith('.html'))
      .map(async (file) => {
        const html = await readFile(path.join(dir, file), 'utf8');
        const page: BuiltPage = {
          file,
          path: base + file.replace(/(^|\/)index\.html$/, '$1'),
          html,
          tree: fromHtml(html),
        };
        const session = sessions.find((candidate) => candidate.path === page.path);
        if (session) page.session = session;
        return page;
      }),
  );
  const texts = await Promise.all(
    names
      .filter((name) => /\.(xml|txt|webmanifest)$/.test(name))
      .map(async (file) => ({ file, text: await readFile(path.join(dir, file), 'utf8') })),
  );
  return { base, pages, texts, files: new Set(names.map((name) => base + name)), site };
}

/** Where a fault of `page` is mended: the session it shows, else the page itself. */
export const sourceOf = (page: BuiltPage) => page.session?.file ?? `dist/${page.file}`;
