/** Names as Notion exports them, `Talk notes 0123456789abcdef0123456789abcdef.md`. */

/** The path `way` without the ids at the ends of the names in it. */
export const withoutNotionIds = (way: string): string =>
  way.replace(/[ _-][\da-f]{32}(?=(_all)?(\.\w+)?(\/|$))/g, '');
