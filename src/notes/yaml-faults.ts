/** What the parser of YAML says, in the words of those who write notes. */
import { isCollection, isScalar, visit, type Document, type YAMLParseError } from 'yaml';
import { hidden, hiddenIn } from './characters.ts';

/** What is wrong with a text at `offset`, counted in characters from its beginning. */
export interface Fault {
  offset: number;
  what: string;
  expected: string;
  fix: string;
}

/** Why the YAML `text`, parsed as `document`, can't be read: of several faults with one cause the first. */
export function yamlFaults(text: string, document: Document): Fault[] {
  const errors = firstOfEach(document.errors, text);
  const lines = errors.map(({ pos }) => lineOf(text, pos[0]));
  return [
    ...errors.map((error) => explain(error, text, document)),
    ...unknownAliases(document, text).filter(({ offset }) => !lines.includes(lineOf(text, offset))),
    ...hiddenCharacters(document),
  ];
}

/** Characters that are not seen, as they are or as escapes such as `"\\u202e"`. */
function hiddenCharacters(document: Document): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Scalar(_, { value, range }) {
      const found = typeof value === 'string' ? hiddenIn(value) : undefined;
      if (found) faults.push({ offset: range?.[0] ?? 0, ...hidden(found.sign) });
    },
  });
  return faults;
}

const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

/** Drops what the parser stumbles over only because of an error before. */
function firstOfEach(errors: YAMLParseError[], text: string): YAMLParseError[] {
  return errors.filter((error, index) => {
    const before = errors[index - 1];
    if (!before) return true;
    // All that follows is foreign to it once it takes the text to have ended.
    if (error.message.includes('in YAML stream')) return false;
    const isTab = error.code === 'TAB_AS_INDENT' && before.code === error.code;
    return lineOf(text, error.pos[0]) - lineOf(text, before.pos[0]) > (isTab ? 1 : 0);
  });
}

