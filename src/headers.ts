/** Reads `public/_headers`, the one place of the site's response headers. */

export interface HeaderRule {
  /** A path in which `*` stands for anything. */
  pattern: string;
  headers: [name: string, value: string][];
}

/** Reads the `_headers` format of Netlify and Cloudflare: a path, then its indented headers. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*#/.test(line)) continue;
    const header = /^\s+([^:]+):\s*(.+)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1]!, header[2]!.trim()]);
    else if (line.trim() !== '') rules.push({ pattern: line.trim(), headers: [] });
  }
  return rules;
}

/** The headers of the file at `path`, with the last rule winning where several give one name. */
export function headersFor(rules: HeaderRule[], path: string): Map<string, string> {
  return new Map(
    rules.filter(({ pattern }) => matches(pattern, path)).flatMap(({ headers }) => headers),
  );
}

function matches(pattern: string, path: string): boolean {
  const escaped = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`).test(path);
}

/** The content policy as a page can state it itself: without what browsers heed in a header only. */
export function metaPolicy(rules: HeaderRule[]): string {
  const policy = headersFor(rules, '/').get('Content-Security-Policy');
  if (!policy) throw new Error('public/_headers has no Content-Security-Policy for /*');
  return policy
    .split('; ')
    .filter((directive) => !directive.startsWith('frame-ancestors'))
    .join('; ');
}
