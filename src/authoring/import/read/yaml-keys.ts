/** YAML as its keys. */
import { isAlias, isMap, isNode, parseDocument, visit, type Node, type Pair } from 'yaml';
import type { KeyedText } from './keyed-text.ts';

/** Reads the YAML `text`. Throws an `Error` where it is none, has no keys, or grows without end. */
export function readYamlKeys(text: string): KeyedText {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) throw error;
  const data: unknown = document.toJS({ maxAliasCount: 20 });
  if (data === null) return { data: {}, take: () => ({ taken: new Map(), rest: text.trim() }) };
  const { contents } = document;
  if (!isMap<Node, Node | null>(contents)) throw new Error('it has no keys');
  return {
    data: data as Record<string, unknown>,
    take(keys) {
      const taken = new Map<string, string>();
      contents.items = contents.items.filter((pair) => {
        const key = String(pair.key);
        if (!keys.includes(key) || !standsAlone(pair)) return true;
        taken.set(key, text.slice(pair.key.range![0], (pair.value ?? pair.key).range![1]));
        return false;
      });
      const rest = document.toString({ lineWidth: 0 }).trim();
      // Without keys, comments have nothing left to stand at.
      if (contents.items.length === 0) return { taken, rest: rest === '{}' ? '' : text.trim() };
      return { taken, rest };
    },
  };
}

/** Whether `pair` can go without anything else, such as a comment or what refers to it. */
function standsAlone({ key, value }: Pair<Node, Node | null>): boolean {
  let isAlone = true;
  for (const part of [key, value]) {
    if (!isNode(part)) continue;
    visit(part, (_, node) => {
      if (!isNode(node)) return undefined;
      const { comment, commentBefore } = node;
      if (!comment && !commentBefore && !isAlias(node) && !node.anchor) return undefined;
      isAlone = false;
      return visit.BREAK;
    });
  }
  return isAlone;
}
