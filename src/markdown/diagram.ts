/**
 * A diagram as the site shows it: Mermaid text, laid out by beautiful-mermaid, redrawn with a handful of
 * paths. Colours, lines and letters are the style sheet's, as the content policy asks; nothing has an id,
 * so nothing can clash.
 */
import { renderMermaidSVG } from 'beautiful-mermaid';
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { s } from 'hastscript';

/** What is drawn in one stroke, from the back to the front; each is a path of that class. */
const LAYERS = ['frames', 'lifelines', 'edges', 'dotted', 'heads', 'nodes', 'labels'] as const;
type Layer = (typeof LAYERS)[number];

/** In which layer the shapes of each group are, by the class that beautiful-mermaid gives it. */
const LAYER_OF: Record<string, Layer> = {
  subgraph: 'frames',
  block: 'frames',
  lifeline: 'lifelines',
  edge: 'edges',
  message: 'edges',
  'edge-label': 'labels',
  node: 'nodes',
  actor: 'nodes',
  note: 'nodes',
};

/** An arrow's head, in pixels. */
const HEAD = { length: 7, half: 3 };
/** Free space around the drawing, in pixels. */
const MARGIN = 2;
/** Letters up to this size stand beside lines; in pixels. */
const SMALL = 11;

type Point = [x: number, y: number];

/** Draws `text`; its `<svg>` is named `title`. Throws if it is no diagram, or has what can't be drawn. */
export function drawDiagram(text: string, title: string): Element {
  const { children } = fromHtml(renderMermaidSVG(text, { padding: MARGIN }), { fragment: true });
  const svg = children.find((node) => node.type === 'element' && node.tagName === 'svg');
  const drawing = new Drawing();
  for (const node of (svg as Element).children) drawing.add(node);
  return drawing.finish(title);
}

class Drawing {
  #layers = new Map<Layer, string>();
  #texts: Element[] = [];
  #xs: number[] = [];
  #ys: number[] = [];

  /** Adds what beautiful-mermaid drew as `node`, which is in the group of the layer given. */
  add(node: ElementContent | Root['children'][number], group?: Layer) {
    if (node.type !== 'element' || ['style', 'defs'].includes(node.tagName)) return;
    const [name] = [node.properties.className ?? []].flat().map(String);
    const layer = (name === undefined ? undefined : LAYER_OF[name]) ?? group;
    if (node.tagName === 'g') {
      // A frame comes with a bar for its title; the title alone will do.
      const shapes = layer === 'frames' ? withoutSecondRect(node.children) : node.children;
      for (const child of shapes) this.add(child, layer);
    } else if (node.tagName === 'text') {
      this.#write(node);
    } else {
      if (!layer) throw new Error(`it has a <${node.tagName}> of no known kind`);
      this.#draw(node, layer);
    }
  }

