import { describe, expect, test } from 'vitest';
import { checkLedger, compareWithLedger, undecided } from '../../../src/build/check-ledger.ts';
import { recordPermalinks } from '../../../src/build/record-permalinks.ts';
import { titleDigest, type Ledger } from '../../../src/notes/ledger.ts';
import { builtNotes, type Notes } from './notes-site.ts';

const DAY = '2026-01-02';

/** The ledger of these notes as they were first published. */
function ledgerOf(notes: Notes): Ledger {
  return recordPermalinks({}, compareWithLedger(builtNotes(notes), {}), [], DAY);
}

/** What is found when notes that were published as `before` are built as `after`. */
function change(before: Notes, after: Notes) {
  const ledger = ledgerOf(before);
  const built = builtNotes(after, ledger);
  const comparison = compareWithLedger(built, ledger);
  return {
    ledger,
    built,
    comparison,
    vanished: comparison.vanished.map(({ address }) => address),
    retitled: comparison.retitled.map(({ address }) => address),
    fixes: undecided(comparison, ledger, built).map(({ fix }) => fix),
  };
}

const FIRST = { headings: ['## Talk 1: eBPF', '### Learn', '## Talk 2: Mesh'] };

test('all that is published first is new, and nothing else is said', () => {
  const built = builtNotes(FIRST);
  const { added, retitled, vanished } = compareWithLedger(built, {});
  expect(added.map(({ address }) => address)).toEqual([
    ...['/e/', '/e/talks/', '/e/talks/#talk-1-ebpf', '/e/talks/#talk-1-ebpf--learn'],
    ...['/e/talks/#talk-2-mesh', '/e/talks/1/', '/e/talks/2/'],
  ]);
  expect([retitled, vanished]).toEqual([[], []]);
});

test('what was recorded and is there has no problems', () => {
  expect(checkLedger(builtNotes(FIRST), ledgerOf(FIRST))).toEqual([]);
});

test('new addresses are told once for each file', () => {
  const file = 'content/e/talks.mdx';
  expect(checkLedger(builtNotes(FIRST), {})).toEqual([
    {
      file: 'content/e/event.yaml',
      what: '1 new address is not in the ledger: /e/',
      expected: 'every address of the site in content/permalinks.json, so that it is never lost',
      fix: 'run `npm run permalinks`, and commit what it writes',
    },
    expect.objectContaining({
      file,
      what: '6 new addresses are not in the ledger: /e/talks/, /e/talks/#talk-1-ebpf, /e/talks/#talk-1-ebpf--learn, and 3 more',
    }),
  ]);
});