function explain({ code, message, pos }: YAMLParseError, text: string, document: Document): Fault {
  const [offset] = pos;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start).split('\n', 1)[0]!;
  if (code === 'TAB_AS_INDENT' || /^ *\t/.test(line)) {
    return {
      offset: start,
      what: 'a tab stands before the text of this line',
      expected: 'spaces, because it is not known how wide a tab is',
      fix: 'write spaces in its place, and in that of tabs on the lines below',
    };
  }
  if (code === 'DUPLICATE_KEY') {
    return {
      offset,
      what: `the key \`${text.slice(offset).split(':', 1)[0]}\` stands here a second time`,
      expected: 'each key once',
      fix: 'keep one of the two lines, or bring both values into one',
    };
  }
  if (code === 'MULTIPLE_DOCS') {
    return {
      offset,
      what: 'a line of `---` or `...` above ends the keys before this one',
      expected: 'all keys together',
      fix: 'remove that line',
    };
  }
  const end = /closing (["'])quote|end with a ([\]}])/.exec(message);
  if (end) return unclosed(end[1] ?? end[2]!, offset, document);
  if (code === 'BAD_INDENT') return indented(offset);
  if (text.slice(start, offset).trim() === '') return startOfLine(offset, line);
  const surplus = /in YAML stream: "([\]}])"/.exec(message)?.[1];
  if (surplus) {
    return {
      offset,
      what: `a \`${surplus}\` closes what was never opened`,
      expected: 'as many closing brackets as opening ones',
      fix: 'remove it',
    };
  }
  if (/flow|empty item/.test(message)) {
    return {
      offset,
      what: 'a comma is missing in this list, or is one too many',
      expected: '`[one, two, three]`',
      fix: 'write one comma between two items, and an item that holds one between quotes',
    };
  }
  return (
    inValue(code, offset, line, line.slice(offset - start), text) ?? unexplained(message, offset)
  );
}

/** Where a quote or bracket opens that the text, up to `offset`, does not close with `sign`. */
function unclosed(sign: string, offset: number, document: Document): Fault {
  let opened = offset;
  visit(document, (_, node) => {
    if (!isScalar(node) && !isCollection(node)) return;
    const isOpen = isScalar(node) ? /^QUOTE/.test(node.type ?? '') : node.flow;
    if (isOpen && node.range![0] < offset && offset <= node.range![1]) opened = node.range![0];
  });
  const opening = { ']': '[', '}': '{' }[sign] ?? sign;
  return {
    offset: opened,
    what: `the \`${opening}\` that opens on this line is not closed`,
    expected: `\`${sign}\` at the end of the value`,
    fix: `add \`${sign}\`${opening === sign ? '' : ', or put all of the value between quotes if it is text'}`,
  };
}

const indented = (offset: number): Fault => ({
  offset,
  what: 'this line begins further left or right than those it belongs to',
  expected: 'as many spaces before a key as before the keys beside it',
  fix: 'add or remove spaces at the beginning of the line',
});

/** The parser stumbles over a whole `line`, as it does where that holds no key. */
function startOfLine(offset: number, line: string): Fault {
  if (/^\s*(- |[^:]+:(\s|$))/.test(line)) return indented(offset);
  const [, key, value] = /^\s*([\w-]+):(\S.*)$/.exec(line) ?? [];
  if (key) {
    return {
      offset,
      what: `there is no space after \`${key}:\``,
      expected: '`key: value`',
      fix: `write \`${key}: ${value}\``,
    };
  }
  return {
    offset,
    what: 'this line has no key with a colon, and is no part of the value above it',
    expected: '`key: value`, or more of the value above with spaces before it',
    fix: 'add the key or its colon, or indent the line by two spaces',
  };
}

/** The parser stumbles over a value, of which `rest` is what stands from `offset` to the end of `line`. */
function inValue(
  code: string,
  offset: number,
  line: string,
  rest: string,
  text: string,
): Fault | undefined {
  const [, key, value = ''] = /^\s*(?:- )?([\w-]+): *(.*)$/.exec(line) ?? [];
  const fix = `put all of the value between quotes: \`${key ?? 'key'}: "…"\``;
  const sign = /^[@`%&*!|>?,#\]}-]/.exec(value)?.[0];
  if (sign) return quoted(offset, sign, fix);
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    if (/:(\s|$)/.test(rest)) {
      return {
        offset,
        what: 'the value holds a colon with a space, as if it were a key itself',
        expected: 'such a value between quotes',
        fix,
      };
    }
    return indented(
      offset + rest.length + /^\s*/.exec(text.slice(offset + rest.length))![0].length,
    );
  }
  const opening = /^["'[{]/.exec(value)?.[0];
  if (code !== 'UNEXPECTED_TOKEN' || !opening) return undefined;
  return {
    offset,
    what: `the value goes on after the \`${{ '[': ']', '{': '}' }[opening] ?? opening}\` that closes it`,
    expected: 'nothing after that',
    fix: `${fix}, with \`\\"\` for each \`"\` within`,
  };
}

const quoted = (offset: number, sign: string, fix: string): Fault => ({
  offset,
  what: `a value can’t begin with ${sign === '`' ? 'a backtick' : `\`${sign}\``}, which means something of its own there`,
  expected: 'such a value between quotes',
  fix,
});

const unexplained = (message: string, offset: number): Fault => ({
  offset,
  what: `this is not valid YAML: ${message.replace(/\.$/, '')}`,
  expected: 'one `key: value` per line',
  fix: 'put a value that holds `: `, `#`, `*` or quotes between quotes, and indent with spaces',
});

/** Values that begin with `*`, which YAML takes for references. */
function unknownAliases(document: Document, text: string): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return;
      const [offset] = alias.range!;
      const key = /([\w-]+): *$/.exec(text.slice(0, offset))?.[1] ?? 'key';
      faults.push(quoted(offset, '*', `put all of the value between quotes: \`${key}: "…"\``));
    },
  });
  return faults;
}
