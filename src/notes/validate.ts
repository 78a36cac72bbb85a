/** YAML against a schema, with the line of every fault. */
import { closestMatch } from 'leven';
import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import type { Problem } from './problem.ts';
import { yamlFaults, type Fault } from './yaml-faults.ts';

/** Where a piece of YAML stands: its file and the line of the file on which it begins. */
export interface Place {
  file: string;
  line: number;
}

/**
 * The YAML `text` (or JSON, which is a part of YAML) as `schema` reads it, or every problem it has.
 * `faultsOf` says why a text can't be read at all.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  place: Place,
  faultsOf: (text: string, document: Document) => Fault[] = yamlFaults,
): { data: z.output<Schema> } | { problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = ({ offset, ...rest }: Fault): Problem => ({
    file: place.file,
    line: place.line + lines.linePos(offset).line - 1,
    ...rest,
  });

  const faults = faultsOf(text, document);
  let value: unknown;
  try {
    if (faults.length === 0) value = document.toJS();
  } catch (error) {
    // A few lines of references to references can stand for more than a machine can hold.
    if (!(error instanceof ReferenceError)) throw error;
    faults.push(ENDLESS);
  }
  if (faults.length > 0) return { problems: faults.map(at) };
  const result = schema.safeParse(value ?? (schema instanceof z.ZodArray ? [] : {}));
  if (result.success) return { data: result.data };
  return {
    problems: result.error.issues.flatMap((issue) => explain(issue, document, schema).map(at)),
  };
}

const ENDLESS: Fault = {
  offset: 0,
  what: 'its references, values that begin with `*`, lead nowhere or never end',
  expected: 'values without references',
  fix: 'write them out, or put them between quotes',
};

/** The line of the file on which the key or item at `path` stands in its YAML `text`. */
export function lineOf(text: string, place: Place, path: (string | number)[]): number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return place.line + lines.linePos(offsetOf(document, path)).line - 1;
}

/** Where the key or item at `path` stands; where it is missing, what it is missing from. */
function offsetOf({ contents }: Document, path: PropertyKey[]): number {
  let node: unknown = contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      offset = (isScalar(pair?.key) ? pair.key.range?.[0] : undefined) ?? offset;
      node = pair?.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      offset = (isNode(node) ? node.range?.[0] : undefined) ?? offset;
    } else {
      break;
    }
  }
  return offset;
}

function explain(issue: z.core.$ZodIssue, document: Document, schema: z.ZodType): Fault[] {
  const { path } = issue;
  const names = namesOf(document, path);
  const name = names.join('.');
  const last = names.at(-1);
  const offset = offsetOf(document, path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path);
    return issue.keys.map((key) => {
      const near = closestMatch(key, known, { maxDistance: Math.ceil(key.length / 3) });
      return {
        offset: offsetOf(document, [...path, key]),
        what: `unknown key \`${[...names, key].join('.')}\``,
        expected: `one of ${known.join(', ')}`,
        fix: near ? `did you mean \`${near}\`?` : 'remove the key',
      };
    });
  }
  if (path.length > 0 && !document.hasIn(path)) {
    return [
      {
        offset,
        what: `\`${name}\` is missing`,
        expected: issue.message,
        fix: `add a line \`${last}: …\``,
      },
    ];
  }
  if (issue.code === 'invalid_key') {
    return [
      {
        offset,
        what: `the key \`${last}\` is not right`,
        expected: issue.issues[0]?.message ?? issue.message,
        fix: 'correct the key',
      },
    ];
  }
  if (name === '' && schema instanceof z.ZodArray) {
    return [
      {
        offset,
        what: 'this is not a list',
        expected: issue.message,
        fix: 'write `- […]` lines',
      },
    ];
  }
  const node = document.getIn(path, true);
  const given = isScalar(node) ? ` (it is \`${String(node.value)}\`)` : '';
  return [
    {
      offset: (isNode(node) ? node.range?.[0] : undefined) ?? offset,
      what: name ? `\`${name}\` is not right${given}` : 'this is not a list of keys and values',
      expected: name ? issue.message : '`key: value` lines',
      fix: name ? `correct the value of \`${name}\`` : 'write one `key: value` per line',
    },
  ];
}

/** `path` as an author would say it: an item of a list by its id or name, if it has one. */
const namesOf = (document: Document, path: PropertyKey[]): string[] =>
  path.map((step, index) => {
    const item = path.slice(0, index + 1);
    const called =
      typeof step === 'number'
        ? (textAt(document, [...item, 'id']) ?? textAt(document, [...item, 'name']))
        : undefined;
    return called ?? String(step);
  });

function textAt(document: Document, path: PropertyKey[]): string | undefined {
  const value: unknown = document.getIn(path);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The keys that `schema` knows in the object at `path`. */
function knownKeys(schema: z.ZodType, path: PropertyKey[]): string[] {
  let current = inner(schema);
  for (const key of path) {
    if (current instanceof z.ZodObject) current = inner(current.shape[String(key)]);
    else if (current instanceof z.ZodRecord) current = inner(current.valueType);
    else if (current instanceof z.ZodArray) current = inner(current.element);
  }
  return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}

/** `schema` itself, where it may be left out. */
const inner = (schema: unknown): unknown =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? inner(schema.unwrap())
    : schema;
