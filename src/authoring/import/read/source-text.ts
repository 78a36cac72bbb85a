/** The text of a file, in whatever encoding it is. */
import type { Problem } from '../../../notes/problem.ts';
import { countHidden, hadHidden, withoutHidden } from './hidden-characters.ts';

/** Of a text, at most this share is control characters: a log of a terminal has some of them. */
const MOST_CONTROLS = 0.1;

/** Reads the text in `bytes`, with what had to be done to it added to `problems`; never throws. */
export const readText = (file: string, bytes: Uint8Array, problems: Problem[]): string =>
  cleaned(decoded(bytes, file, problems), file, problems);

/** What to say of a file that is no text at all, such as a picture; nothing of any other. */
export function noText(file: string, bytes: Uint8Array): Problem | undefined {
  const text = decoded(bytes, file, []);
  if (!text.includes('\0') && countHidden(text) <= text.length * MOST_CONTROLS) return undefined;
  return {
    file,
    what: 'it is no text, and was left out',
    expected: 'Markdown, in the encoding UTF-8',
    fix: 'save it as UTF-8 if it is text in another encoding, such as UTF-16; else export it as Markdown',
  };
}

function decoded(bytes: Uint8Array, file: string, problems: Problem[]): string {
  const mark = [...bytes.slice(0, 2)].join();
  const encoding = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    problems.push({
      file,
      what: 'it is not UTF-8',
      expected: 'text in the encoding UTF-8',
      fix: 'it was read as Windows-1252; see whether accents and quotes are right',
    });
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function cleaned(text: string, file: string, problems: Problem[]): string {
  problems.push(...hadHidden(file, countHidden(text)));
  return withoutHidden(text.replace(/\r\n?/g, '\n'));
}
