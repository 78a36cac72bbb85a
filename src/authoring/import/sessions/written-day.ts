/** Days as people write them in notes. */
import { isWhen } from '../../../notes/days.ts';

/** The first three letters of the English names, which tell them apart. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = `(?:${MONTHS.join('|')})[a-z]*\\.?`;

/** A day, or the first of several: `20–23`, `20th and 21st`. */
const DAY =
  '(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?(?:\\s*(?:-|–|—|to|and|&)\\s*\\d{1,2}(?:st|nd|rd|th|\\.)?)?';
const YEAR = '(?<year>\\d{4})';

/** Not `05/06/2019`, of which nobody knows which is the month. */
const PATTERNS = [
  `${YEAR}([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})`,
  '(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?(?<year>\\d{4})',
  `${DAY}(?:\\s+of)?\\s+(?<month>${MONTH}),?\\s+${YEAR}`,
  `(?<month>${MONTH})\\s+${DAY},?\\s+${YEAR}`,
  '(?<year>\\d{4})\\s?[年년]\\s?(?<month>\\d{1,2})\\s?[月월]\\s?(?<day>\\d{1,2})\\s?[日일]',
].map((pattern) => new RegExp(`(?<![\\p{L}\\d]|\\d\\.)${pattern}(?![\\p{L}\\d]|\\.\\d)`, 'iu'));

/** The first day that `text` names for sure, as `YYYY-MM-DD`. */
export function dayIn(text: string): string | undefined {
  const days = PATTERNS.map((pattern) => pattern.exec(text))
    .filter((found) => found !== null)
    .sort((a, b) => a.index - b.index)
    .map(({ groups }) => {
      const { year = '', month = '', day = '' } = groups!;
      const number = /^\d/.test(month)
        ? month
        : String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1);
      return `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
    });
  return days.find(isWhen);
}
