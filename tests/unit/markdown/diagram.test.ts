import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { drawDiagram } from '../../../src/markdown/diagram.ts';

const draw = (...lines: string[]) => toHtml(drawDiagram(lines.join('\n'), 'Clusters'));
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);
const classesOf = (svg: string) =>
  [...svg.matchAll(/<path class="([^"]*)"/g)].map(([, name]) => name);
/** How many strokes the path of a class makes. */
const strokes = (svg: string, name: string) =>
  new RegExp(`<path class="${name}" d="([^"]*)"`).exec(svg)?.[1]?.split('M').length ?? 1;

const FLOW = [
  'flowchart TD',
  'subgraph central["central: GKE"]',
  'a["A &amp; B<br/>two lines"]',
  'end',
  'b["B"]',
  'a -->|mutual TLS| b',
  'a -.-> c["C"]',
];

describe('a diagram', () => {
  test('keeps all its words, each line for itself', () => {
    expect(textsOf(draw(...FLOW)).sort()).toEqual(
      ['central: GKE', 'A &#x26; B', 'two lines', 'B', 'C', 'mutual TLS'].sort(),
    );
  });

  test('is a picture with a name, and its size is known before it is drawn', () => {
    const svg = draw(...FLOW);
    expect(svg).toMatch(
      /^<svg class="diagram" role="img" aria-label="Clusters" viewBox="-?\d+ -?\d+ (\d+) (\d+)" width="\1" height="\2">/,
    );
  });

  test('leaves colours and letters to the style sheet, and has nothing that could clash', () => {
    const svg = draw(...FLOW);
    expect(svg).not.toMatch(/\b(style|id|fill|stroke|font-size|data-\w+|marker-end|rx)=/);
    expect(svg).not.toMatch(/<(style|defs|marker|g|polygon|polyline)\b|url\(|@import/);
  });

  test('draws each kind of stroke once, from the back to the front', () => {
    expect(classesOf(draw(...FLOW))).toEqual([
      'frames',
      'edges',
      'dotted',
      'heads',
      'nodes',
      'labels',
    ]);
  });

  test('has a shape for each node, a line for each edge and a head for each arrow', () => {
    const svg = draw(...FLOW);
    expect(strokes(svg, 'frames')).toBe(2);
    expect(strokes(svg, 'nodes')).toBe(4);
    expect(strokes(svg, 'edges')).toBe(2);
    expect(strokes(svg, 'dotted')).toBe(2);
    expect(strokes(svg, 'heads')).toBe(3);
    expect(strokes(draw('flowchart TD', 'a <--> b'), 'heads')).toBe(3);
    expect(draw('flowchart TD', 'a --- b')).not.toContain('heads');
  });

  test('points its arrows where the edge ends', () => {
    const down = draw('flowchart TD', 'a --> b');
    const tip = /class="heads" d="M(\d+) (\d+)L(\d+) (\d+)H(\d+)z"/.exec(down)!;
    const [x, y, left, back, right] = tip.slice(1).map(Number);
    expect(back).toBeLessThan(y!);
    expect([left, right].sort()).toEqual([x! - 3, x! + 3].sort());
  });

  test('draws what is round, and cylinders', () => {
    const svg = draw('flowchart TD', 'a[("Store")] --> b(("Dot"))');
    expect(textsOf(svg)).toEqual(['Store', 'Dot']);
    expect(svg).toMatch(/class="nodes" d="[^"]*a\d+ \d+ 0 1 0 /);
  });

  test('may be a sequence, with lifelines, messages there and back, and notes', () => {
    const svg = draw(
      ...['sequenceDiagram', 'participant A as Browser', 'participant B as Gateway'],
      ...['A->>B: GET /', 'A->>A: waits', 'B-->>A: OK', 'Note over B: done'],
    );
    expect(textsOf(svg).sort()).toEqual(
      ['Browser', 'GET /', 'Gateway', 'OK', 'done', 'waits'].sort(),
    );
    expect(strokes(svg, 'lifelines')).toBe(3);
    expect(strokes(svg, 'edges')).toBe(3);
    expect(strokes(svg, 'dotted')).toBe(2);
    expect(strokes(svg, 'heads')).toBe(4);
  });

  test('may be of states', () => {
    const svg = draw('stateDiagram-v2', '[*] --> Running', 'Running --> [*]: ends');
    expect(textsOf(svg)).toEqual(['ends', 'Running']);
  });

  test('that has what can’t be drawn says so, and is not drawn by half', () => {
    expect(() => draw('sequenceDiagram', 'actor A', 'A->>A: hi')).toThrow(
      'it has a <path>, which can’t be drawn',
    );
  });

  test.each(['', 'flowchart TD', 'flowchat TD\na --> b'])(
    'that says nothing is none: %j',
    (text) => {
      expect(() => draw(text)).toThrow();
    },
  );
});
