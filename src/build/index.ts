/** What surrounds Astro's build: content is checked before it, pages after it, then indexed. */
import { existsSync, rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildSite } from '../notes/model.ts';
import { normaliseBase } from '../notes/permalink.ts';
import { report, type Problem } from '../notes/problem.ts';
import { readContent, type Content } from '../notes/source.ts';
import { site } from '../site.ts';
import { readBuiltSite } from './built-site.ts';
import { checkLinks } from './check-links.ts';
import { checkPolicy } from './check-policy.ts';
import { checkSections } from './check-sections.ts';
import { serveSearch } from './dev-search.ts';
import { searchFiles, writeFiles } from './search-files.ts';

const CHECKS = [checkSections, checkLinks, checkPolicy];

/**
 * Fails the build on any problem and lists them all. Astro writes into a folder beside the output
 * folder, which takes its place only when everything is right: a failed build leaves the site of
 * the last good one.
 */
export function checkedBuild(): AstroIntegration {
  let content: Content;
  let outDir: string;
  let base: string;
  return {
    name: 'checked-build',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        content = await readContent(fileURLToPath(config.root));
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
        const read = async () => {
          const current = await readContent(server.config.root);
          if (current.problems.length > 0) logger.error(`\n${report(current.problems)}`);
          makeSearch(current);
        };
        await read();
        server.watcher.on('all', (_, file) => {
          if (/[\\/]content[\\/]/.test(file)) void read();
        });
      },
      'astro:build:done': async ({ dir }) => {
        const unchecked = fileURLToPath(dir);
        const model = buildSite(content.events, content.sessions, base);
        const built = await readBuiltSite(unchecked, model, base);
        failOn(CHECKS.flatMap((check) => check(built)));
        const files = await searchFiles(built, content.synonyms, site.language);
        await writeFiles(files, path.join(unchecked, 'pagefind'));
        await replaceFolder(outDir, unchecked);
      },
    },
  };
}

/** Puts `next` in the place of `folder`, which is kept until that has worked. */
async function replaceFolder(folder: string, next: string) {
  const old = `${folder}-old`;
  await rm(old, { recursive: true, force: true });
  if (existsSync(folder)) await rename(folder, old);
  try {
    await rename(next, folder);
  } catch (error) {
    if (existsSync(old)) await rename(old, folder);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

function failOn(problems: Problem[]) {
  if (problems.length === 0) return;
  const error = new Error(`The site was not built.\n\n${report(problems)}`);
  error.name = 'ContentError';
  delete error.stack; // it would name our code, and the fault is in a file of the report
  throw error;
}
