import type { Element, ElementContent, Root, RootContent } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { citationId } from '../notes/permalink.ts';
import { numeral, readNumber, shortName } from '../notes/sections.ts';

/**
 * Puts each `h2` with all under it into a `<section>`, what stands before the first into
 * `<div class="lead">`, sets a section's number apart from its title, and puts a link to each
 * heading beside it, and to each section a button that tells how to cite it.
 */
export function rehypeSections() {
  return (tree: Root) => {
    const lead: ElementContent[] = [];
    const blocks: Element[] = [];
    const rest: RootContent[] = [];
    let current = lead;
    let section = '';
    for (const node of tree.children) {
      const depth = headingRank(node);
      if (node.type === 'mdxjsEsm' || node.type === 'doctype' || isForAllSections(node)) {
        rest.push(node);
      } else if (depth && node.type === 'element') {
        const name = shortName(toString(node));
        if (depth === 2) {
          section = name;
          blocks.push(h('section'));
          current = blocks[blocks.length - 1]!.children;
          setNumberApart(node);
        }
        const isSection = depth === 2;
        current.push(
          h('div', { class: 'heading' }, [
            node,
            permalink(node, isSection ? name : `${name} of ${section}`),
            ...(isSection ? [' ', citeButton(node, name)] : []),
          ]),
        );
      } else {
        current.push(node as ElementContent);
      }
    }
    const hasLead = lead.some((node) => node.type !== 'text' || node.value.trim() !== '');
    tree.children = [...(hasLead ? [h('div', { class: 'lead' }, lead)] : []), ...blocks, ...rest];
  };
}

/** Addresses of links, and footnotes. */
const isForAllSections = (node: RootContent) =>
  node.type === 'element' &&
  (node.properties.className?.toString() === 'link-notes' ||
    node.properties.dataFootnotes !== undefined);

/** `Talk 12: Title` reads the same after this, but style can hang the number in the margin. */
function setNumberApart(heading: Element) {
  const number = readNumber(toString(heading))?.number;
  const [first] = heading.children;
  if (!number || first?.type !== 'text') return;
  const [label] = first.value.split(' ', 1);
  first.value = first.value.replace(/^[^:]*: */, '');
  heading.children.unshift(
    h('span', { class: 'ordinal' }, [
      h('span', { class: 'label' }, label),
      ' ',
      h('span', { class: 'numeral' }, numeral(number)),
      h('span', { class: 'visually-hidden' }, ':'),
    ]),
    { type: 'text', value: ' ' },
  );
}

const idOf = (heading: Element) => String(heading.properties.id);

const permalink = (heading: Element, name: string) =>
  h('copy-link', [h('a', { href: `#${idOf(heading)}`, ariaLabel: `Link to ${name}` })]);

/** Opens the citation, which the page has below the notes. */
const citeButton = (heading: Element, name: string) =>
  h(
    'button',
    { type: 'button', popovertarget: citationId(idOf(heading)), ariaLabel: `Cite ${name}` },
    'Cite',
  );
