/** Text that is made of keys with values, from which some can be taken. */
export interface KeyedText {
  data: Record<string, unknown>;
  /**
   * Takes those of `keys` that it has: `taken` are their texts, and `rest` is what is left, comments
   * among it. A key that has a comment stays there, as that would be about nothing without it.
   */
  take(keys: string[]): { taken: Map<string, string>; rest: string };
}
