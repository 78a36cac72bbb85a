/** Whether figures and charts say what a reader needs who can't see them, and where they are from. */
import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ComponentUse } from './components.ts';
import type { Problem } from './problem.ts';

/** The language of the code that is drawn. */
export const DIAGRAM = 'mermaid';

const VOICES = ['background', 'since-then'];

/** Checks the figures and charts of `file`; `loose` are the lines of diagrams outside of any figure. */
export function checkFigures(components: ComponentUse[], loose: number[], file: string): Problem[] {
  return [
    ...components.flatMap((use) =>
      (use.name === 'Figure'
        ? checkFigure(use)
        : use.name === 'BarChart'
          ? checkChart(use)
          : []
      ).map((finding) => ({ file, line: use.line, ...finding })),
    ),
    ...loose.map((line) => ({
      file,
      line,
      what: 'a diagram stands outside of any figure',
      expected: 'a diagram in a `<Figure>` that has a title, a text alternative and a source',
      fix: 'put `<Figure title="…" source="…" alternative="…">` around it',
    })),
  ];
}

type Finding = Omit<Problem, 'file' | 'line'>;

function checkFigure({ attributes, content }: ComponentUse): Finding[] {
  const diagrams = countDiagrams(content);
  const findings = checkVoice('Figure', attributes.voice);
  if (diagrams > 1) {
    findings.push({
      what: `\`<Figure>\` has ${diagrams} diagrams`,
      expected: 'one diagram in each figure, so that its title and alternative are about that one',
      fix: 'make as many figures',
    });
  }
  const given = ['original', 'missing'].filter((key) => key in attributes);
  if (given.length === 2 || (diagrams === 0 && given.length === 0)) {
    findings.push({
      what: `\`<Figure>\` has ${given.length === 2 ? 'both' : 'neither'} of original and missing${diagrams === 0 ? ', and no diagram' : ''}`,
      expected: 'the address of the `original`, or `missing`, or a diagram',
      fix: given.length === 2 ? 'remove one' : 'add one',
    });
  }
  for (const key of ['source', 'alternative']) {
    if (diagrams > 0 === Boolean(attributes[key]?.trim())) continue;
    findings.push(
      diagrams > 0
        ? {
            what: `\`<Figure>\` has a diagram and no \`${key}\``,
            expected:
              key === 'source'
                ? 'what it was redrawn from'
                : 'words that say what the diagram says',
            fix: `add \`${key}="…"\``,
          }
        : {
            what: `\`<Figure>\` has \`${key}\` and no diagram`,
            expected: `\`${key}\` beside a diagram`,
            fix: `add a diagram in a fence of the language \`${DIAGRAM}\`, or remove \`${key}\``,
          },
    );
  }
  return findings;
}

function checkChart({ attributes, content }: ComponentUse): Finding[] {
  const tables = content.filter(({ type }) => type === 'table').length;
  return [
    ...checkVoice('BarChart', attributes.voice),
    ...(tables === 1
      ? []
      : [
          {
            what: `\`<BarChart>\` has ${tables} tables`,
            expected: 'one table, with percentages in its last column',
            fix: 'write one table between its tags, with an empty line before and after it',
          },
        ]),
  ];
}

function checkVoice(name: string, voice: string | undefined): Finding[] {
  if (voice === undefined || VOICES.includes(voice)) return [];
  return [
    {
      what: `\`voice="${voice}"\` of \`<${name}>\` is no voice`,
      expected: `one of ${VOICES.join(', ')}; without one, it is the notes’ own`,
      fix: 'correct it',
    },
  ];
}

function countDiagrams(content: RootContent[]): number {
  let count = 0;
  visit({ type: 'root', children: content }, 'code', ({ lang }) => {
    if (lang === DIAGRAM) count++;
  });
  return count;
}
