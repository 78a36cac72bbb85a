import path from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { allCards, type Card } from '../../cards/card.ts';
import { cachedCard } from '../../cards/draw.ts';
import { loadSite } from '../../notes/load.ts';
import { site } from '../../site.ts';

/** Beside what Astro keeps from one build to the next. */
const CACHE = path.resolve('node_modules/.astro/cards');

export const getStaticPaths = (async () =>
  allCards(await loadSite(), site).map((card) => ({
    params: { card: card.path.replace(/^\/cards\/|\.png$/g, '') },
    props: { card },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props }) => {
  const png = new Uint8Array(await cachedCard(props.card, CACHE));
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
