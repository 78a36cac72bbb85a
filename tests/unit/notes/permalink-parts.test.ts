import { expect, test } from 'vitest';
import {
  ID,
  RESERVED,
  cardPath,
  citationId,
  decodeAddress,
  fragment,
  ownAddresses,
  shortLink,
  withBase,
} from '../../../src/notes/permalink.ts';

test('the short link of a talk is below its session', () => {
  expect(shortLink('/notes/kubecon/talks/', 12)).toBe('/notes/kubecon/talks/12/');
});

test.each([
  ['/', '/kubecon/', '/kubecon/'],
  ['/notes/', '/kubecon/lab/#setup', '/notes/kubecon/lab/#setup'],
  ['notes', '/', '/notes/'],
])('below the base %j, %j is %j', (base, address, full) => {
  expect(withBase(base, address)).toBe(full);
});

test('a card stands for an event, a session or a talk', () => {
  expect(cardPath('/', 'kubecon')).toBe('/cards/kubecon.png');
  expect(cardPath('/notes', 'kubecon', 'talks')).toBe('/notes/cards/kubecon/talks.png');
  expect(cardPath('/', 'kubecon', 'talks', 12)).toBe('/cards/kubecon/talks/12.png');
});

test('the id of a citation is none that a heading can have', () => {
  const id = citationId('cite-setup');
  expect(id).toBe('Cite-cite-setup');
  expect(fragment(id)).not.toBe(id);
  expect(ID.test(id)).toBe(false);
});

test('no event may be called like a page or folder of the site itself', () => {
  for (const page of ownAddresses().keys()) {
    expect(page === '/' || RESERVED.includes(page.slice(1, -1)), page).toBe(true);
  }
  expect(RESERVED).toEqual(
    expect.arrayContaining(['cards', 'pagefind', 'styleguide', '_astro', '404']),
  );
});

test.each([
  ['caf%C3%A9', 'café'],
  ['100%', '100%'],
  ['%E0%A4%A', '%E0%A4%A'],
])('the address %j is decoded as %j', (text, decoded) => {
  expect(decodeAddress(text)).toBe(decoded);
});
