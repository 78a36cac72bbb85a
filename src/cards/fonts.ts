/** The fonts of cards, from one npm package, so that every machine draws the same. */
import { nameAndVersion, readPart } from './packages.ts';

const PACKAGE = '@fontsource/source-serif-4';
const read = (file: string) => readPart(PACKAGE, file);

/** Which characters each file of the package has, as ranges of code points by the script's name. */
const scripts = Object.entries(
  JSON.parse(read('unicode.json').toString()) as Record<string, string>,
)
  .map(([name, ranges]) => ({ name, ranges: ranges.split(',').map(readRange) }))
  .reverse(); // the package lists the commonest last

/** `U+0100-02BA` or `U+2020`. */
function readRange(range: string): [first: number, last: number] {
  const [first, last = first] = range.replace('U+', '').split('-') as [string, string?];
  return [parseInt(first, 16), parseInt(last!, 16)];
}

const has = ({ ranges }: (typeof scripts)[number], character: string) => {
  const point = character.codePointAt(0)!;
  return ranges.some(([first, last]) => point >= first && point <= last);
};

/** The name of the font family, one for each script, the commonest first. */
export const FAMILY = scripts.map(({ name }) => name).join(', ');

export const FONTS = nameAndVersion(PACKAGE);

/** The fonts that `text` needs: those of its scripts, in each weight and style that cards use. */
export function fontsFor(text: string) {
  const characters = [...new Set(text)];
  return scripts
    .filter((script) => script.name === 'latin' || characters.some((one) => has(script, one)))
    .flatMap(({ name }) => [
      font(name, 400, 'normal'),
      font(name, 400, 'italic'),
      font(name, 600, 'normal'),
    ]);
}

const loaded = new Map<string, Buffer>();

function font(script: string, weight: 400 | 600, style: 'normal' | 'italic') {
  const file = `files/source-serif-4-${script}-${weight}-${style}.woff`;
  const data = loaded.get(file) ?? read(file);
  loaded.set(file, data);
  return { name: script, weight, style, data };
}

/**
 * `text` without the characters that no font has, such as emoji; `undefined` if less than half of its
 * letters are left, as what remained would not be its title any more.
 */
export function drawable(text: string): string | undefined {
  const letters = (of: string) => of.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const kept = [...text].filter((one) => scripts.some((script) => has(script, one)));
  const left = kept
    .join('')
    .replace(/[\u200d\ufe0f\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return letters(left) > 0 && letters(left) * 2 >= letters(text) ? left : undefined;
}
