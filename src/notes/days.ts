/**
 * Days as people write them. A day is `YYYY-MM-DD`; `YYYY-MM` and `YYYY` are what is known of one. No
 * time zone is involved.
 */

const WHEN = /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/;

/** Whether `text` is a day, a month or a year that there is. */
export const isWhen = (text: string): boolean =>
  WHEN.test(text) && new Date(text).toJSON()?.startsWith(text) === true;

/** Whether `text` is a day that there is. */
export const isDay = (text: string): boolean => text.length === 10 && isWhen(text);

const format = (locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });

/** `2019-05-20` as `20 May 2019`. */
export const formatDay = (day: string, locale: string) => format(locale).format(new Date(day));

/** `2019-05-20` and `2019-05-23` as `20–23 May 2019`. */
export const formatDays = (first: string, last: string, locale: string) =>
  format(locale).formatRange(new Date(first), new Date(last));

/** A day as `20 May 2019`, a month as `May 2019`, a year as `2019`. */
export function formatWhen(when: string, locale: string): string {
  if (when.length > 7) return formatDay(when, locale);
  const month = when.length > 4 ? ({ month: 'long' } as const) : {};
  return new Intl.DateTimeFormat(locale, { year: 'numeric', ...month, timeZone: 'UTC' }).format(
    new Date(when),
  );
}
