/** TOML as its keys. */
import { parse } from 'smol-toml';
import type { KeyedText } from './keyed-text.ts';

/** Reads the TOML `text`. Throws an `Error` where it is none. */
export function readTomlKeys(text: string): KeyedText {
  const data = parse(text);
  return {
    data,
    take(keys) {
      const taken = new Map<string, string>();
      const left = statementsOf(text).filter((statement) => {
        const [key] = Object.keys(parse(statement));
        if (key === undefined || !keys.includes(key) || hasComment(statement)) return true;
        taken.set(key, statement);
        return false;
      });
      return { taken, rest: left.join('\n').trim() };
    },
  };
}

/** The statements above the first table; that and all below it is the last. */
function statementsOf(text: string): string[] {
  const lines = text.split('\n');
  const statements: string[] = [];
  for (let from = 0, to = 1; to <= lines.length; to++) {
    const isTable = to === from + 1 && lines[from]!.trimStart().startsWith('[');
    const statement = lines.slice(from, isTable ? undefined : to).join('\n');
    if (isTable) return [...statements, statement];
    if (!isWhole(statement)) continue;
    statements.push(statement);
    from = to;
  }
  return statements;
}

/** Strings and arrays may go on for lines, and until they end they can't be parsed. */
function isWhole(statement: string): boolean {
  try {
    parse(statement);
    return true;
  } catch {
    return false;
  }
}

const marks = (text: string) => text.split('#').length;

/** Whether a `#` of it is not in its value. */
const hasComment = (statement: string) =>
  marks(statement) > marks(JSON.stringify(parse(statement)));
