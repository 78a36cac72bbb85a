/** What GitHub's specification adds to CommonMark, one example for each of its rules, in our own words. */
export const GFM: { section: string; markdown: string; html: string }[] = [
  ['table', '| fruit | price |\n| --- | --- |\n| fig | 3 |', 'fruit price fig 3'],
  [
    'table, aligned',
    '| a | bb | ccc |\n| :- | :-: | -: |\n| one | two | three |',
    'a bb ccc one two three',
  ],
  [
    'table, a pipe in a cell',
    '| sign |\n| - |\n| left \\| right |\n| `x \\| y` |',
    'sign left right x y',
  ],
  ['table, ended by a block', '| a |\n| - |\n| b |\n> quoted', 'a b quoted'],
  ['table, ended by a line', '| a |\n| - |\n| b |\nc\n\nafter', 'a b c after'],
  ['table, of other width than its rule', '| a | b |\n| --- |\n| c |', 'a b c'],
  ['table, short and long rows', '| a | b |\n| - | - |\n| c |\n| d | e | f |', 'a b c d e f'],
  ['table, without a body', '| a | b |\n| - | - |', 'a b'],
  ['table, without pipes at the ends', 'a | b\n- | -\nc | d', 'a b c d'],
  [
    'table, with words marked',
    '| *a* | **b** |\n| - | - |\n| ~~c~~ | [d](https://e.example/) |',
    'a b c d',
  ],
  ['table, in a list', '- | a |\n  | - |\n  | b |', 'a b'],
  ['tasks', '- [ ] open\n- [x] done\n- [X] done too', 'open done done too'],
  ['tasks, nested', '- [x] one\n  - [ ] two\n- [ ] three', 'one two three'],
  ['tasks, numbered', '1. [ ] first\n2. [x] second', 'first second'],
  ['tasks, none without a space', '- [x]close\n- [] empty', 'x close empty'],
  ['strikethrough', '~~gone~~ and ~single~', 'gone and single'],
  ['strikethrough, over lines', 'a ~~b\n\nnew~~ paragraph', 'a b new paragraph'],
  ['strikethrough, three signs', 'no ~~~three~~~ here', 'no three here'],
  ['autolink, www', 'www.site.example/path', 'www site example path'],
  ['autolink, its end', 'Visit www.site.example/a.b. Now!', 'Visit www site example a b Now'],
  ['autolink, parentheses', 'www.site.example/s?q=(x))+ok', 'www site example s q x ok'],
  ['autolink, an entity', 'www.site.example/s?q=a&hl; then', 'www site example s q a hl then'],
  ['autolink, ended by a sign', 'www.site.example/he<lp', 'www site example he lp'],
  [
    'autolink, http',
    'http://site.example and (https://site.example/?a=b)',
    'http site example and https site example a b',
  ],
  ['autolink, mail', 'foo@bar.baz and a.b-c_d@a.b', 'foo bar baz and a b c d a b'],
  ['autolink, no mail', 'a.b-c_d@a.b- and a@b@c', 'a b c d a b and a b c'],
  [
    'autolink, schemes',
    'mailto:foo@bar.baz xmpp:foo@bar.baz/txt',
    'mailto foo bar baz xmpp foo bar baz txt',
  ],
  ['footnote', 'Said[^1].\n\n[^1]: By whom.', 'Said By whom'],
  [
    'footnote, long',
    'Said[^long].\n\n[^long]: One.\n\n    Two.\n\n    - three',
    'Said One Two three',
  ],
  ['footnote, twice', 'One[^a] two[^a].\n\n[^a]: Shared.', 'One two Shared'],
  ['footnote, in a footnote', 'A[^a].\n\n[^a]: B[^b].\n[^b]: C.', 'A B C'],
  ['footnote, of no text', 'A[^none].', 'A none'],
  [
    'HTML that GitHub filters',
    '<strong> <title>shown</title> <style>p { }</style></strong>',
    'shown p',
  ],
  ['HTML in blocks', '<blockquote>\n  <xmp>is filtered</xmp>\n</blockquote>', 'is filtered'],
].map(([section, markdown, words]) => ({
  section: section!,
  markdown: markdown!,
  html: words!
    .split(' ')
    .map((word) => `<p>${word}</p>`)
    .join(''),
}));
