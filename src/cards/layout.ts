/** How a card looks: the site's session page, in light, at the size of a postcard. */
import { KIND_DRAWINGS } from '../components/kind-drawings.ts';
import type { Card } from './card.ts';
import { FAMILY, drawable } from './fonts.ts';

export const WIDTH = 1200;
export const HEIGHT = 630;
export const MARGIN = 72;

/** `--paper`, `--ink`, `--ink-soft` and `--hairline` of tokens.css as they are in light. */
const COLOURS = { paper: '#fcfaf5', ink: '#221c16', soft: '#595149', hairline: '#dad5cc' };

/** Sizes of titles, in pixels, from the largest; the last is clamped if it must be. */
export const TITLE_SIZES = [112, 96, 82, 70, 60, 52, 46];

/** Room for the title, between the label and the lines at the foot, and how much of it a byline takes. */
const TITLE_HEIGHT = 308;
const BYLINE_HEIGHT = 60;
const NUMERAL_WIDTH = 232;

/** What satori draws: https://github.com/vercel/satori. */
export interface Box {
  type: string;
  props: { style?: Record<string, string | number>; children?: (Box | string)[] | string } & Record<
    string,
    unknown
  >;
}

const box = (style: Record<string, string | number>, ...children: (Box | string)[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** Width of the title of `card`. */
export const titleWidth = ({ numeral }: Card) =>
  WIDTH - 2 * MARGIN - (numeral === undefined ? 0 : NUMERAL_WIDTH);

/** Height of the room for the title of `card`. */
export const titleHeight = ({ byline }: Card) => TITLE_HEIGHT - (byline ? BYLINE_HEIGHT : 0);

/** The title alone, at `size`: as high as it becomes, or clamped to the room there is. */
export function titleBox(card: Card, size: number, clamped = false): Box {
  const lines = Math.floor(titleHeight(card) / (size * 1.12));
  return box(
    {
      width: titleWidth(card),
      fontFamily: FAMILY,
      fontSize: size,
      fontWeight: 600,
      lineHeight: 1.12,
      letterSpacing: '-0.01em',
      ...(clamped
        ? { display: 'block', lineClamp: lines, wordBreak: 'break-word' }
        : { textWrap: 'balance' }),
    },
    card.title,
  );
}

/**
 * `card` with what the fonts can draw. A title that they can't is stood for by the label and the
 * number; any other text is left out.
 */
export function drawableCard({ title, numeral, byline, ...card }: Card): Card {
  const speaker = byline && drawable(byline);
  const words = drawable(title);
  const instead = capital(numeral === undefined ? card.label : `${card.label} ${numeral}`);
  return {
    ...card,
    title: words ?? instead,
    ...(words && numeral !== undefined ? { numeral } : {}),
    ...(speaker ? { byline: speaker } : {}),
    context: drawable(card.context) ?? '',
    date: drawable(card.date) ?? '',
    site: drawable(card.site) ?? '',
  };
}

/** The whole card, its title being `title`. */
export function layOut(card: Card, title: Box): Box {
  const { kind, label, numeral, byline, context, date, site } = card;
  const small = { fontSize: 30, color: COLOURS.soft };
  return box(
    {
      flexDirection: 'column',
      justifyContent: 'space-between',
      width: WIDTH,
      height: HEIGHT,
      boxSizing: 'border-box',
      padding: MARGIN,
      paddingBottom: 56,
      background: COLOURS.paper,
      color: COLOURS.ink,
      fontFamily: FAMILY,
      fontFeatureSettings: '"onum" 1',
    },
    box(
      { justifyContent: 'space-between', alignItems: 'center' },
      box(
        { alignItems: 'center', gap: 14, color: COLOURS.soft },
        ...(kind ? [icon(kind)] : []),
        box(
          { fontSize: 28, fontWeight: 600, letterSpacing: '0.08em', textTransform: 'uppercase' },
          label,
        ),
      ),
      box({ fontSize: 32, fontStyle: 'italic' }, site),
    ),
    box(
      { alignItems: 'flex-start' },
      ...(numeral === undefined ? [] : [hanging(numeral)]),
      box(
        { flexDirection: 'column', gap: 20 },
        title,
        ...(byline ? [box({ ...small, fontSize: 36 }, byline)] : []),
      ),
    ),
    box(
      {
        ...small,
        justifyContent: 'space-between',
        alignItems: 'baseline',
        gap: 40,
        paddingTop: 24,
        borderTop: `2px solid ${COLOURS.hairline}`,
      },
      box({ display: 'block', flexShrink: 1, lineClamp: 1 }, context),
      box({ flexShrink: 0 }, date),
    ),
  );
}

/** The number of a talk, as it hangs beside the title on the page. */
const hanging = (numeral: string) =>
  box(
    {
      width: NUMERAL_WIDTH,
      flexShrink: 0,
      fontSize: numeral.length > 2 ? 110 : 168,
      lineHeight: 0.86,
      letterSpacing: '-0.04em',
      color: COLOURS.soft,
    },
    numeral,
  );

const icon = (kind: NonNullable<Card['kind']>): Box => ({
  type: 'svg',
  props: {
    width: 40,
    height: 40,
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: COLOURS.soft,
    strokeWidth: 1.6,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    children: [{ type: 'path', props: { d: KIND_DRAWINGS[kind] } }],
  },
});

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
