/** An author who changes a notebook, decides where old addresses lead as the README asks, and publishes. */
import { compareWithLedger, type Comparison } from '../../../../src/build/check-ledger.ts';
import { recordPermalinks } from '../../../../src/build/record-permalinks.ts';
import { checkDecisions, type WrittenDecision } from '../../../../src/notes/decisions.ts';
import type { Ledger } from '../../../../src/notes/ledger.ts';
import { Moves, decisionsOf, splitAddress } from '../../../../src/notes/moves.ts';
import { eventPath, permalink } from '../../../../src/notes/permalink.ts';
import {
  addressesOf,
  builtOf,
  headingsOf,
  isSound,
  keysOf,
  pathOf,
  siteOf,
  type Notebook,
  type Session,
} from './notebook.ts';

/** What became of something that is gone: the key of what took its place, or why nothing did. */
export type Fate = { key: string } | { reason: string };

interface State {
  notebook: Notebook;
  ledger: Ledger;
  /** What each address named when it was published first. */
  named: Map<string, string>;
  fates: Map<string, Fate>;
}

/** A change can't be published, as an address of the past names something else already. */
class Refused extends Error {}

export class Author {
  state: State = {
    notebook: { events: [], sessions: [] },
    ledger: {},
    named: new Map(),
    fates: new Map(),
  };
  base: string;

  constructor(base: string) {
    this.base = base;
  }

  /** What `address` has to lead to: a key, or a reason. */
  fateOf(address: string): Fate {
    let fate: Fate = { key: this.state.named.get(address)! };
    while ('key' in fate && this.state.fates.has(fate.key)) fate = this.state.fates.get(fate.key)!;
    return fate;
  }

  site = () => siteOf(this.state.notebook, this.base, this.state.ledger);

  compare = () => compareWithLedger(builtOf(this.site(), this.base), this.state.ledger);

  /** Whether `address` leads where it has to. */
  isRight(address: string): boolean {
    const fate = this.fateOf(address);
    const destination = this.site().moves.follow(address);
    if ('lost' in destination) return false;
    if ('reason' in fate) return destination.reason === fate.reason;
    return (
      destination.reason === undefined &&
      keysOf(this.state.notebook).get(destination.at) === fate.key
    );
  }

  /** All addresses of the page of `session`, those of its earlier paths too. */
  addressesOn(session: Session): string[] {
    const { moves } = this.site();
    return [...this.state.named.keys()].filter((address) => {
      const page = moves.follow(splitAddress(address)[0]);
      return 'at' in page && page.at === pathOf(session);
    });
  }

  /** Does `change`, decides and publishes; where that can't be, all stays as it was. */
  do(change: (state: State) => boolean): 'published' | 'refused' | 'impossible' {
    const before = structuredClone(this.state);
    try {
      if (change(this.state) && isSound(this.state.notebook)) {
        this.publish();
        return 'published';
      }
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.state = before;
      return 'refused';
    }
    this.state = before;
    return 'impossible';
  }

  private publish() {
    this.decide();
    const { named, notebook } = this.state;
    const comparison = this.compare();
    const accepted = this.acceptRetitled(comparison);
    this.state.ledger = recordPermalinks(this.state.ledger, comparison, accepted, '2026-11-23');
    for (const [address, key] of keysOf(notebook)) {
      if (!named.has(address)) named.set(address, key);
    }
    this.decide();
    const left = this.compare();
    if (left.retitled.length > 0) throw new Error(`Asked again about ${left.retitled[0]!.address}`);
  }

  /** Changes what is written until the checks find nothing, as an author who reads their reports. */
  private decide() {
    for (let round = 0; round < 30; round++) {
      const wrong = this.wrongDecisions();
      for (const { from } of wrong) this.correct(from);
      const comparison = this.compare();
      this.acceptRetitled(comparison);
      if (wrong.length + comparison.vanished.length === 0) return this.expectNoneTaken();
      for (const { address } of comparison.vanished) this.lead(address);
    }
    const vanished = this.compare().vanished.map(({ address }) => address);
    const wrong = this.wrongDecisions().map(({ from }) => from);
    throw new Error(`The checks are never content with ${[...vanished, ...wrong].join(', ')}`);
  }

