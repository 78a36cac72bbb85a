/** The two voices beside the notes: background, and what has changed since then. */
import { toHtml } from 'hast-util-to-html';
import type { Nodes, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { checkCited, sourceIds, type CitedSources } from './cited-sources.ts';
import type { ComponentUse } from './components.ts';
import { isWhen } from './days.ts';
import { updateId } from './permalink.ts';
import type { Problem } from './problem.ts';

/** A `<SinceThen>` as it stands in the notes. */
export interface ParsedUpdate {
  /** Its fragment on the session's page. */
  id: string;
  title: string;
  /** The id of the section in which it stands. */
  section: string;
  /** The day, month or year of the change. */
  when: string;
  /** Whether the change came on that day or at any time before it. */
  isBy: boolean;
  version?: string;
  sourceIds: string[];
  /** What it says, for pages other than its session's. */
  html: string;
}

/** The names of the components of each voice. */
const VOICES = ['Background', 'SinceThen'];

export const isVoice = (name: string | null): boolean => name !== null && VOICES.includes(name);

/** The updates of a session, in the order in which they stand; those at fault are left out. */
export function readUpdates(components: ComponentUse[]): ParsedUpdate[] {
  return components.flatMap(({ name, attributes, section, content }) => {
    const { title, date, by, version, source } = attributes;
    const when = date ?? by;
    if (name !== 'SinceThen' || !section || !title || !when || !isWhen(when)) return [];
    return {
      id: updateId(title),
      title,
      section,
      when,
      isBy: date === undefined,
      ...(version ? { version } : {}),
      sourceIds: sourceIds(source),
      html: htmlOf(content),
    };
  });
}

/** Markdown as HTML; components in it leave their content. */
function htmlOf(content: RootContent[]): string {
  return toHtml(
    toHast(
      { type: 'root', children: content },
      {
        passThrough: [],
        unknownHandler: (state, node: Nodes) => state.all(node as never) as never,
      },
    ),
  );
}

/**
 * Checks the voices in `file`: every date and source, and that each stands where it can be found. Where
 * `sources` could not be read, none of them is missed.
 */
export function checkVoices(
  components: ComponentUse[],
  sources: CitedSources | undefined,
  file: string,
): Problem[] {
  const first = new Map<string, number>();
  return components.flatMap((use) => {
    const { name, attributes, line, section, content } = use;
    const place = { file, line };
    const problems = checkCited(sourceIds(attributes.source), sources, `\`<${name}>\``, place);
    if (!isVoice(name)) return problems;
    const fault = (what: string, expected: string, fix: string) =>
      problems.push({ ...place, what, expected, fix });
    for (const key of ['date', 'by']) {
      const value = attributes[key];
      if (value === undefined || isWhen(value)) continue;
      fault(
        `\`${key}="${value}"\` of \`<${name}>\` is no date`,
        'a day, a month or a year: YYYY-MM-DD, YYYY-MM or YYYY',
        'correct it',
      );
    }
    if (attributes.source?.trim() === '') {
      fault(`\`<${name}>\` names no source`, 'where it is taken from', 'name one in `source`');
    }
    if (section === undefined) {
      fault(
        `\`<${name}>\` stands before the first section`,
        'a place in the section, beside the paragraph that it belongs to',
        'move it there',
      );
    }
    if (toString(content).trim() === '') {
      fault(`\`<${name}>\` says nothing`, 'text between its tags', 'write some, or remove it');
    }
    if (hasVoice(content)) {
      fault(
        `in \`<${name}>\` stands another voice`,
        'each voice apart',
        'close the one before the other begins',
      );
    }
    const { title } = attributes;
    if (name === 'SinceThen' && title !== undefined) {
      const id = updateId(title);
      const earlier = first.get(id);
      first.set(id, earlier ?? line);
      if (updateId('') === id) {
        fault(`\`title="${title}"\` has no letter`, 'words that say the change', 'write some');
      } else if (earlier !== undefined) {
        fault(
          `an update “${title}” stands on line ${earlier} already`,
          'every update of a session to have a title of its own',
          'give one of the two another title',
        );
      }
    }
    return problems;
  });
}

function hasVoice(content: RootContent[]): boolean {
  let found = false;
  visit({ type: 'root', children: content }, 'mdxJsxFlowElement', ({ name }) => {
    found ||= isVoice(name);
  });
  return found;
}
