/** Search in `npm run dev`: the index of the pages as the development server renders them. */
import type { AddressInfo } from 'node:net';
import type { AstroIntegrationLogger } from 'astro';
import { fromHtml } from 'hast-util-from-html';
import type { ViteDevServer } from 'vite';
import { buildSite } from '../notes/model.ts';
import { normaliseBase } from '../notes/permalink.ts';
import type { Content } from '../notes/source.ts';
import { site } from '../site.ts';
import type { BuiltPage } from './built-site.ts';
import { searchFiles } from './search-files.ts';

const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

/**
 * Serves `pagefind/` from memory. The function returned makes the index anew from `content`; until
 * that is done, requests wait for it.
 */
export function serveSearch(
  server: ViteDevServer,
  logger: AstroIntegrationLogger,
): (content: Content) => void {
  const base = normaliseBase(server.config.base);
  let files = Promise.resolve(new Map<string, Uint8Array>());

  server.middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const name = pathname.replace(base, '/').replace(/^\/pagefind\//, '');
    if (name === pathname.replace(base, '/')) return next();
    void files.then((all) => {
      const content = all.get(name);
      const type = TYPES[name.split('.').at(-1)!] ?? 'application/octet-stream';
      response.writeHead(content ? 200 : 404, {
        'Content-Type': type,
        'Cache-Control': 'no-store',
      });
      response.end(content);
    });
  });

  return (content) => {
    // One after the other, as Pagefind is one process.
    files = files.then(async (before) => {
      try {
        return await makeFiles(await listening(server), content, base);
      } catch (error) {
        logger.error(`The search index could not be made: ${String(error)}`);
        return before;
      }
    });
  };
}

/** Address of the server, once it takes requests. */
function listening({ httpServer }: ViteDevServer): Promise<string> {
  return new Promise((resolve) => {
    const tell = () => {
      const { address, family, port } = httpServer!.address() as AddressInfo;
      resolve(`http://${family === 'IPv6' ? `[${address}]` : address}:${port}`);
    };
    if (httpServer?.listening) tell();
    else httpServer?.once('listening', tell);
  });
}

async function makeFiles(origin: string, content: Content, base: string) {
  const model = buildSite(content.events, content.sessions, base, {}, content.shared);
  const pages: BuiltPage[] = [];
  for (const session of model.events.flatMap((event) => event.sessions)) {
    const response = await fetch(origin + session.path);
    const html = await response.text();
    if (!response.ok) throw new Error(`${session.path}: ${response.status}`);
    pages.push({ file: session.file, path: session.path, html, tree: fromHtml(html), session });
  }
  const files = await searchFiles({ pages, site: model }, content.synonyms, site.language);
  return new Map(files.map((file) => [file.path, file.content]));
}
