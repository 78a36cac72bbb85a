import { describe, expect, test } from 'vitest';
import { titleDigest, type Ledger } from '../../../src/notes/ledger.ts';
import { buildSite } from '../../../src/notes/model.ts';
import type { EventData, SessionData } from '../../../src/notes/schema.ts';
import { headingsOf } from './headings-of.ts';
import { eventSource, sessionSource } from './sources.ts';

interface Written {
  event?: Partial<EventData>;
  lab?: Partial<SessionData>;
  talks?: Partial<SessionData>;
}

const LAB = ['## Setup', '### Learn', '#### Links', '## End'];
const TALKS = ['## Talk 1: eBPF', '### Learn', '## Talks 2-3: Mesh {/* #mesh */}'];

/** A site whose ledger has `published`, each on a day of its own and with the title given, if any. */
function siteOf(
  published: (string | [string, string])[],
  { event, lab, talks }: Written = {},
  base = '/',
) {
  const ledger: Ledger = Object.fromEntries(
    published.map((one, index) => {
      const [address, title] = typeof one === 'string' ? [one] : one;
      const since = `2026-01-0${index + 1}`;
      return [address, title === undefined ? { since } : { since, title: titleDigest(title) }];
    }),
  );
  const site = buildSite(
    [eventSource('e', event)],
    [
      sessionSource('e', 'lab', { kind: 'lab', order: 1, ...lab }, headingsOf(...LAB)),
      sessionSource('e', 'talks', { kind: 'talks', order: 2, ...talks }, headingsOf(...TALKS)),
    ],
    base,
    ledger,
  );
  const [labSession, talksSession] = site.events[0]!.sessions;
  return { ...site, lab: labSession!, talks: talksSession! };
}

test('a site without a past has none', () => {
  const { moved, lab } = siteOf([]);
  expect([moved, lab.gone, lab.oldIds.size]).toEqual([[], [], 0]);
  expect(lab).not.toHaveProperty('published');
});

test('a session knows the day on which its page was first published', () => {
  const { lab, talks } = siteOf(['/e/', '/e/lab/']);
  expect(lab.published).toBe('2026-01-02');
  expect(talks).not.toHaveProperty('published');
});

describe('old anchors', () => {
  test('stand at their headings, of whatever depth', () => {
    const aliases = { a: 'setup', b: 'setup--links', c: 'setup' };
    const { lab, talks } = siteOf(['/e/lab/#a', '/e/lab/#b', '/e/lab/#a--learn'], {
      lab: { aliases },
    });
    expect([...lab.oldIds]).toEqual([
      ['setup', ['a', 'c']],
      ['setup--learn', ['a--learn']],
      ['setup--links', ['b']],
    ]);
    expect([lab.gone, talks.oldIds.size]).toEqual([[], 0]);
  });

  test('of a section that is on another page lead there, by its title', () => {
    const { lab } = siteOf(['/e/lab/#a', '/e/lab/#a--learn'], {
      talks: { aliases: { '/e/lab/#a': 'talk-1-ebpf' } },
    });
    expect(lab.gone).toEqual([
      { id: 'a', to: '/e/talks/#talk-1-ebpf', title: 'Talk 1: eBPF, in Title of talks' },
      {
        id: 'a--learn',
        to: '/e/talks/#talk-1-ebpf--learn',
        title: 'Learn (Talk 1: eBPF), in Title of talks',
      },
    ]);
  });

  test('of which nothing is left tell why', () => {
    const { lab } = siteOf(['/e/lab/#a'], { lab: { removed: { a: 'Nobody came.' } } });
    expect(lab.gone).toEqual([
      { id: 'a', to: '/e/lab/#a', title: 'Title of lab', reason: 'Nobody came.' },
    ]);
  });

  test('that authors name stand there before they were recorded', () => {
    expect(siteOf([], { lab: { aliases: { a: 'end' } } }).lab.oldIds.get('end')).toEqual(['a']);
  });
});

