/** Diagrams of documents, for which only a note-taker can say what a `<Figure>` has to tell. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { DIAGRAM } from '../../../notes/figures.ts';
import type { Problem } from '../../../notes/problem.ts';

/** Makes plain text of the diagrams in the `notes` of `file`, and says how each becomes a figure. */
export function settleDiagrams(notes: Root, file: string): Problem[] {
  const problems: Problem[] = [];
  visit(notes, 'code', (code) => {
    if (code.lang !== DIAGRAM) return;
    code.lang = 'text';
    problems.push({
      file,
      ...(code.position ? { line: code.position.start.line } : {}),
      what: 'a diagram, which notes show in a figure only',
      expected: 'a `<Figure>` that says what the diagram shows, and where it is from',
      fix: `it stands as text; to have it drawn, call its language \`${DIAGRAM}\` again and put \`<Figure title="…" source="…" alternative="…">\` and \`</Figure>\` around it`,
    });
  });
  return problems;
}
