/** Whether the diagrams of figures can be drawn. */
import { closestMatch } from 'leven';
import { visit } from 'unist-util-visit';
import { drawDiagram } from '../markdown/diagram.ts';
import type { ComponentUse } from './components.ts';
import { DIAGRAM } from './figures.ts';
import type { Problem } from './problem.ts';

/** Draws the diagram of each figure among the `components` of `file`, and says why one can't be drawn. */
export function checkDiagrams(components: ComponentUse[], file: string): Problem[] {
  const problems: Problem[] = [];
  for (const { name, content } of components) {
    if (name !== 'Figure') continue;
    visit({ type: 'root', children: content }, 'code', ({ lang, value, position }) => {
      if (lang !== DIAGRAM) return;
      const reason = whyNot(value);
      if (reason === undefined) return;
      problems.push({ file, line: position!.start.line, ...explain(reason) });
    });
  }
  return problems;
}

/** What is said of texts that were drawn once: in development, everything is checked with each change. */
const reasons = new Map<string, string | undefined>();

function whyNot(text: string): string | undefined {
  if (!reasons.has(text)) reasons.set(text, draw(text));
  return reasons.get(text);
}

function draw(text: string): string | undefined {
  try {
    drawDiagram(text, '');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const BEGINNINGS = ['flowchart TD', 'flowchart LR', 'sequenceDiagram', 'stateDiagram-v2'];
const KINDS = BEGINNINGS.map((each) => `\`${each}\``).join(', ');

/** `reason`, which the drawer gives, in plain words. */
function explain(reason: string): Omit<Problem, 'file' | 'line'> {
  const header = /^Invalid mermaid header: "(.*?)"/.exec(reason)?.[1];
  if (header !== undefined) {
    const near = closestMatch(header, BEGINNINGS, { maxDistance: 3 });
    return {
      what: `this diagram can’t be drawn: its first line is \`${header}\``,
      expected: `a first line that says what it is: ${KINDS}`,
      fix: near ? `did you mean \`${near}\`?` : 'correct the first line of the diagram',
    };
  }
  if (/^Empty mermaid diagram|^it says nothing/.test(reason)) {
    return {
      what: 'this diagram is empty',
      expected: `a first line such as \`${BEGINNINGS[0]}\`, and what it shows below, such as \`a[First] --> b[Second]\``,
      fix: 'write what it shows, or remove it',
    };
  }
  if (/^it has a </.test(reason)) {
    return {
      what: 'this diagram can’t be drawn: it has shapes that the site does not know',
      expected: `boxes, arrows and notes in one of ${KINDS}`,
      fix: 'write it as one of these; in a sequence diagram, `participant` in place of `actor`',
    };
  }
  return {
    what: `this diagram can’t be drawn: ${reason}`,
    expected: `a diagram in the language Mermaid: ${KINDS}`,
    fix: 'correct the line that it names',
  };
}
