/** The text of a new file, as its author would go on writing it. */
import { readFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import type { Kind } from '../../notes/schema.ts';

/** As `npm run format` would leave it: one line for each value. */
const yaml = (data: object) => stringify(data, { lineWidth: 0, singleQuote: true });

/** The `event.yaml` of an event. */
export const eventText = (data: object): string => yaml(data);

/** A session: a draft, whose notes are an example of its kind. */
export async function sessionText(data: object, kind: Kind): Promise<string> {
  const example = await readFile(new URL(`examples/${kind}.mdx`, import.meta.url), 'utf8');
  return `---
${yaml(data)}# Remove the next line when the session is ready. Until then only \`npm run dev\` shows it.
draft: true
---

${example}`;
}
