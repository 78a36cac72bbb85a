/** Elements of HTML by what the import makes of them. */

/** Those that run, load, or ask for something: they are kept as the text of their HTML. */
export const ACTIVE = new Set(
  `applet base embed frame frameset iframe link math meta noembed noframes object param script select
  style svg template textarea`.split(/\s+/),
);

/** Those that Markdown has nothing for, although they say something: their content stays. */
export const BLOCKS = new Set(
  'caption content datalist dialog menu optgroup option title'.split(/\s+/),
);

/** Those without content, which never have an end tag. */
export const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Those that end by themselves where the element around them does, or the next one begins. */
export const SELF_ENDING = new Set(
  `body caption colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead
  tr`.split(/\s+/),
);