  #draw(node: Element, layer: Layer) {
    const { properties } = node;
    if (layer === 'edges' || layer === 'lifelines') {
      const points = pointsOf(node);
      const isDotted = properties.strokeDashArray !== undefined && layer === 'edges';
      this.#stroke(isDotted ? 'dotted' : layer, points);
      if (properties.markerEnd !== undefined) this.#head(points);
      if (properties.markerStart !== undefined) this.#head(points.toReversed());
    } else if (/^(circle|ellipse)$/.test(node.tagName)) {
      // The beginning of a state diagram, and the dot in its end, are filled.
      const isFilled = node.tagName === 'circle' && properties.stroke === 'none';
      this.#circle(isFilled ? 'heads' : layer, node);
    } else {
      this.#stroke(layer, pointsOf(node), node.tagName !== 'line');
    }
  }

  /** Joins `points`, which may be the corners of a shape. */
  #stroke(layer: Layer, points: Point[], isClosed = false) {
    let [x, y] = [NaN, NaN];
    const steps = points.map((point, index) => {
      const [nextX, nextY] = this.#at(point);
      const step =
        index === 0
          ? `M${nextX} ${nextY}`
          : nextX === x
            ? nextY === y
              ? ''
              : `V${nextY}`
            : nextY === y
              ? `H${nextX}`
              : `L${nextX} ${nextY}`;
      [x, y] = [nextX, nextY];
      return step;
    });
    this.#path(layer, steps.join('') + (isClosed ? 'z' : ''));
  }

  #circle(layer: Layer, { properties }: Element) {
    const [x, y] = this.#at([Number(properties.cx), Number(properties.cy)]);
    const rx = Math.round(Number(properties.rx ?? properties.r));
    const ry = Math.round(Number(properties.ry ?? properties.r));
    this.#at([x - rx, y - ry]);
    this.#at([x + rx, y + ry]);
    const half = (width: number) => `a${rx} ${ry} 0 1 0 ${width} 0`;
    this.#path(layer, `M${x - rx} ${y}${half(2 * rx)}${half(-2 * rx)}`);
  }

  /** The head of an arrow that ends at the last of `points`. */
  #head(points: Point[]) {
    const tip = points.at(-1)!;
    const from = points.findLast(([x, y]) => x !== tip[0] || y !== tip[1]) ?? tip;
    const length = Math.hypot(tip[0] - from[0], tip[1] - from[1]) || 1;
    const [dx, dy] = [(tip[0] - from[0]) / length, (tip[1] - from[1]) / length];
    const back: Point = [tip[0] - dx * HEAD.length, tip[1] - dy * HEAD.length];
    this.#stroke(
      'heads',
      [
        tip,
        [back[0] - dy * HEAD.half, back[1] + dx * HEAD.half],
        [back[0] + dy * HEAD.half, back[1] - dx * HEAD.half],
      ],
      true,
    );
  }

  /** Each line of a text becomes a text of its own. */
  #write(node: Element) {
    const { properties } = node;
    const lines = node.children.filter((child) => child.type === 'element');
    const classes = [
      ...(properties.textAnchor === 'middle' ? [] : ['start']),
      ...(Number(properties.fontWeight) >= 600 ? ['name'] : []),
      ...(Number(properties.fontSize) <= SMALL ? ['small'] : []),
    ];
    let y = Number(properties.y);
    for (const line of lines.length > 0 ? lines : [node]) {
      y += Number(line.properties.dy ?? 0);
      const at = this.#at([Number(properties.x), y]);
      const text = s('text', { x: at[0], y: at[1] }, toString(line));
      if (classes.length > 0) text.properties.className = classes;
      this.#texts.push(text);
    }
  }

  #path(layer: Layer, d: string) {
    this.#layers.set(layer, (this.#layers.get(layer) ?? '') + d);
  }

  /** `point` on whole pixels; the drawing reaches there. */
  #at(point: Point): Point {
    const [x, y] = [Math.round(point[0]), Math.round(point[1])];
    this.#xs.push(x);
    this.#ys.push(y);
    return [x, y];
  }

  finish(title: string): Element {
    if (this.#texts.length === 0) throw new Error('it says nothing');
    const [left, top] = [Math.min(...this.#xs) - MARGIN, Math.min(...this.#ys) - MARGIN];
    const width = Math.max(...this.#xs) + MARGIN - left;
    const height = Math.max(...this.#ys) + MARGIN - top;
    return s(
      'svg.diagram',
      {
        role: 'img',
        ariaLabel: title,
        viewBox: `${left} ${top} ${width} ${height}`,
        width,
        height,
      },
      LAYERS.flatMap((layer) => {
        const d = this.#layers.get(layer);
        return d === undefined ? [] : s('path', { class: layer, d });
      }),
      this.#texts,
    );
  }
}

function withoutSecondRect(children: ElementContent[]): ElementContent[] {
  const rects = children.filter((node) => node.type === 'element' && node.tagName === 'rect');
  return children.filter((node) => node !== rects[1]);
}

/** The points that a line or a shape joins. */
function pointsOf({ tagName, properties }: Element): Point[] {
  const number = (name: string) => Number(properties[name] ?? 0);
  if (tagName === 'rect') {
    const [left, top] = [number('x'), number('y')];
    const [right, bottom] = [left + number('width'), top + number('height')];
    return [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ];
  }
  if (tagName === 'line') {
    return [
      [number('x1'), number('y1')],
      [number('x2'), number('y2')],
    ];
  }
  if (tagName === 'polyline' || tagName === 'polygon') {
    return String(properties.points)
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split(',').map(Number) as Point);
  }
  throw new Error(`it has a <${tagName}>, which can’t be drawn`);
}
