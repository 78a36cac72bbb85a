/**
 * MDX is code that runs on the machine that builds the site. Notes are Markdown with a few components
 * and harmless tags; whatever else MDX would run, load or lead to is refused before any of it does.
 */
import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { hidden, hiddenIn } from './characters.ts';
import { pictureFault } from './pictures.ts';
import type { Problem } from './problem.ts';

type Finding = Omit<Problem, 'file'>;
type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** Tags that say something about words. None of them runs, loads, or takes part in the page around. */
export const TAGS = new Set(
  `a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em
  figcaption figure hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub
  summary sup table tbody td tfoot th thead time tr u ul var wbr`.split(/\s+/),
);

export const isTag = (name: string): boolean => TAGS.has(name);

/** Attributes of such tags that do no more. */
const ATTRIBUTES = new Set(
  `abbr alt cite colspan datetime dir height href lang open reversed rowspan scope src start title
  translate value width`.split(/\s+/),
);

export const isAttribute = (name: string): boolean => ATTRIBUTES.has(name);

/** Those of components as well. */
const ADDRESSES = ['href', 'src', 'cite', 'original', 'video', 'slides'];

/** How an address may begin; one without a scheme stays on the site. */
const SCHEMES = ['http', 'https', 'mailto'];

/** How deep blocks and words may stand within each other. */
const DEEPEST = 20;

/** Checks the tree of a session's notes. `imports` are the modules that `src/site.ts` lets it import. */
export function guard(tree: Nodes, imports: string[] = []): Finding[] {
  const findings: Finding[] = [];
  const refuse = (node: Nodes, what: string, expected: string, fix: string) => {
    const { line, column } = node.position?.start ?? {};
    findings.push({ ...(line ? { line, column } : {}), what, expected, fix } as Finding);
  };
  const pictured = picturedIn(tree);
  visit(tree, (node) => {
    const unseen = hiddenIn(writtenIn(node));
    if (unseen) {
      const { what, expected, fix } = hidden(unseen.sign);
      refuse(node, what, expected, fix);
    }
    if (node.type === 'mdxjsEsm') {
      const left = modulesOf(node).filter((module) => !imports.includes(module));
      if (left.length > 0 || !isImport(node)) refuse(node, ...code(node.value));
    } else if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
      if (!isComment(node)) {
        refuse(
          node,
          '`{` begins an expression, which MDX would run as code',
          'Markdown, or a comment: `{/* … */}`',
          'write `\\{`, or put the text between backticks',
        );
      }
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      for (const finding of checkTag(node)) refuse(node, ...finding);
    } else if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const finding = checkAddress(node.url);
      if (finding) refuse(node, ...finding);
      const isPicture =
        node.type === 'image' || ('identifier' in node && pictured.has(node.identifier));
      const fault = isPicture ? pictureFault(node.url) : undefined;
      if (fault) refuse(node, fault.what, fault.expected, fault.fix);
    }
  });
  const deep = tooDeep(tree);
  if (deep) {
    refuse(
      deep,
      `this stands more than ${DEEPEST} levels deep`,
      'lists and quotations that a reader can follow',
      'bring it further out',
    );
  }
  return findings;
}

/** All that a node itself says, also what an entity such as `&#x202e;` stands for. */
const writtenIn = (node: Nodes): string =>
  Object.values(node)
    .concat('attributes' in node ? node.attributes.map(({ value }) => value) : [])
    .filter((value) => typeof value === 'string')
    .join(' ');

/** What is wrong, what was expected, and how to put it right. */
type Said = [what: string, expected: string, fix: string];

type Esm = Extract<Nodes, { type: 'mdxjsEsm' }>;
type Expression = Extract<Nodes, { type: 'mdxTextExpression' | 'mdxFlowExpression' }>;

/** As its parser reads it: nothing but comments, or nothing at all. */
const isComment = ({ data }: Expression) => data?.estree?.body.length === 0;

