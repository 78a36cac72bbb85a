/** Whether a session's headings agree with its kind, their numbers and each other. */
import type { Heading } from './outline.ts';
import type { Problem } from './problem.ts';
import type { Kind } from './schema.ts';
import { PAGE_IDS, fragment, isGivenId } from './permalink.ts';
import { LABEL, readNumber } from './sections.ts';

type Finding = Omit<Problem, 'file'>;

/** Checks the headings of one session, in document order; their numbers only if its kind is known. */
export function checkHeadings(
  headings: Heading[],
  kind: Kind | undefined,
  file: string,
): Problem[] {
  const sections = headings.filter((heading) => heading.depth === 2);
  return [
    ...checkLevels(headings),
    ...checkTitles(sections),
    ...checkIds(headings),
    ...(kind ? checkNumbers(sections, kind) : []),
    ...(kind ? checkNumberedSubsections(headings, kind) : []),
  ].map((finding) => ({ file, ...finding }));
}

function checkLevels(headings: Heading[]): Finding[] {
  return headings.flatMap((heading, index) => {
    const deepest = (headings[index - 1]?.depth ?? 1) + 1;
    if (heading.depth >= 2 && heading.depth <= deepest) return [];
    const marks = (depth: number) => `\`${'#'.repeat(depth)}\``;
    return {
      line: heading.line,
      what: `"${heading.text}" is a heading of level ${heading.depth}`,
      expected:
        heading.depth === 1
          ? 'no heading of level 1: the title in the front matter is the only one'
          : `level ${deepest} at most, so that no level is skipped`,
      fix: `write ${marks(Math.max(2, Math.min(heading.depth, deepest)))} before it`,
    };
  });
}

/**
 * Two sections with one title would get their ids, and so their permalinks, by their order, unless one
 * was given an id.
 */
function checkTitles(sections: Heading[]): Finding[] {
  const first = new Map<string, Heading>();
  return sections.flatMap((section) => {
    if (section.hasGivenId) return [];
    const title = fragment(section.text);
    if (title === '') {
      return {
        line: section.line,
        what: `no id can be made of the title "${section.text}"`,
        expected: 'a title with a letter or digit, or an id of its own',
        fix: 'give it one, or an id at the end of its line: `{/* #an-id */}`',
      };
    }
    const earlier = first.get(title);
    first.set(title, earlier ?? section);
    if (!earlier) return [];
    return {
      line: section.line,
      what: `a section "${section.text}" stands on line ${earlier.line} already`,
      expected: 'every section of a session to have a title or an id of its own',
      fix: 'give it another title, or an id at the end of its line: `{/* #another-id */}`',
    };
  });
}

/** Ids that authors gave can be anything, and can be taken. */
function checkIds(headings: Heading[]): Finding[] {
  const first = new Map<string, Heading>();
  return headings.flatMap((heading) => {
    const { id, text, line, hasGivenId } = heading;
    const earlier = first.get(id);
    first.set(id, earlier ?? heading);
    if (hasGivenId && !isGivenId(id)) {
      return {
        line,
        what: `the id "${id}" of "${text}" can't be part of a lasting address`,
        expected: 'lower-case letters, digits and single hyphens',
        fix: `write \`{/* #${
          fragment(id)
            .replace(/[^a-z0-9]+/g, '-')
            .replace(/^-|-$/g, '') || 'latest-config'
        } */}\``,
      };
    }
    const holder = PAGE_IDS.includes(id) ? 'the page itself' : earlier && `"${earlier.text}"`;
    if (!holder) return [];
    return {
      line,
      what: `"${text}" has the id "${id}", which ${holder} has already`,
      expected: 'every heading of a session to have an id of its own',
      fix: 'give it another one at the end of its line: `{/* #another-id */}`',
    };
  });
}

/** A step that slipped below another one would be lost to the contents. */
function checkNumberedSubsections(headings: Heading[], kind: Kind): Finding[] {
  return headings
    .filter(({ text, depth }) => depth > 2 && readNumber(text)?.number.label === LABEL[kind])
    .map(({ text, line }) => ({
      line,
      what: `"${text}" is a subsection`,
      expected: `every ${LABEL[kind]} to be a section, with \`##\``,
      fix: 'write `##` before it, or leave out the number',
    }));
}

function checkNumbers(sections: Heading[], kind: Kind): Finding[] {
  const label = LABEL[kind];
  const example = `\`## ${label} 4: Title\``;
  const findings: Finding[] = [];
  let previous = -1;
  for (const { text, line } of sections) {
    const number = readNumber(text)?.number;
    const looksNumbered = /^(steps?|sections?|talks?)\b\s*(\d|\w*:)/i.test(text);
    if (!number) {
      if (kind !== 'talks' && !looksNumbered) continue;
      findings.push({
        line,
        what: `"${text}" has no number that can be read`,
        expected:
          kind === 'talks' ? `every section of a \`talks\` session to be ${example}` : example,
        fix: `write ${label}, its number, a colon and the title`,
      });
    } else if (number.label !== label) {
      findings.push({
        line,
        what: `"${text}" is a ${number.label} in a session of kind \`${kind}\``,
        expected: `${label} in a \`${kind}\` session`,
        fix: `write ${example}, or change \`kind\` in the front matter`,
      });
    } else if (number.first <= previous) {
      findings.push({
        line,
        what: `"${text}" comes after ${label} ${previous}`,
        expected: 'numbers that rise and never repeat',
        fix: 'correct the number, or move the section to its place',
      });
    }
    if (number && number.last < number.first) {
      findings.push({
        line,
        what: `"${text}" counts down`,
        expected: 'numbers that rise and never repeat',
        fix: 'write the lower number first',
      });
    }
    previous = Math.max(previous, number?.last ?? -1);
  }
  if (previous === -1 && kind !== 'workshop') {
    findings.push({
      what: `a session of kind \`${kind}\` without a ${label}`,
      expected: `at least one heading like ${example}`,
      fix: `number its sections, or set \`kind: workshop\``,
    });
  }
  return findings;
}
