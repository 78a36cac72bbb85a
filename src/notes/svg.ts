/** Drawings in SVG, which are documents of their own: opened by themselves, what is in them runs on the site. */

/** Looked for in the text, as parsers of HTML and of XML disagree on what is an element. */
const HARMFUL = [
  /<\/?\s*([^\s<>/:]+:)?(script|foreignObject|iframe|frame|object|embed|handler|listener|meta|base|link)\b/i,
  /[\s"'/]on\w+\s*=/i,
  /(javascript|vbscript)\s*:/i,
  /\bhref\s*=\s*["'](?!\s*(#|data:image\/(png|jpeg|gif|webp)[;,]))/i,
  /\battributeName\s*=\s*["'][^"']*(href|&)/i,
  /<!ENTITY|<!ATTLIST|<\?xml-stylesheet/i,
  /<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])/i,
  /@import|url\(\s*(?!["']?\s*(#|data:image\/(png|jpeg|gif|webp)[;,]))/i,
  /\0/,
];

/** Whether the drawing with the source `text` runs nothing, and loads nothing from elsewhere. */
export const isHarmlessSvg = (text: string): boolean =>
  !HARMFUL.some((pattern) => pattern.test(text));
