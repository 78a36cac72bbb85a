/** A file of Markdown as it was found. */
import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import type { Problem } from '../../../notes/problem.ts';
import { findEndlessParagraph, isEndless } from '../../../notes/characters.ts';
import { nameAlerts } from '../convert/alerts.ts';
import { settleDiagrams } from '../convert/diagrams.ts';
import { takeGivenIds } from '../convert/fragments.ts';
import { readFrontMatter, withoutKeys, type FrontMatter } from './front-matter.ts';
import { lowerComments } from '../convert/heading-comments.ts';
import { dropHidden, hadHidden } from './hidden-characters.ts';
import { keepWords } from '../convert/keep-words.ts';
import { parseMarkdown, toHtmlTree } from '../convert/markdown-html.ts';
import { toNotes } from '../convert/notes-tree.ts';
import { readText } from './source-text.ts';

export interface Document {
  /** Path from where the import begins, with forward slashes. */
  file: string;
  text: string;
  frontMatter: FrontMatter;
  /** What it holds, below its front matter. */
  html: HtmlRoot;
  notes: Root;
  /** What can't stand in notes, as it was written, with the language it is in. */
  unplaced: { lang: string; text: string }[];
  problems: Problem[];
}

/** Reads the Markdown in `bytes`, in whatever shape it is; never throws. */
export function readDocument(file: string, bytes: Uint8Array): Document {
  const problems: Problem[] = [];
  const text = readText(file, bytes, problems);
  const unplaced: Document['unplaced'] = [];
  if (text.split('\n').some(isEndless) || findEndlessParagraph(text) !== undefined) {
    problems.push(
      isUnreadable(file, 'it has a line of hundreds of marks, or a paragraph of thousands'),
    );
    return asText(file, text, problems);
  }
  try {
    const tree = parseMarkdown(text);
    const frontMatter = takeFrontMatter(tree, file, unplaced, problems);
    nameAlerts(tree);
    const addresses = keepWords(tree);
    if (addresses.length > 0) unplaced.push({ lang: 'text', text: addresses.join('\n') });
    const html = toHtmlTree(tree, text);
    problems.push(...hadHidden(file, dropHidden(html)));
    takeGivenIds(html);
    const converted = toNotes(html);
    for (const part of converted.unplaced) unplaced.push({ lang: 'html', text: part });
    lowerComments(converted.notes);
    problems.push(...settleDiagrams(converted.notes, file));
    return { file, text, frontMatter, html, notes: converted.notes, unplaced, problems };
  } catch (error) {
    problems.push(isUnreadable(file, (error as Error).message));
    return asText(file, text, problems);
  }
}

const isUnreadable = (file: string, why: string): Problem => ({
  file,
  what: `it can't be read as Markdown: ${why}`,
  expected: 'Markdown that is not nested without end',
  fix: 'it was imported as one block of text; make Markdown of that',
});

/** A document whose text is kept as it is, but for lines that no parser could bear. */
function asText(file: string, source: string, problems: Problem[]): Document {
  const text = source
    .split('\n')
    .map((line) =>
      isEndless(line) ? line.replace(/[\s>*+[<-]{80}|.{400}\S*(?=\s)/g, '$&\n') : line,
    )
    .join('\n');
  const tree: Root = { type: 'root', children: [{ type: 'code', lang: 'md', value: text }] };
  const html = toHtmlTree(tree, text);
  return { file, text, frontMatter: withoutKeys(), html, notes: tree, unplaced: [], problems };
}

function takeFrontMatter(
  tree: Root,
  file: string,
  unplaced: Document['unplaced'],
  problems: Problem[],
): FrontMatter {
  const [first] = tree.children;
  if (first?.type !== 'yaml' && (first?.type as string) !== 'toml') return withoutKeys();
  const { value, type } = first as { value: string; type: 'yaml' | 'toml' };
  tree.children.shift();
  try {
    const frontMatter = readFrontMatter(value, type);
    if (frontMatter.rest !== '') unplaced.push({ lang: type, text: frontMatter.rest });
    return frontMatter;
  } catch (error) {
    problems.push({
      file,
      line: 1,
      what: `its front matter can't be read: ${(error as Error).message.split('\n')[0]}`,
      expected: type === 'yaml' ? 'YAML between lines `---`' : 'TOML between lines `+++`',
      fix: 'it was kept as text below “Not placed”; move what matters to the front matter',
    });
    unplaced.push({ lang: type, text: value });
    return withoutKeys(value);
  }
}
