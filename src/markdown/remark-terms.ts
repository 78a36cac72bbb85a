import { readFileSync } from 'node:fs';
import type { Link, Nodes, PhrasingContent, Root } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import type {} from 'remark-mdx';
import { SKIP, visit } from 'unist-util-visit';
import { GLOSSARY_FILE, readGlossary } from '../notes/glossary.ts';
import { permalink, sitePaths } from '../notes/permalink.ts';
import { isVoice } from '../notes/voices.ts';

/** A term and the spellings that become links to it. */
export interface LinkedTerm {
  id: string;
  linked: string[];
}

/** What holds no links to terms, beside other voices: what is one already, titles and tables. */
const CLOSED = ['heading', 'link', 'linkReference', 'table'];

/**
 * Links the first mention of each term in every section to the glossary: where `<Term of="…">` names
 * one, else where a spelling stands that the glossary has under `linked`. `terms` are asked for anew
 * for each session, as they may change while `npm run dev` runs.
 */
export function remarkTerms(terms: () => LinkedTerm[] = readLinkedTerms) {
  return (tree: Root) => {
    const known = terms();
    const sections = tree.children.reduce<Root[]>((parts, node) => {
      if (parts.length === 0 || (node.type === 'heading' && node.depth === 2)) {
        parts.push({ type: 'root', children: [] });
      }
      parts.at(-1)!.children.push(node);
      return parts;
    }, []);
    tree.children = sections.flatMap((section) => {
      const mentioned = new Set(linkNamed(section));
      linkSpelled(section, known, mentioned);
      return section.children;
    });
  };
}

/** The terms of the project's glossary; none where it is missing or at fault, which its check tells. */
function readLinkedTerms(): LinkedTerm[] {
  try {
    const result = readGlossary(readFileSync(GLOSSARY_FILE, 'utf8'));
    return 'data' in result ? result.data : [];
  } catch {
    return [];
  }
}

const linkTo = (id: string, children: PhrasingContent[]): Link => ({
  type: 'link',
  url: permalink(sitePaths('/').glossary, id),
  children,
});

/** Turns each `<Term of="…">` into a link, and tells which terms these are. */
function linkNamed(section: Root): string[] {
  const named: string[] = [];
  visit(section, ['mdxJsxTextElement', 'mdxJsxFlowElement'], (node, index, parent) => {
    if (!('name' in node) || node.name !== 'Term' || !parent || index === undefined) return;
    const of = node.attributes.find(
      (each) => each.type === 'mdxJsxAttribute' && each.name === 'of',
    );
    const id = String(of?.value);
    named.push(id);
    parent.children[index] = linkTo(id, node.children as PhrasingContent[]);
  });
  return named;
}

function linkSpelled(section: Root, terms: LinkedTerm[], mentioned: Set<string>) {
  const spelled = new Map(terms.flatMap(({ id, linked }) => linked.map((word) => [word, id])));
  if (spelled.size === 0) return;
  // The longest first, so that `GKE On-Prem` is no mention of `GKE`.
  const spellings = [...spelled.keys()].sort((a, b) => b.length - a.length).map(escape);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${spellings.join('|')})(?![\\p{L}\\p{N}-])`,
    'gu',
  );
  const closed = new Set<Nodes>();
  visit(section, (node) => {
    const isClosed =
      CLOSED.includes(node.type) ||
      ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
        (isVoice(node.name) || node.name === 'Figure' || node.name === 'a'));
    if (!isClosed) return undefined;
    closed.add(node);
    return SKIP;
  });
  findAndReplace(
    section,
    [
      pattern,
      (word: string) => {
        const id = spelled.get(word)!;
        if (mentioned.has(id)) return false;
        mentioned.add(id);
        return linkTo(id, [{ type: 'text', value: word }]);
      },
    ],
    { ignore: (node) => closed.has(node as Nodes) },
  );
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
