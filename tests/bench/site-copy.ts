import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { serve, type ServedSite } from '../../src/build/serve.ts';

/** Serves a copy of the built site `dist` with brotli, as a host would. */
export async function serveCompressed(dist: string): Promise<ServedSite> {
  const dir = mkdtempSync(path.join(tmpdir(), 'workshop-notes-bench-'));
  cpSync(dist, dir, { recursive: true });
  for (const file of globSync('**/*.{html,css,js,json,svg,xml}', { cwd: dir })) {
    const bytes = readFileSync(path.join(dir, file));
    writeFileSync(path.join(dir, `${file}.br`), brotliCompressSync(bytes));
  }
  const site = await serve(dir, '/', 0);
  return {
    url: site.url,
    async close() {
      await site.close();
      rmSync(dir, { recursive: true });
    },
  };
}