describe('a page that moved', () => {
  test('leads to the session by its title, with the anchors it had', () => {
    const { moved } = siteOf(['/e/old/', '/e/old/#end'], { lab: { movedFrom: ['/e/old/'] } });
    expect(moved).toEqual([
      {
        path: '/e/old/',
        to: '/e/lab/',
        title: 'Title of lab',
        anchors: [{ id: 'end', to: '/e/lab/#end', title: 'End' }],
        carriesAnchors: true,
      },
    ]);
  });

  test('takes its sessions and their short links along where it was an event', () => {
    const { moved } = siteOf(
      [
        '/d/',
        '/d/lab/',
        ['/d/talks/#talk-1-ebpf', 'Talk 1: eBPF'],
        ['/d/talks/1/', 'Talk 1: eBPF'],
      ],
      { event: { movedFrom: ['/d/'] } },
    );
    expect(moved.map(({ path, to, title }) => [path, to, title])).toEqual([
      ['/d/', '/e/', 'Title of e'],
      ['/d/lab/', '/e/lab/', 'Title of lab'],
      ['/d/talks/', '/e/talks/', 'Title of talks'],
      ['/d/talks/1/', '/e/talks/#talk-1-ebpf', 'Talk 1: eBPF'],
    ]);
  });

  test('is below the base path, as is all that it leads to', () => {
    const { moved, lab, talks } = siteOf(
      ['/e/old/#end', '/e/lab/#a', '/e/talks/#b'],
      {
        lab: { movedFrom: ['/e/old/'], removed: { a: 'Nobody came.' } },
        talks: { aliases: { b: 'mesh' } },
      },
      '/notes/',
    );
    expect(moved).toMatchObject([
      { path: '/notes/e/old/', to: '/notes/e/lab/', anchors: [{ to: '/notes/e/lab/#end' }] },
    ]);
    expect(lab.gone).toMatchObject([{ id: 'a', to: '/notes/e/lab/#a' }]);
    expect(talks.oldIds.get('mesh')).toEqual(['b']);
  });
});

describe('the short link of a talk', () => {
  test('is a page of its own for each number that the talk has', () => {
    const { moves } = siteOf([]);
    for (const number of [1, 2, 3]) expect(moves.has(`/e/talks/${number}/`)).toBe(true);
    expect(moves.has('/e/talks/4/')).toBe(false);
    expect(moves.has('/e/lab/1/')).toBe(false);
  });

  test('follows its talk to another number, by the anchor that had the same title', () => {
    const published: [string, string][] = [
      ['/e/talks/9/', 'Talk 9: eBPF'],
      ['/e/talks/#talk-9-ebpf', 'Talk 9: eBPF'],
    ];
    const { moved } = siteOf(published, { talks: { aliases: { 'talk-9-ebpf': 'talk-1-ebpf' } } });
    expect(moved).toMatchObject([
      { path: '/e/talks/9/', to: '/e/talks/#talk-1-ebpf', title: 'Talk 1: eBPF', anchors: [] },
    ]);
  });

  test('goes with its talk to another session', () => {
    const published: [string, string][] = [
      ['/e/talks/9/', 'Talk 9: End'],
      ['/e/talks/#talk-9-end', 'Talk 9: End'],
    ];
    const { moves } = siteOf(published, { lab: { aliases: { '/e/talks/#talk-9-end': 'end' } } });
    expect(moves.follow('/e/talks/9/')).toEqual({ at: '/e/lab/#end' });
  });

  test('tells with its talk why nothing is left', () => {
    const published: [string, string][] = [
      ['/e/talks/9/', 'Talk 9: GUI'],
      ['/e/talks/#talk-9-gui', 'Talk 9: GUI'],
    ];
    const { moves, moved, talks } = siteOf(published, {
      talks: { removed: { 'talk-9-gui': 'Withdrawn.' } },
    });
    expect(moves.follow('/e/talks/9/')).toEqual({
      at: '/e/talks/#talk-9-gui',
      reason: 'Withdrawn.',
    });
    expect(moved).toMatchObject([{ path: '/e/talks/9/', to: '/e/talks/#talk-9-gui' }]);
    expect(talks.gone).toMatchObject([{ id: 'talk-9-gui', reason: 'Withdrawn.' }]);
  });

  test('goes where its author says, whatever its title', () => {
    const { moves } = siteOf(
      [
        ['/e/talks/9/', 'Talk 9: X'],
        ['/e/talks/#x', 'Talk 9: X'],
      ],
      {
        talks: { aliases: { '/e/talks/9/': 'mesh', x: 'talk-1-ebpf' } },
      },
    );
    expect(moves.follow('/e/talks/9/')).toEqual({ at: '/e/talks/#mesh' });
  });
});
