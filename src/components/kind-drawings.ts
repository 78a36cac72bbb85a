import type { Kind } from '../notes/schema.ts';

/** Paths on a grid of 24 pixels: a flask, a bench vice's hammer, two speech bubbles. */
export const KIND_DRAWINGS: Record<Kind, string> = {
  lab: 'M9.5 3h5M10.5 3v6.2L5.2 18a2 2 0 0 0 1.7 3h10.2a2 2 0 0 0 1.7-3l-5.3-8.8V3M7.8 15h8.4',
  workshop: 'M4 20.5 12.5 12M9.5 6.5l8 8M11 5l3.5-2 6 6-2 3.5M14.5 9.5l2 2',
  talks: 'M3.5 4.5h12v8h-6l-3.5 3v-3H3.5zM18.5 9h2v8H18v3l-3.5-3H9.5v-1.5',
};
