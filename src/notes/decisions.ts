/** Whether what authors decided about old addresses holds together. */
import { closestMatch } from 'leven';
import { splitAddress, type Decision, type Moves } from './moves.ts';
import type { Addresses } from './permalink.ts';
import type { Problem } from './problem.ts';

/** A decision and where it is written. */
export interface WrittenDecision extends Decision {
  file: string;
  line: number;
}

/** Checks all decisions of the site, whose pages are at `addresses`. */
export function checkDecisions(
  decisions: WrittenDecision[],
  moves: Moves,
  addresses: Addresses,
): Problem[] {
  const first = new Map<string, WrittenDecision>();
  return decisions.flatMap((decision) => {
    const { from, to, file, line } = decision;
    const earlier = first.get(from);
    first.set(from, earlier ?? decision);
    const finding = earlier
      ? {
          what: `\`${from}\` is decided in ${earlier.file}, line ${earlier.line}, already`,
          expected: 'one decision for each old address',
          fix: 'remove one of the two',
        }
      : (taken(from, moves, addresses) ??
        lostPage(from, moves) ??
        lost(from, to, moves, addresses));
    return finding ? [{ file, line, ...finding }] : [];
  });
}

type Finding = Omit<Problem, 'file' | 'line'>;

function taken(from: string, moves: Moves, addresses: Addresses): Finding | undefined {
  const [path, fragment] = splitAddress(from);
  const isUnknown = fragment !== '' && !addresses.get(path); // the notes there can't be read
  if (isUnknown || !moves.has(from)) return undefined;
  return {
    what: `\`${from}\` is not an old address: ${fragment ? `${path} has a heading with that id` : 'it is a page of the site'}`,
    expected: 'an address that nothing has now, so that it can lead elsewhere',
    fix: fragment
      ? `remove this line, or give that heading another id: \`{/* #another-id */}\``
      : 'remove this line, or give that page another name',
  };
}

/** An anchor can lead on only from a page that is there, or that leads on itself. */
function lostPage(from: string, moves: Moves): Finding | undefined {
  const [path] = splitAddress(from);
  const page = moves.follow(path);
  if (!('lost' in page) || page.lost !== 'nowhere' || moves.decisions.has(path)) return undefined;
  return {
    what: `nothing is said of ${path}, the page of \`${from}\``,
    expected: 'a page of the site, or one that `movedFrom` names',
    fix: `correct the path, or add \`movedFrom: [${path}]\` to the page that took its place`,
  };
}

function lost(from: string, to: string, moves: Moves, addresses: Addresses): Finding | undefined {
  const destination = moves.follow(from);
  if (!('lost' in destination)) return undefined;
  const { trail } = destination;
  if (destination.lost === 'circle') {
    return {
      what: `\`${from}\` leads round in a circle: ${trail.join(' → ')}`,
      expected: 'every old address to lead to a section or page',
      fix: 'let one of them lead to the section itself',
    };
  }
  const end = trail.at(-1)!;
  const [path, fragment] = splitAddress(end);
  const ids = [...(addresses.get(path) ?? [])];
  const near = closestMatch(fragment, ids, { maxDistance: Math.ceil(fragment.length / 3) });
  return {
    what: `\`${from}\` leads to \`${to}\`${end === to ? '' : ` and on to \`${end}\``}, where nothing is`,
    expected: ids.length > 0 ? `the id of a heading of ${path}` : 'a page of the site',
    fix: near
      ? `did you mean \`${near}\`?`
      : ids.length > 0
        ? `choose one of ${ids.join(', ')}`
        : 'correct the address',
  };
}
