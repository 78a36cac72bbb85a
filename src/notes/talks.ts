/** The facts of talks, as `<Talk>` below their headings gives them. */
import type { ComponentUse } from './components.ts';
import type { Problem } from './problem.ts';
import type { Kind } from './schema.ts';
import type { Speaker } from './sections.ts';

/** Who gave the talks, by the ids of their sections. */
export function readSpeakers(components: ComponentUse[]): Map<string, Speaker> {
  return new Map(
    components.flatMap(({ name, section, attributes }) => {
      const { speaker, affiliation } = attributes;
      if (name !== 'Talk' || section === undefined || !speaker) return [];
      return [[section, { name: speaker, ...(affiliation ? { affiliation } : {}) }] as const];
    }),
  );
}

/** Every `<Talk>` stands in a talk, is the only one there, and its links are addresses. `kind` is that of the session. */
export function checkTalks(
  components: ComponentUse[],
  kind: Kind | undefined,
  file: string,
): Problem[] {
  const talks = components.filter(({ name }) => name === 'Talk');
  return talks.flatMap(({ section, line, attributes }) => {
    const first = talks.find((talk) => talk.section === section)!;
    const faults = [
      ...(section === undefined || (kind && kind !== 'talks')
        ? [{ what: '`<Talk>` does not stand in a talk', fix: 'move it, or remove it' }]
        : []),
      ...(section !== undefined && first.line !== line
        ? [
            {
              what: `a \`<Talk>\` stands on line ${first.line} already`,
              fix: 'make one of the two',
            },
          ]
        : []),
      ...(attributes.speaker === ''
        ? [{ what: '`speaker` of `<Talk>` is empty', fix: 'name the speaker, or remove `<Talk>`' }]
        : []),
    ];
    const links = ['video', 'slides'].flatMap((key) => {
      const address = attributes[key];
      if (address === undefined || /^https:\/\/[^\s/]/.test(address)) return [];
      return {
        what: `\`${key}="${address}"\` of \`<Talk>\` is no address`,
        expected: 'an address that begins with https://',
        fix: 'correct it, or remove it',
      };
    });
    const expected = 'one `<Talk speaker="…" />` below the heading of a talk, in a `talks` session';
    return [...faults, ...links].map((fault) => ({ file, line, expected, ...fault }));
  });
}
