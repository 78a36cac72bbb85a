/** Days as people write them. A day is `YYYY-MM-DD`; no time zone is involved. */

const format = (locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });

/** `2019-05-20` as `20 May 2019`. */
export const formatDay = (day: string, locale: string) => format(locale).format(new Date(day));

/** `2019-05-20` and `2019-05-23` as `20–23 May 2019`. */
export const formatDays = (first: string, last: string, locale: string) =>
  format(locale).formatRange(new Date(first), new Date(last));
