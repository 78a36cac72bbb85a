import { expect, test } from 'vitest';
import type { LinkRecord } from '../../../src/outgoing/links-file.ts';
import { summary } from '../../../src/outgoing/summary.ts';

const link = (name: string, record: Omit<LinkRecord, 'checked'>, archiveFailed?: string) => ({
  url: `https://${name}.example/`,
  record: { checked: '2026-03-04', ...record },
  ...(archiveFailed === undefined ? {} : { archiveFailed }),
});
const archived = 'https://web.archive.org/web/2019/https://a.example/';
const movedTo = 'https://new.example/';

test('links are grouped by what became of them, in order', () => {
  const checked = [
    link('z', { status: 404 }),
    link('b', { status: 200 }),
    link('c', { status: 200, movedTo }),
    link('d', { movedTo }),
    link('e', { status: 410, archived }),
    link('f', { status: 404, movedTo }, 'timeout'),
    link('g', { status: 403 }),
    link('h', { status: 404, failed: 'reset' }),
  ];
  const gone = ['https://gone.example/'];
  const fresh = ['https://fresh.example/', 'https://new.example/'];
  expect(summary({ checked, fresh, gone, pruned: false })).toBe(`1 fine
2 moved
  https://c.example/ -> ${movedTo}
  https://d.example/ -> ${movedTo}
3 dead
  https://e.example/ (410): ${archived}
  https://f.example/ (404, moved to ${movedTo}): no archived copy known, as the archive could not tell: timeout
  https://z.example/ (404): no archived copy
1 answered with another error
  https://g.example/: 403
1 failed, to be tried again by the next run
  https://h.example/: reset
2 unchanged, because checked lately (\`--all\` checks them too)
1 no longer on the site (\`--prune\` drops them)
  https://gone.example/`);
});

test('groups without links are left out', () => {
  expect(summary({ checked: [], fresh: [], gone: ['https://a.example/'], pruned: true })).toBe(
    '1 no longer on the site, and dropped\n  https://a.example/',
  );
});
