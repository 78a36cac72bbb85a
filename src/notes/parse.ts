/** A session's file, parsed once: its front matter, headings, links and pictures, each with its line. */
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import type { Heading as HeadingNode, Nodes, RootContent } from 'mdast';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import type { ComponentUse } from './components.ts';
import { DIAGRAM } from './figures.ts';
import { headOf } from './front-matter.ts';
import { guard, importedNames, picturedIn } from './guard.ts';
import type { Heading } from './outline.ts';
import { Fragments, givenId } from './permalink.ts';
import type { Problem } from './problem.ts';
import { restOf, type Rest } from './rest.ts';
import type { SectionDetails } from './sections.ts';
import { summarise } from './summary.ts';
import { STRAY, explainSyntax } from './syntax.ts';
import { readSpeakers } from './talks.ts';
import { isVoice } from './voices.ts';
import { wordsOf } from './words.ts';

/** An address as the author wrote it. */
export interface Reference {
  url: string;
  line: number;
}

export interface ParsedSession {
  /** The YAML between the two `---` lines, and the line of the file on which it begins. */
  frontMatter?: { text: string; line: number };
  headings: Heading[];
  links: Reference[];
  pictures: Reference[];
  components: ComponentUse[];
  /** What stands below the headings of sections, by their ids. */
  details: Record<string, SectionDetails>;
  /** Lines of the diagrams that stand in no `<Figure>`. */
  looseDiagrams: number[];
  /** What the notes hold that MDX would run, load or lead to. */
  refused: Omit<Problem, 'file'>[];
  /** The names of what they import. */
  imported: string[];
}

/** An error at the end of the file says where it began in words only. */
function placeOf({ line, column, reason }: VFileMessage): { line?: number; column?: number } {
  if (line !== undefined) return column === undefined ? { line } : { line, column };
  const found = /\((\d+):(\d+)/.exec(reason);
  return found ? { line: Number(found[1]), column: Number(found[2]) } : {};
}

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx);

/** How many faults of one file are looked for: each costs another parse. */
const MOST = 10;

/**
 * Parses the MDX `text` of `file`, or says where it is no MDX, and what the rest of it holds. The parser
 * stops at the first fault, so it is asked again without that line. `imports` are the modules that the
 * notes may import.
 */
export function parseSession(
  text: string,
  file: string,
  imports: string[] = [],
): { session: ParsedSession } | { problems: Problem[]; rest: Rest } {
  const lines = text.split('\n');
  const problems: Problem[] = [];
  const left: number[] = [];
  while (problems.length < MOST) {
    try {
      const tree = processor.parse(lines.join('\n'));
      const session = readTree(tree, imports);
      return problems.length > 0 ? { problems, rest: restOf(session, tree, left) } : { session };
    } catch (error) {
      if (!(error instanceof VFileMessage)) throw error;
      const place = placeOf(error);
      const line = lines[(place.line ?? 0) - 1];
      const { what, fix } = explainSyntax(error.reason, line ?? '');
      // The tag that it closes may have stood on a line that was at fault.
      const isFollowUp = problems.length > 0 && what === STRAY;
      if (!isFollowUp) problems.push({ file, ...place, what, expected: EXPECTED, fix });
      if (!line?.trim()) break;
      lines[place.line! - 1] = '';
      left.push(place.line!);
    }
  }
  const head = processor.parse(headOf(lines).join('\n'));
  return { problems, rest: restOf(readTree(head, imports), head, left) };
}

const EXPECTED = 'Markdown in which every tag is closed and `{` and `<` in the text are escaped';

/** The id at the end of a heading, if its author gave it one. */
function idOf({ children }: HeadingNode): string | undefined {
  const last = children.at(-1);
  return last?.type === 'mdxTextExpression' ? givenId(last.value) : undefined;
}

function readDetails(tree: Nodes, { headings, components }: ParsedSession) {
  const summaries = summarise(tree, headings);
  const speakers = readSpeakers(components);
  const texts = readTexts(tree, headings);
  const ids = new Set([...summaries.keys(), ...speakers.keys(), ...texts.keys()]);
  return Object.fromEntries(
    [...ids].map((id) => [
      id,
      { summary: summaries.get(id), speaker: speakers.get(id), text: texts.get(id) },
    ]),
  );
}

/** All words of the notes in each section, without what other voices say beside them. */
function readTexts(tree: Nodes, headings: Heading[]): Map<string, string> {
  const sections = headings.filter(({ depth }) => depth === 2);
  const texts = new Map<string, string>();
  visit(tree, (node) => {
    if (node.type === 'mdxJsxFlowElement' && isVoice(node.name)) return SKIP;
    if (!('value' in node) || !/^(text|inlineCode|code)$/.test(node.type)) return undefined;
    if (node.type === 'code' && node.lang === DIAGRAM) return undefined;
    const line = node.position?.start.line ?? 0;
    const section = sections.findLast((heading) => heading.line <= line)?.id;
    if (section) texts.set(section, `${texts.get(section) ?? ''} ${node.value}`);
    return undefined;
  });
  return texts;
}

/** Lines of diagrams outside of figures. */
function readLooseDiagrams(tree: Nodes): number[] {
  const lines: number[] = [];
  visit(tree, (node) => {
    if (node.type === 'mdxJsxFlowElement' && node.name === 'Figure') return SKIP;
    if (node.type === 'code' && node.lang === DIAGRAM) lines.push(node.position?.start.line ?? 1);
    return undefined;
  });
  return lines;
}

function readTree(tree: Nodes, imports: string[]): ParsedSession {
  const session: ParsedSession = {
    headings: [],
    links: [],
    pictures: [],
    components: [],
    details: {},
    looseDiagrams: readLooseDiagrams(tree),
    refused: guard(tree, imports),
    imported: importedNames(tree),
  };
  const fragments = new Fragments();
  const pictured = picturedIn(tree);
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'yaml') {
      session.frontMatter = { text: node.value, line: line + 1 };
    } else if (node.type === 'heading') {
      const given = idOf(node);
      const text = given === undefined ? wordsOf(node) : wordsOf(node).trimEnd();
      const id = fragments.next(text, node.depth, given);
      session.headings.push({
        id,
        text,
        depth: node.depth,
        line,
        ...(given === undefined ? {} : { hasGivenId: true }),
      });
    } else if (node.type === 'link') {
      session.links.push({ url: node.url, line });
    } else if (node.type === 'definition') {
      const isPicture = pictured.has(node.identifier);
      (isPicture ? session.pictures : session.links).push({ url: node.url, line });
    } else if (node.type === 'image') {
      session.pictures.push({ url: node.url, line });
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      if (node.name && /^\p{Lu}/u.test(node.name)) {
        const attributes = node.attributes.map((attribute): [string, string] =>
          attribute.type === 'mdxJsxAttribute'
            ? [attribute.name, typeof attribute.value === 'string' ? attribute.value : '']
            : ['…', ''],
        );
        const section = session.headings.findLast(({ depth }) => depth === 2)?.id;
        session.components.push({
          name: node.name,
          attributes: Object.fromEntries(attributes),
          line,
          ...(section === undefined ? {} : { section }),
          content: node.children as RootContent[],
        });
      }
      for (const attribute of node.attributes) {
        if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
        if (attribute.name === 'href') session.links.push({ url: attribute.value, line });
        if (attribute.name === 'src' && node.name === 'img')
          session.pictures.push({ url: attribute.value, line });
      }
    }
  });
  session.details = readDetails(tree, session);
  return session;
}
