/** Pictures of documents: those beside them come along, others are named and linked. */
import type { Image, Link, Paragraph, Parents, PhrasingContent, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { decodeAddress } from '../../../notes/permalink.ts';
import type { Problem } from '../../../notes/problem.ts';
import { resolve, type Moved, type Places } from './addresses.ts';
import { component } from '../convert/component.ts';
import { text } from '../convert/text.ts';

/** Pictures from elsewhere that were fetched, by their addresses: their bytes. */
export type Fetched = Map<string, Uint8Array>;

/** Brings every picture in `content` of the document `file` to its place, and says which are missing. */
export function settlePictures(
  content: RootContent[],
  file: string,
  places: Places,
  fetched: Fetched,
  moved: Moved,
): Problem[] {
  const problems: Problem[] = [];
  const tree = { type: 'root' as const, children: content };
  visit(tree, 'image', (image) => {
    const own = ownAddress(image, file, places, fetched);
    if (own !== undefined) {
      moved.set(image.url, own);
      image.url = own;
    } else if (!isElsewhere(image)) {
      problems.push(isMissing(image, file));
    }
  });
  // Lines of nothing but pictures become those; among words, a picture becomes a link.
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const lines = asLines(paragraph);
    if (lines.length < 2) return undefined;
    (parent as Parents).children.splice(index!, 1, ...(lines as never[]));
    return [SKIP, index! + lines.length - 1];
  });
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const pictures = onlyPictures(paragraph);
    if (!pictures || pictures.every(({ image }) => isOwn(image))) return undefined;
    (parent as Parents).children.splice(index!, 1, ...(pictures.map(block) as never[]));
    return [SKIP, index! + pictures.length];
  });
  visit(tree, 'image', (image, index, parent) => {
    if (isOwn(image)) return undefined;
    const holder = parent as Parents;
    const instead = amongWords(image, holder.type === 'link');
    (holder.children as PhrasingContent[]).splice(index!, 1, ...instead);
    return [SKIP, index! + instead.length];
  });
  return problems;
}

/** A picture that is not shown, in a line of words. */
function amongWords(image: Image, isInLink: boolean): PhrasingContent[] {
  const words = text(nameOf(image));
  const title = image.title ? [text(` ${image.title}`)] : [];
  if (isInLink) return [words, ...title];
  if (isElsewhere(image)) return [{ type: 'link', url: image.url, children: [words] }, ...title];
  return [words, ...title, ...addressOf(image)];
}

/** The address of a picture that is missing, unless it is the picture itself. */
const addressOf = ({ url }: Image): PhrasingContent[] =>
  /^data:/i.test(url) ? [] : [text(' '), { type: 'inlineCode', value: url }];

const isOwn = ({ url }: Image) => url.startsWith('./pictures/');
const isElsewhere = ({ url }: Image) => /^https?:\/\/[^/]/i.test(url) && URL.canParse(url);

/** What a picture is called: its description, else its file. */
const nameOf = ({ alt, url }: Image) =>
  (alt ?? '').replace(/\s+/g, ' ').trim() ||
  (/^data:/i.test(url)
    ? ''
    : decodeAddress(
        url
          .replace(/[?#].*$/s, '')
          .split('/')
          .at(-1) ?? '',
      )) ||
  'Picture';

function ownAddress(image: Image, file: string, places: Places, fetched: Fetched) {
  const { url } = image;
  const data = /^data:image\/(png|jpeg|gif|webp|avif)(?:;[^,]*)?;base64,([\w+/=\s]+)$/i.exec(url);
  if (data) {
    const name = `${nameOf(image)}.${data[1]!.toLowerCase().replace('jpeg', 'jpg')}`;
    return places.attachments.keep(name, Buffer.from(data[2]!, 'base64'));
  }
  const bytes = fetched.get(url);
  if (bytes) return places.attachments.keep(decodeAddress(new URL(url).pathname.slice(1)), bytes);
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(url)) return undefined;
  return places.attachments.picture(resolve(decodeAddress(url.replace(/[?#].*$/s, '')), file));
}

interface Shown {
  image: Image;
  link?: Link;
}

/** The pictures of a paragraph that holds nothing else, each with the link that it is, if it is one. */
function onlyPictures({ children }: Paragraph): Shown[] | undefined {
  const shown: Shown[] = [];
  for (const child of children) {
    if (child.type === 'image') shown.push({ image: child });
    else if (child.type === 'link' && child.children.length === 1) {
      const [image] = child.children;
      if (image?.type !== 'image') return undefined;
      shown.push({ image, link: child });
    } else if (child.type !== 'break' && !(child.type === 'text' && child.value.trim() === '')) {
      return undefined;
    }
  }
  return shown.length > 0 ? shown : undefined;
}

/** A paragraph parted where lines of it hold pictures alone; itself, if there are none. */
function asLines(paragraph: Paragraph): Paragraph[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type === 'break') {
      lines.push([]);
      continue;
    }
    const [first, ...rest] = child.type === 'text' ? child.value.split('\n').map(text) : [child];
    lines.at(-1)!.push(first!);
    for (const line of rest) lines.push([line]);
  }
  const isShown = (children: PhrasingContent[]) =>
    onlyPictures({ type: 'paragraph', children }) !== undefined;
  if (!lines.some(isShown)) return [paragraph];
  return lines
    .filter((children) =>
      children.some((child) => child.type !== 'text' || child.value.trim() !== ''),
    )
    .map((children) => ({ ...paragraph, children }));
}

/** A picture as a block of its own. */
function block({ image, link }: Shown): RootContent {
  if (isOwn(image)) return { type: 'paragraph', children: [link ?? image] };
  const name = nameOf(image);
  const said: PhrasingContent[] = [
    ...(image.title ? [text(image.title)] : []),
    ...(link && image.title ? [text(' ')] : []),
    ...(link ? [{ ...link, children: [text(link.url)] }] : []),
    ...(isElsewhere(image) ? [] : addressOf(image).slice(image.title || link ? 0 : 1)),
  ];
  return component(
    'Figure',
    { title: name, ...(isElsewhere(image) ? { original: image.url } : { missing: true }) },
    said.length > 0 ? [{ type: 'paragraph', children: said }] : [],
  );
}

const isMissing = ({ url, position }: Image, file: string): Problem => ({
  file,
  ...(position ? { line: position.start.line } : {}),
  what: `the picture \`${url.length > 80 ? `${url.slice(0, 80)}…` : url}\` is not there, or can’t be shown`,
  expected: 'a picture beside the document, in PNG, JPEG, GIF, WebP, AVIF or SVG, or its address',
  fix: 'its place is kept; add the picture and write `![what it shows](./picture.png)`',
});
