/** A slow line in front of a server, for requests of pages and of workers alike. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Slow 4G: 150 ms before an answer begins, 1.6 Mbit/s shared by all connections. */
const LATENCY = 150;
const BYTES_PER_MS = 1.6e6 / 8 / 1000;

export interface SlowLink {
  url: string;
  /** Bytes of all answers so far, headers included. */
  bytes(): number;
  close(): void;
}

/** Makes the site at `url` reachable over a slow line. */
export async function slowLink(url: string): Promise<SlowLink> {
  const { port, pathname } = new URL(url);
  const open = new Set<Socket>();
  let bytes = 0;
  /** When the line has carried all that was sent so far. */
  let free = 0;

  const server = createServer((client) => {
    const upstream = connect(Number(port), '127.0.0.1');
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', () => client.destroy()).on('close', () => open.delete(socket));
    }
    client.on('data', (data) => upstream.write(data)).on('end', () => upstream.end());
    let sent: Promise<unknown> = Promise.resolve();
    upstream.on('data', (data: Buffer) => {
      bytes += data.length;
      const begin = performance.now() + LATENCY;
      sent = sent.then(async () => {
        free = Math.max(free, begin) + data.length / BYTES_PER_MS;
        await sleep(free - performance.now());
        client.write(data);
      });
    });
    upstream.on('end', () => void sent.then(() => client.end()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    bytes: () => bytes,
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
