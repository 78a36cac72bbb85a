/** What surrounds Astro's build: content is checked before it, pages after it, then indexed. */
import { rmSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { tellDrafts } from '../notes/drafts.ts';
import { glossarySynonyms } from '../notes/glossary.ts';
import { buildSite } from '../notes/model.ts';
import { normaliseBase } from '../notes/permalink.ts';
import { report } from '../notes/problem.ts';
import { readContent, type Content } from '../notes/source.ts';
import { replaceFolders } from '../replace-folder.ts';
import { site } from '../site.ts';
import { readBuiltSite, type BuiltSite } from './built-site.ts';
import { checkLedger } from './check-ledger.ts';
import { checkPages, failOn } from './checks.ts';
import { showProblems } from './dev-problems.ts';
import { serveSearch } from './dev-search.ts';
import { formatRedirects } from './redirect-file.ts';
import { searchFiles, writeFiles } from './search-files.ts';

/** Is handed the pages that Astro wrote into `folder`, and where they were to be written. */
type OnBuilt = (
  built: BuiltSite,
  content: Content,
  folder: string,
  outDir: string,
) => Promise<void>;

/**
 * Fails the build on any problem and lists them all. Astro writes into a folder beside the output
 * folder; what is done with it then is up to `onBuilt`.
 */
export function checkedBuild(onBuilt: OnBuilt = publish): AstroIntegration {
  let content: Content;
  let outDir: string;
  let base: string;
  return {
    name: 'checked-build',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        if (command !== 'build') return;
        content = await readContent(fileURLToPath(config.root));
        if (content.drafts.length > 0) logger.info(tellDrafts(content.drafts));
        failOn(content.problems);
        base = normaliseBase(config.base);
        outDir = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
        const unchecked = `${outDir}-unchecked`;
        updateConfig({ outDir: pathToFileURL(`${unchecked}/`) });
        // At the very end, because a page that can't be rendered is told to no hook.
        process.once('exit', () => rmSync(unchecked, { recursive: true, force: true }));
      },
      'astro:server:setup': async ({ server, logger }) => {
        const makeSearch = serveSearch(server, logger);
        const show = showProblems(server);
        const read = async () => {
          const current = await readContent(server.config.root, { withDrafts: true });
          if (current.problems.length > 0) logger.error(`\n${report(current.problems)}`);
          show(current.problems);
          makeSearch(current);
        };
        // One after the other, so that what is read last is what was written last.
        let reading = read();
        await reading;
        server.watcher.on('all', (_, file) => {
          if (!/[\\/]content[\\/]/.test(file)) return;
          reading = reading.then(read).catch((error: unknown) => logger.error(String(error)));
        });
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const { events, sessions, ledger, shared } = content;
        const model = buildSite(events, sessions, base, ledger, shared);
        await onBuilt(await readBuiltSite(folder, model, base), content, folder, outDir);
      },
    },
  };
}

/**
 * Checks the pages, adds what search and hosts need, and puts the folder in the place of the output
 * folder, so that a failed build leaves the site of the last good one.
 */
async function publish(built: BuiltSite, content: Content, folder: string, outDir: string) {
  // Files to download stand below the address of their event, and go with it.
  for (const { page } of content.drafts) {
    await rm(path.join(folder, page), { recursive: true, force: true });
  }
  failOn([...checkPages(built), ...checkLedger(built, content.ledger, content.drafts)]);
  const synonyms = [...glossarySynonyms(content.shared.terms), ...content.synonyms];
  const files = await searchFiles(built, synonyms, site.language);
  await writeFiles(files, path.join(folder, 'pagefind'));
  const redirects = formatRedirects(built.site);
  if (redirects !== '') await writeFile(path.join(folder, '_redirects'), redirects);
  replaceFolders([{ folder: outDir, next: folder }]);
}
