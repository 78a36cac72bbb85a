/** Sections that say nothing: the site publishes none of them. */
import type { RootContent } from 'mdast';
import type { Problem } from '../../../notes/problem.ts';
import { wordsOf } from '../../../notes/words.ts';
import { text } from './text.ts';

const SILENT = ['mdxFlowExpression', 'thematicBreak'];

/** Has each empty section in `content`, of the document `file`, say that it has no notes. */
export function fillEmptySections(content: RootContent[], file: string): Problem[] {
  const problems: Problem[] = [];
  let isEmpty = true;
  for (const [index, node] of [...content.entries()].reverse()) {
    if (node.type !== 'heading' || node.depth > 2) {
      if (!SILENT.includes(node.type)) isEmpty = false;
      continue;
    }
    if (isEmpty) {
      const said = { type: 'emphasis' as const, children: [text('No notes.')] };
      content.splice(index + 1, 0, { type: 'paragraph', children: [said] });
      problems.unshift({
        file,
        ...(node.position ? { line: node.position.start.line } : {}),
        what: `the section “${wordsOf(node).trim()}” is empty`,
        expected: 'words or a picture in every section',
        fix: 'it says “No notes.” now; write what there is to say, or remove it',
      });
    }
    isEmpty = true;
  }
  return problems;
}