  private wrongDecisions(): WrittenDecision[] {
    const { events, sessions } = this.state.notebook;
    const decisions = [
      ...events.flatMap((event) => decisionsOf(event, eventPath('/', event.id))),
      ...sessions.flatMap((session) => decisionsOf(session, pathOf(session))),
    ].map((decision, index) => ({ ...decision, file: 'content', line: index }));
    const addresses = addressesOf(this.state.notebook);
    const problems = checkDecisions(decisions, new Moves(decisions, addresses), addresses);
    return problems.map(({ line, what }) => {
      const { from } = decisions[line!]!;
      if (what.includes('is not an old address') && this.isTaken(from)) throw new Refused(what);
      return decisions[line!]!;
    });
  }

  /** Whether something else has `address` now than what it, or an address that leads there, named. */
  private isTaken(address: string): boolean {
    const holder = keysOf(this.state.notebook).get(address);
    const { moves } = this.site();
    return [...this.state.named.keys()].some((old) => {
      const destination = moves.follow(old);
      if (!('at' in destination) || destination.at !== address) return false;
      const fate = this.fateOf(old);
      return !('key' in fate) || fate.key !== holder;
    });
  }

  /** Those whose new titles the author accepts. */
  private acceptRetitled({ retitled }: Comparison): string[] {
    const live = keysOf(this.state.notebook);
    return retitled.map(({ address }) => {
      const fate = this.fateOf(address);
      if (!('key' in fate) || fate.key !== live.get(address)) throw new Refused(address);
      return address;
    });
  }

  /** Everything whose address was taken by something else had to be told by now. */
  private expectNoneTaken() {
    for (const [address, key] of keysOf(this.state.notebook)) {
      if (!this.state.named.has(address)) continue;
      const fate = this.fateOf(address);
      if (!('key' in fate) || fate.key !== key)
        throw new Error(`${address} names ${key} now, which no check tells`);
    }
  }

  /** Decides anew about `address`, or where that was never published about what was to go over it. */
  private correct(address: string) {
    const { named, notebook } = this.state;
    const { moves } = this.site();
    const live = keysOf(notebook);
    const over = [...named.keys()].filter((old) => {
      const destination = moves.follow(old);
      return old === address || ('lost' in destination && destination.trail.includes(address));
    });
    this.forget(address);
    for (const old of over) if (!live.has(old)) this.lead(old);
    // Subsections went with what was decided before, and may not with what is decided now.
    const below = [...named.keys()].filter((one) => over.some((old) => one.startsWith(`${old}--`)));
    for (const old of below) if (!live.has(old) && !this.isRight(old)) this.lead(old);
  }

  /** Takes back what is decided of `address`. */
  forget(address: string) {
    const { events, sessions } = this.state.notebook;
    for (const page of [...events, ...sessions]) {
      page.movedFrom = page.movedFrom.filter((from) => from !== address);
    }
    for (const session of sessions) {
      for (const { from, place } of decisionsOf(session, pathOf(session))) {
        if (from !== address || place[0] === 'movedFrom') continue;
        delete session[place[0] as 'aliases' | 'removed'][place[1]!];
      }
    }
  }

  /** Writes down where `address` leads, which nothing has now. */
  lead(address: string) {
    this.forget(address);
    const { events, sessions } = this.state.notebook;
    const fate = this.fateOf(address);
    const [path, fragment] = splitAddress(address);
    if ('reason' in fate) return this.tellWhy(address, fate.reason);
    const page = [...events, ...sessions].find(({ key }) => key === fate.key);
    if (page && fragment === '') page.movedFrom.push(address);
    else if (page) throw new Refused(`${address} leads to no section`);
    else {
      const session = sessions.find((one) => idIn(one, fate.key) !== undefined)!;
      const from = path === pathOf(session) && fragment !== '' ? fragment : address;
      session.aliases[from] = idIn(session, fate.key)!;
    }
  }

  /** Writes `reason` down for the page to which `address` leads so far. */
  private tellWhy(address: string, reason: string) {
    const { moves } = this.site();
    const destination = moves.follow(address);
    const end = 'lost' in destination ? destination.trail.at(-1)! : address;
    const [path, fragment] = splitAddress(end);
    const page = moves.follow(path);
    const session = this.state.notebook.sessions.find(
      (one) => 'at' in page && pathOf(one) === page.at,
    );
    if (session?.removed[fragment] === reason) return;
    const old = session && permalink(pathOf(session), fragment);
    const isTaken =
      old === undefined ||
      keysOf(this.state.notebook).has(old) ||
      decisionsOf(session!, pathOf(session!)).some(({ from }) => from === old);
    if (isTaken || fragment === '') throw new Refused(`Nobody can say that ${address} is gone`);
    session!.removed[fragment] = reason;
  }
}

export const idIn = (session: Session, key: string) =>
  headingsOf(session).find((heading) => heading.key === key)?.id;
