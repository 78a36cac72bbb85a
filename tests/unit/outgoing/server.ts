import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { HostTurns } from '../../../src/outgoing/host-turns.ts';
import type { Asking, Manner } from '../../../src/outgoing/manner.ts';

/** Listens on a free port of 127.0.0.1 until the test is over, and returns the address, without `/`. */
export async function listen(server: Server, scheme = 'http'): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An answer with a status and headers, or code that answers. */
export type Route = [status: number, headers?: Record<string, string>] | RequestListener;

/** A server that answers each path by its route, or the requests of a list one after another. */
export async function startServer(routes: Record<string, Route | Route[]>) {
  /** Every request, as `HEAD /path`. */
  const log: string[] = [];
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    log.push(`${request.method} ${request.url}`);
    const path = request.url!.replace(/\?.*/, '');
    const count = counts.get(path) ?? 0;
    counts.set(path, count + 1);
    const own = routes[path];
    const route = isList(own) ? (own[count] ?? own.at(-1)!) : own;
    if (typeof route === 'function') route(request, response);
    else response.writeHead(route?.[0] ?? 599, route?.[1]).end();
  });
  return { url: await listen(server), log };
}

const isList = (route: Route | Route[] | undefined): route is Route[] =>
  Array.isArray(route) && typeof route[0] !== 'number';

/** The manner of tests: it does not wait, but notes in `slept` for how long it would have. */
export function manner(changes: Partial<Manner> = {}) {
  const slept: number[] = [];
  const made: Manner = {
    userAgent: 'a test',
    timeout: 5000,
    retries: 2,
    pause: 10,
    longestWait: 60_000,
    hostDelay: 0,
    sleep: async (ms, signal) => {
      signal.throwIfAborted();
      slept.push(Math.ceil(ms));
    },
    ...changes,
  };
  return { ...made, slept };
}

export function asking(changes: Partial<Manner> = {}): Asking & { slept: number[] } {
  const { signal } = new AbortController();
  const made = manner(changes);
  return { ...made, signal, turns: new HostTurns(made, signal) };
}

/** An address whose host has a longer name than any can have, so that no network is asked for it. */
export const nowhere = (name: string) => `http://${name.repeat(64)}.invalid/`;
