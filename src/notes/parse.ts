/** A session's file, parsed once: its front matter, headings, links and pictures, each with its line. */
import { toString } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import type { Nodes } from 'mdast';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import type { Heading } from './outline.ts';
import { Fragments } from './permalink.ts';
import type { Problem } from './problem.ts';

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
}

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx);

/** Parses the MDX `text` of `file`, or says where it is no MDX. */
export function parseSession(
  text: string,
  file: string,
): { session: ParsedSession } | { problem: Problem } {
  try {
    return { session: readTree(processor.parse(text)) };
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    return {
      problem: {
        file,
        ...(error.line ? { line: error.line } : {}),
        what: `this is not valid MDX: ${error.reason}`,
        expected: 'Markdown in which every tag is closed and `{` and `<` in the text are escaped',
        fix: 'close the tag, or write `\\{` and `\\<`, or put the text between backticks',
      },
    };
  }
}

function readTree(tree: Nodes): ParsedSession {
  const session: ParsedSession = { headings: [], links: [], pictures: [] };
  const fragments = new Fragments();
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'yaml') {
      session.frontMatter = { text: node.value, line: line + 1 };
    } else if (node.type === 'heading') {
      const text = toString(node);
      const id = fragments.next(text, node.depth);
      session.headings.push({ id, text, depth: node.depth, line });
    } else if (node.type === 'link') {
      session.links.push({ url: node.url, line });
    } else if (node.type === 'definition') {
      session.links.push({ url: node.url, line });
    } else if (node.type === 'image') {
      session.pictures.push({ url: node.url, line });
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      for (const attribute of node.attributes) {
        if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
        if (attribute.name === 'href') session.links.push({ url: attribute.value, line });
        if (attribute.name === 'src') session.pictures.push({ url: attribute.value, line });
      }
    }
  });
  return session;
}
