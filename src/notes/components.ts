/** Which components notes may use, and whether an author used them as they are meant. */
import { closestMatch } from 'leven';
import type { RootContent } from 'mdast';
import type { Problem } from './problem.ts';

/** A component as it stands in the notes. */
export interface ComponentUse {
  name: string;
  /** The values of those that are plain text, by name. */
  attributes: Record<string, string>;
  line: number;
  /** The id of the section in which it stands. */
  section?: string;
  /** What stands between its tags. */
  content: RootContent[];
}

interface Component {
  required: string[];
  optional?: string[];
  /** Exactly one of these has to be there. */
  oneOf?: string[];
}

/** The components of `src/prose`, by the attributes that their props ask for. */
const COMPONENTS: Record<string, Component> = {
  Background: { required: ['date', 'source'] },
  BarChart: { required: ['title'], optional: ['source', 'voice'] },
  Figure: {
    required: ['title'],
    optional: ['original', 'missing', 'source', 'alternative', 'voice'],
  },
  SinceThen: { required: ['title', 'source'], optional: ['version'], oneOf: ['date', 'by'] },
  Talk: { required: ['speaker'], optional: ['affiliation', 'title', 'video', 'slides'] },
  Term: { required: ['of'] },
};

export const isComponent = (name: string): boolean => Object.hasOwn(COMPONENTS, name);

/**
 * Checks the components that the notes in `file` use. Plain HTML tags are none; those that the notes
 * were let to import, by the names `imported`, are as their authors made them.
 */
export function checkComponents(
  uses: ComponentUse[],
  file: string,
  imported: string[] = [],
): Problem[] {
  return uses.flatMap((use) => {
    if (imported.includes(use.name)) return [];
    const component = COMPONENTS[use.name];
    const findings = component ? checkAttributes(use, component) : [unknownComponent(use.name)];
    return findings.map((finding) => ({ file, line: use.line, ...finding }));
  });
}

type Finding = Omit<Problem, 'file' | 'line'>;

function unknownComponent(name: string): Finding {
  const known = Object.keys(COMPONENTS);
  const near = closestMatch(name, known, { maxDistance: 3 });
  return {
    what: `\`<${name}>\` is not known`,
    expected: `Markdown, an HTML tag in lower case, or one of ${known.join(', ')}`,
    fix: near ? `did you mean \`<${near}>\`?` : `write \`\\<${name}>\` if it is text`,
  };
}

function checkAttributes(use: ComponentUse, component: Component): Finding[] {
  const { name } = use;
  const attributes = Object.keys(use.attributes);
  const { required, optional = [], oneOf = [] } = component;
  const known = [...required, ...optional, ...oneOf];
  const unknown = attributes.filter((attribute) => !known.includes(attribute));
  const missing = required.filter((attribute) => !attributes.includes(attribute));
  const chosen = oneOf.filter((attribute) => attributes.includes(attribute));
  return [
    ...unknown.map((attribute) => {
      const near = closestMatch(attribute, known, { maxDistance: 3 });
      return {
        what: `\`<${name}>\` has an unknown attribute \`${attribute}\``,
        expected: `one of ${known.join(', ')}`,
        fix: near ? `did you mean \`${near}\`?` : 'remove it',
      };
    }),
    ...missing.map((attribute) => ({
      what: `\`<${name}>\` has no \`${attribute}\``,
      expected: `\`${attribute}="…"\``,
      fix: 'add it',
    })),
    ...(oneOf.length === 0 || chosen.length === 1
      ? []
      : [
          {
            what: `\`<${name}>\` has ${chosen.length === 0 ? 'neither' : 'both'} of ${oneOf.join(' and ')}`,
            expected: 'exactly one of them',
            fix: chosen.length === 0 ? 'add one' : 'remove one',
          },
        ]),
  ];
}
