/** Serves a built site on 127.0.0.1 as a host would: with its headers, redirects, 404 page and base path. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { headersFor, parseHeaders } from '../headers.ts';
import { normaliseBase } from '../notes/permalink.ts';
import { parseRedirects } from './redirect-file.ts';

export interface ServedSite {
  /** Address of the home page. */
  url: string;
  close(): Promise<void>;
}

/** Serves the folder `dir` under `base`; port 0 takes a free one. Rejects if the port is taken. */
export async function serve(dir: string, base: string, port: number): Promise<ServedSite> {
  const root = normaliseBase(base);
  const rules = parseHeaders(readFileSync(path.join(dir, '_headers'), 'utf8'));
  const notFound = readFileSync(path.join(dir, '404.html'));
  const redirects = path.join(dir, '_redirects');
  const moved = parseRedirects(existsSync(redirects) ? readFileSync(redirects, 'utf8') : '');
  // Files are looked up at each request, so that a rebuild shows; compressed ones if they are there.
  const files = sirv(dir, { dev: true, brotli: true });
  const server = createServer((request, response) => {
    const address = URL.parse(`http://host${request.url}`);
    if (!address) return void response.writeHead(400).end();
    const { pathname, search } = address;
    if (`${pathname}/` === root) {
      return void response.writeHead(301, { Location: root + search }).end();
    }
    const to = moved.get(pathname);
    if (to !== undefined) {
      const Location = to.replace(/(?=#)|$/, () => search); // the query stands before the fragment
      return void response.writeHead(301, { Location }).end();
    }
    const inside = pathname.startsWith(root) ? `/${pathname.slice(root.length)}` : undefined;
    for (const [name, value] of headersFor(rules, inside ?? '/')) response.setHeader(name, value);
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    if (inside === undefined) return missing();
    if (!inside.endsWith('/') && existsSync(path.join(dir, inside, 'index.html'))) {
      return void response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    }
    request.url = inside + search;
    files(request, response, missing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${root}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
