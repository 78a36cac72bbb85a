/** Elements of HTML that notes can't have as they are. */

/** Those that run, load, or ask for something: they are kept as the text of their HTML. */
export const ACTIVE = new Set(
  `applet base embed frame frameset iframe link math meta noembed noframes object param script select
  style svg template textarea`.split(/\s+/),
);

/** Those that Markdown has nothing for, although they say something: their content stays. */
export const BLOCKS = new Set(
  'caption content datalist dialog menu optgroup option title'.split(/\s+/),
);