describe('an address that vanished', () => {
  test('is told with its day, where its session is still there', () => {
    const after = { headings: ['## Talk 1: eBPF', '### Learn'] };
    const { comparison, ledger, built } = change(FIRST, after);
    expect(undecided(comparison, ledger, built)).toEqual([
      {
        file: 'content/e/talks.mdx',
        what: `/e/talks/#talk-2-mesh (and 1 more with it) was published on ${DAY} and leads nowhere now`,
        expected: 'every address that was ever published to lead to its section',
        fix: expect.stringMatching(/`aliases:`.*`talk-2-mesh: …`.*`removed:` `talk-2-mesh: /),
      },
    ]);
  });

  test('is told with its line of the ledger, where its page is gone, as one with all below', () => {
    const { comparison, ledger, built } = change(FIRST, { ...FIRST, session: 'lightning' });
    expect(comparison.vanished).toEqual([{ address: '/e/talks/', below: 5 }]);
    const line = Object.keys(ledger).indexOf('/e/talks/') + 2;
    expect(undecided(comparison, ledger, built)).toMatchObject([
      {
        ...{ file: 'content/permalinks.json', line },
        what: `/e/talks/ (and 5 more with it) was published on ${DAY} and leads nowhere now`,
        fix: 'below `movedFrom:` in content/e/lightning.mdx, write `- /e/talks/`',
      },
    ]);
  });

  test('of what is a draft now is told in its file, with the way back', () => {
    const { ledger, built } = change(FIRST, { ...FIRST, session: 'lightning' });
    const drafts = [{ page: '/e/talks/', file: 'content/e/talks.mdx' }];
    expect(checkLedger(built, ledger, drafts)).toContainEqual({
      file: 'content/e/talks.mdx',
      what: `/e/talks/ (and 5 more with it) was published on ${DAY} and is a draft now`,
      expected: 'every address that was ever published to lead to its section',
      fix: expect.stringMatching(/^remove `draft: true`.*; or, .*`movedFrom:`/),
    });
  });

  test('of an event is told as one, with all below', () => {
    const { comparison, fixes } = change(FIRST, { ...FIRST, event: 'f' });
    expect(comparison.vanished).toEqual([{ address: '/e/', below: 6 }]);
    expect(fixes).toEqual(['below `movedFrom:` in content/f/event.yaml, write `- /e/`']);
  });

  test('of a page with a new title is asked for', () => {
    const after = { ...FIRST, session: 'lightning', data: { title: 'Lightning' } };
    expect(change(FIRST, after).fixes).toEqual([
      'below `movedFrom:` in the session or event that took its place, write `- /e/talks/`',
    ]);
  });

  test('gets the id that has the same title now', () => {
    const after = { headings: [FIRST.headings[0]!, '### Learn', '## Talk 2: Mesh {/* #mesh */}'] };
    const { vanished, fixes } = change(FIRST, after);
    expect(vanished).toEqual(['/e/talks/#talk-2-mesh']);
    expect(fixes).toEqual(['below `aliases:` in content/e/talks.mdx, write `talk-2-mesh: mesh`']);
  });

  test('gets the nearest new id where its title was corrected', () => {
    const after = { headings: [...FIRST.headings.slice(0, 2), '## Talk 2: Meshes'] };
    expect(change(FIRST, after).fixes).toContain(
      'if it is that section still, below `aliases:` in the front matter, write `talk-2-mesh: talk-2-meshes`',
    );
  });

  test('is not told where it was decided, over pages too', () => {
    const after = {
      ...{ event: 'f', session: 'lightning', eventData: { movedFrom: ['/e/'] } },
      headings: ['## Talk 1: Linux eBPF', '### Learn'],
      data: {
        movedFrom: ['/f/talks/'],
        aliases: { 'talk-1-ebpf': 'talk-1-linux-ebpf' },
        removed: { 'talk-2-mesh': 'Withdrawn.' },
      },
    };
    const { vanished, retitled } = change(FIRST, after);
    expect([vanished, retitled]).toEqual([[], []]);
  });

  test('and is a session called by a year is no short link', () => {
    const before = { session: '2019', headings: FIRST.headings };
    expect(change(before, { ...before, session: 'talks' }).fixes).toEqual([
      'below `movedFrom:` in content/e/talks.mdx, write `- /e/2019/`',
    ]);
  });

  test('and is an event called by a year is no short link', () => {
    const before = { ...FIRST, event: '2019' };
    expect(change(before, { ...FIRST, event: 'kubecon-2019' }).fixes).toEqual([
      'below `movedFrom:` in content/kubecon-2019/event.yaml, write `- /2019/`',
    ]);
  });
});

describe('a short link', () => {
  test('goes with its talk to another number without a word from its author', () => {
    const after = {
      headings: ['## Talk 1: eBPF', '### Learn', '## Talk 3: Mesh'],
      data: { aliases: { 'talk-2-mesh': 'talk-3-mesh' } },
    };
    const { vanished, retitled } = change(FIRST, after);
    expect([vanished, retitled]).toEqual([[], []]);
  });

  test('names the same talk where that was renamed and its old anchor leads there', () => {
    const after = {
      headings: ['## Talk 1: eBPF', '### Learn', '## Talk 2: Meshes'],
      data: { aliases: { 'talk-2-mesh': 'talk-2-meshes' } },
    };
    expect(change(FIRST, after).retitled).toEqual([]);
  });

  test('that another talk takes is told', () => {
    const after = {
      headings: ['## Talk 1: eBPF', '### Learn', '## Talk 2: Envoy', '## Talk 3: Mesh'],
      data: { aliases: { 'talk-2-mesh': 'talk-3-mesh' } },
    };
    const { comparison, ledger, built, retitled } = change(FIRST, after);
    expect(retitled).toEqual(['/e/talks/2/']);
    expect(undecided(comparison, ledger, built)).toEqual([
      {
        file: 'content/e/talks.mdx',
        what: '/e/talks/2/ names "Talk 2: Envoy" now, and named something else when it was published',
        expected: 'an address to name the same as ever',
        fix: 'if only its title was changed, run `npm run permalinks -- --retitled /e/talks/2/`; else give the talks their numbers back',
      },
    ]);
  });

  test('of which the anchor is lost is not told before that', () => {
    const after = { headings: ['## Talk 1: eBPF', '### Learn', '## Talk 2: Envoy'] };
    const { vanished, retitled } = change(FIRST, after);
    expect([vanished, retitled]).toEqual([['/e/talks/#talk-2-mesh'], []]);
  });

  test('whose talk has no anchor of that title any more is asked for by itself', () => {
    const ledger = { '/e/talks/9/': { since: DAY, title: titleDigest('Talk 9: X') } };
    const built = builtNotes(FIRST, ledger);
    expect(undecided(compareWithLedger(built, ledger), ledger, built)).toMatchObject([
      {
        fix: expect.stringContaining(
          'below `aliases:` in the front matter, write `/e/talks/9/: …`',
        ),
      },
    ]);
  });
});

describe('a new title', () => {
  const before = { headings: ['## Talk 1: eBPF {/* #ebpf */}'] };
  const after = { headings: ['## Talk 1: Linux eBPF {/* #ebpf */}'] };

  test('of a section with an id of its own is told until it is accepted', () => {
    const { retitled, fixes } = change(before, after);
    expect(retitled).toEqual(['/e/talks/#ebpf']);
    expect(fixes).toEqual([
      'if only its title was changed, run `npm run permalinks -- --retitled /e/talks/#ebpf`; else give it another id',
    ]);
  });

  test('that is accepted once is that of the talk’s short link too', () => {
    const { ledger, built, comparison } = change(before, after);
    const next = recordPermalinks(ledger, comparison, ['/e/talks/#ebpf'], DAY);
    expect(next['/e/talks/#ebpf']!.title).toBe(titleDigest('Talk 1: Linux eBPF'));
    expect(checkLedger(built, next)).toEqual([]);
  });

  test('of a session or an event is told too', () => {
    const renamed = { ...FIRST, data: { title: 'Lightning' }, eventData: { title: 'Another' } };
    expect(change(FIRST, renamed).retitled).toEqual(['/e/', '/e/talks/']);
  });

  test('of other spaces or another encoding is none', () => {
    const spaced = { ...FIRST, data: { title: '  Talks\n' } };
    expect(change(FIRST, spaced).retitled).toEqual([]);
  });
});
