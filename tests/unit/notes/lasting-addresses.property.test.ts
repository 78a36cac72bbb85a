import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withBase } from '../../../src/notes/permalink.ts';
import { Author, type Fate } from './lasting/author.ts';
import { CHANGES, type Choice, type Past } from './lasting/changes.ts';
import { keysOf } from './lasting/notebook.ts';
import { arrive, type Arrival } from './lasting/reader.ts';

/** The same ones each time, but for a hunt: `LASTING_RUNS=20000`. */
const HUNT = process.env.LASTING_RUNS;
const RUNS = HUNT ? { numRuns: Number(HUNT) } : { numRuns: 25, seed: 1 };

const past = (): Past => ({ titles: {}, ids: {} });
const number = fc.nat({ max: 83 });
const steps = fc.array(
  fc.tuple(
    fc.constantFrom(...Object.keys(CHANGES(past()))),
    fc.tuple(number, number, number, number) as fc.Arbitrary<Choice>,
  ),
  { minLength: 1, maxLength: 12 },
);

/** Two events, two sessions, one of talks: as much as it takes for everything to go wrong. */
function firstEdition(base: string): Author {
  const author = new Author(base);
  author.do(({ notebook }) => {
    const page = (id: string) => ({ key: id, id, movedFrom: [], aliases: {}, removed: {} });
    const [alpha, beta] = [page('alpha'), page('beta')];
    notebook.events.push(alpha, beta);
    const section = (key: string, number?: number) => ({
      ...{ key, title: `Title ${key}`, parts: [{ key: `${key} part`, title: 'Learn' }] },
      ...(number === undefined ? {} : { number }),
    });
    notebook.sessions.push(
      {
        ...{ ...page('lab'), event: alpha, isTalks: false, title: 'lab' },
        sections: ['a', 'b', 'c'].map((key) => section(key)),
      },
      {
        ...{ ...page('talks'), event: alpha, isTalks: true, title: 'talks' },
        sections: [section('x', 1), section('y', 2)],
      },
    );
    return true;
  });
  return author;
}

function expectAllToLast(author: Author, history: string) {
  const { base, state } = author;
  const site = author.site();
  const live = new Map(
    [...keysOf(state.notebook)].map(([address, key]) => [withBase(base, address), key]),
  );
  const meaning = (arrival: Arrival): Fate | string | undefined =>
    arrival === 'lost' || 'reason' in arrival
      ? arrival
      : live.has(arrival.at)
        ? { key: live.get(arrival.at)! }
        : undefined;
  for (const address of Object.keys(state.ledger)) {
    const fate = author.fateOf(address);
    const followed = site.moves.follow(address);
    const at: Arrival =
      'lost' in followed
        ? 'lost'
        : followed.reason === undefined
          ? { at: withBase(base, followed.at) }
          : { reason: followed.reason };
    expect(meaning(at), `${address} in the model, after ${history}`).toEqual(fate);
    for (const redirects of [false, true]) {
      const shown = meaning(arrive(site, base, address, redirects));
      expect(shown, `${address} with${redirects ? '' : 'out'} a host, after ${history}`).toEqual(
        fate,
      );
    }
  }
}

test('every address that was ever published leads to what it named, whatever is done', () => {
  const counts: Record<string, number> = {};
  fc.assert(
    fc.property(steps, fc.constantFrom('/', '/notes/'), (steps, base) => {
      const author = firstEdition(base);
      const changes = CHANGES(past());
      const history: string[] = [];
      steps.forEach(([name, choice], index) => {
        let outcome;
        try {
          outcome = author.do(changes[name]!(author, choice, String(index)));
        } catch (error) {
          throw new Error(`After ${history.join(', ')}, then ${name}`, { cause: error });
        }
        counts[`${name}: ${outcome}`] = (counts[`${name}: ${outcome}`] ?? 0) + 1;
        history.push(`${name} (${choice.join()}): ${outcome}`);
        if (outcome === 'published') expectAllToLast(author, history.join('; '));
      });
    }),
    RUNS,
  );
  if (HUNT) console.log(counts);
});
