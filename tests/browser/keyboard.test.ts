import { expect, test } from 'vitest';
import { eventually, focused, fragment, inView, open, PAGES, search } from './page.ts';

test.each(['Control+k', 'Meta+k', '/'])(
  '%s opens the search dialog, and Escape returns the focus to where it was',
  async (key) => {
    const page = await open(PAGES.talks);
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await page.getByRole('link', { name: 'About', exact: true }).focus();
    for (let time = 1; time <= 2; time++) {
      await page.keyboard.press(key);
      await dialog.waitFor();
      expect(await focused(page)).toBe('Search the notes');
      expect(await dialog.getByRole('searchbox').inputValue()).toBe('');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      expect(await focused(page)).toBe('About');
    }
  },
);

test('opening and closing the search dialog leaves the page where it was', async () => {
  const page = await open(PAGES.talks, { reducedMotion: 'reduce' });
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await page.evaluate(() => scrollTo(0, 1500));
  await page.keyboard.press('Control+k');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => scrollY)).toBe(1500);
});

test('arrows, Home and End move through the results, and Enter opens the section', async () => {
  const page = await open(PAGES.lab);
  const dialog = await search(page, 'istio');
  const links = dialog.locator('.found a');
  const addresses = await links.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  expect(addresses.length).toBeGreaterThan(3);
  const at = () =>
    page.evaluate(() => (document.activeElement as HTMLAnchorElement).href ?? 'the field');
  const keys: [key: string, leadsTo: string | undefined][] = [
    ['ArrowDown', addresses[0]],
    ['ArrowDown', addresses[1]],
    ['ArrowUp', addresses[0]],
    ['ArrowUp', 'the field'],
    ['ArrowUp', 'the field'],
    ['ArrowDown', addresses[0]],
    ['End', addresses.at(-1)],
    ['ArrowDown', addresses.at(-1)],
    ['Home', addresses[0]],
    ['End', addresses.at(-1)],
  ];
  for (const [key, leadsTo] of keys) {
    await page.keyboard.press(key);
    expect(await at(), key).toBe(leadsTo);
  }
  const scrolled = await page.evaluate(async () => {
    for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
    return scrollY;
  });
  expect(scrolled, 'of the page behind the dialog').toBe(0);
  await page.keyboard.press('Enter');
  await page.waitForURL(addresses.at(-1)!);
  expect(fragment(page)).not.toBe('');
  await inView(page, fragment(page));
});

test('Enter right after typing opens the best section, before any result is shown', async () => {
  const page = await open(PAGES.home);
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  await page.route('**/pagefind/pagefind.js', async (route) => {
    await asked;
    await route.continue();
  });
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('ebpf');
  await page.keyboard.press('Enter');
  ask();
  await page.waitForURL(/#/);
  expect(fragment(page)).toBe('talk-1-understanding-linux-ebpf');
  await inView(page, fragment(page));
});

test('what is typed while the dialog is still loading is not lost', async () => {
  const page = await open(PAGES.talks);
  const { promise: typed, resolve: type } = Promise.withResolvers<void>();
  await page.route('**/search-dialog*.js', async (route) => {
    await typed;
    await route.continue();
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('istio');
  type();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.waitFor();
  expect(await dialog.getByRole('searchbox').inputValue()).toBe('istio');
});

test('while a field is typed into, / is a character', async () => {
  const page = await open(PAGES.search);
  const field = page.locator('search-panel').getByRole('searchbox');
  await field.focus();
  await page.keyboard.type('client-go/fake');
  expect(await field.inputValue()).toBe('client-go/fake');
});

test('a switch turns / off for good, and leaves Ctrl+K', async () => {
  const page = await open(PAGES.talks);
  const dialog = page.getByRole('dialog', { name: 'Search' });
  const toggle = dialog.getByRole('checkbox', { name: '/ opens search' });
  await page.keyboard.press('/');
  await toggle.uncheck();
  await page.reload();
  await page.evaluate(() =>
    addEventListener('keydown', ({ key, defaultPrevented }) => {
      document.title = `${key} ${defaultPrevented ? 'taken' : 'left alone'}`;
    }),
  );
  await page.keyboard.press('/');
  await eventually(() => page.title()).toBe('/ left alone');
  await page.keyboard.press('Control+k');
  await dialog.waitFor();
  expect(await toggle.isChecked()).toBe(false);
});