const isImport = ({ data }: Esm) =>
  data?.estree?.body.every(({ type }) => type === 'ImportDeclaration') ?? false;

const modulesOf = ({ data }: Esm): string[] =>
  data?.estree?.body.flatMap((statement) =>
    statement.type === 'ImportDeclaration' ? String(statement.source.value) : [],
  ) ?? [];

/** The identifiers of definitions that pictures refer to. */
export function picturedIn(tree: Nodes): Set<string> {
  const pictured = new Set<string>();
  visit(tree, 'imageReference', ({ identifier }) => {
    pictured.add(identifier);
  });
  return pictured;
}

/** The names that a session imports, which are components to it. */
export function importedNames(tree: Nodes): string[] {
  const names: string[] = [];
  visit(tree, 'mdxjsEsm', ({ data }) => {
    for (const statement of data?.estree?.body ?? []) {
      if (statement.type !== 'ImportDeclaration') continue;
      names.push(...statement.specifiers.map(({ local }) => local.name));
    }
  });
  return names;
}

const code = (value: string): Said => [
  `\`${value.split('\n')[0]}\` is code, which MDX would run`,
  'Markdown and the components of `src/prose`, which need no import',
  'remove it, or begin the line with another word; `imports` of src/site.ts can let it through',
];

function checkTag({ name, attributes }: Jsx): Said[] {
  const isComponent = name !== null && /^\p{Lu}\w*$/u.test(name);
  if (!isComponent && !isTag(name ?? '')) {
    return [
      [
        name === null ? 'a tag without a name' : `the tag \`<${name}>\` can't stand in notes`,
        'Markdown, or a tag that says something about words, such as `<kbd>` or `<details>`',
        'write it in Markdown, or `\\<` if it is text',
      ],
    ];
  }
  const tag = `<${name}>`;
  return attributes.flatMap((attribute): Said[] => {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      return [
        [
          `\`{${attribute.value}}\` in \`${tag}\` is code`,
          'attributes as `name="value"`',
          'write them out',
        ],
      ];
    }
    const { name: key, value } = attribute;
    if (value !== null && typeof value === 'object') {
      return [
        [
          `\`${key}={…}\` of \`${tag}\` is code`,
          `\`${key}="…"\``,
          'write the value between quotes',
        ],
      ];
    }
    if (!isComponent && !ATTRIBUTES.has(key)) {
      return [
        [
          `\`${tag}\` may not have the attribute \`${key}\``,
          `one of ${[...ATTRIBUTES].join(', ')}`,
          'remove it',
        ],
      ];
    }
    if (isComponent && (/^on/i.test(key) || /[:-]/.test(key) || key === 'style')) {
      return [
        [
          `\`${key}\` of \`${tag}\` would reach into the page`,
          'attributes of the component',
          'remove it',
        ],
      ];
    }
    const wrong = ADDRESSES.includes(key) && typeof value === 'string' && checkAddress(value);
    return wrong ? [wrong] : [];
  });
}

/** Spaces and signs that are not seen, which browsers pass over in an address. */
const UNSEEN = /[\0-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g;

function checkAddress(address: string): Said | undefined {
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address.replace(UNSEEN, ''))?.[1]?.toLowerCase();
  if (scheme === undefined || SCHEMES.includes(scheme)) return undefined;
  return [
    `an address of the kind \`${scheme}:\` can't stand in notes`,
    `an address that begins with ${SCHEMES.map((each) => `${each}:`).join(', ')}, or one of this site`,
    'correct it, or put it between backticks if it is text',
  ];
}

/** The first node that stands deeper than notes may be nested, if there is one. */
export function tooDeep(tree: Nodes): Nodes | undefined {
  const open: [Nodes, number][] = [[tree, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth] = next;
    if (depth > DEEPEST) return node;
    if ('children' in node) for (const child of node.children) open.push([child, depth + 1]);
  }
  return undefined;
}
