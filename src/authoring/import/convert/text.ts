import type { Text } from 'mdast';

/** Words as a part of notes. */
export const text = (value: string): Text => ({ type: 'text', value });
