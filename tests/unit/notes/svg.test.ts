import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { isHarmlessSvg } from '../../../src/notes/svg.ts';

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`;

test.each([
  '<circle r="9" fill="url(#glow)"/>',
  `<circle style='fill: url("#glow")'/>`,
  '<animate attributeName="r" to="9"/>',
  '<style>.a { fill: red } /* one: two */</style>',
  '<use xlink:href="#a"/><a href="#b"><text>on = off, javascript</text></a>',
  '<image href="data:image/png;base64,AAAA"/>',
  '<?xml version="1.0" encoding="UTF-8"?>',
])('%s does no harm', (inside) => {
  expect(isHarmlessSvg(svg(inside))).toBe(true);
});

test.each(['src/authoring/styleguide/picture.svg', 'public/favicon.svg'])(
  'our own %s does none',
  async (file) => {
    expect(isHarmlessSvg(await readFile(file, 'utf8'))).toBe(true);
  },
);

test.each([
  '<script>alert(1)</script>',
  '<SCRIPT href="a.js"/>',
  '<svg:script>alert(1)</svg:script>',
  '<a.b:script xmlns:a.b="http://www.w3.org/2000/svg">alert(1)</a.b:script>',
  '<h:meta xmlns:h="http://www.w3.org/1999/xhtml" http-equiv="refresh"/>',
  '<a><set attributeName="&#104;ref" to="&#106;avascript:alert(1)"/></a>',
  '<title><textarea><script>alert(1)</script></textarea></title>',
  '<rect onload="alert(1)"/>',
  '<rect\nonload = "alert(1)"/>',
  '<rect x=""onload="alert(1)"/>',
  '<foreignObject><iframe/></foreignObject>',
  '<a href="javascript:alert(1)">a</a>',
  '<a href="&#106;avascript:alert(1)">a</a>',
  "<a xlink:href = 'https://evil.example/'>a</a>",
  '<image href="https://evil.example/a.png"/>',
  '<image href="data:image/svg+xml,a"/>',
  '<a><set attributeName="href" to="javascript:alert(1)"/></a>',
  '<style>@import "https://evil.example/a.css"</style>',
  '<rect style="fill: url(https://evil.example/a)"/>',
  '<!DOCTYPE svg [<!ENTITY a "b">]>',
  '<?xml-stylesheet href="https://evil.example/a.css"?>',
  '<?xml version="1.0" encoding="utf-7"?>',
  '\0',
])('%s does harm', (inside) => {
  expect(isHarmlessSvg(svg(inside))).toBe(false);
});
