import { expect, test } from 'vitest';
import {
  address,
  eventually,
  focused,
  fragment,
  inView,
  open,
  openedTab,
  PAGES,
  search,
} from './page.ts';
import { field, hold, links, openFound, panel, status, told } from './search-panel.ts';

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
  const addresses = await dialog
    .locator('.results a')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
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
  const release = await hold(page, '**/pagefind/pagefind.js');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('ebpf');
  await page.keyboard.press('Enter');
  release();
  await page.waitForURL(/#/);
  expect(fragment(page)).toBe('talk-1-understanding-linux-ebpf');
  await inView(page, fragment(page));
});

test.each(['in the field', 'on a result'])(
  'Ctrl+Enter %s opens the section in another tab and leaves this page as it is',
  async (place) => {
    const page = await open(PAGES.lab);
    const dialog = await search(page, 'istio');
    const result = place === 'on a result' ? links(page).last() : links(page).first();
    if (place === 'on a result') await result.focus();
    const before = await focused(page);
    const href = await result.getAttribute('href');
    const tab = await openedTab(page, () => page.keyboard.press('Control+Enter'));
    expect(tab.url()).toBe(address(href!.slice(1)));
    expect(page.url()).toBe(address(PAGES.lab));
    expect(await dialog.isVisible()).toBe(true);
    expect(await field(page).inputValue()).toBe('istio');
    expect(await focused(page)).toBe(before);
  },
);

test('Enter leads nowhere where nothing was typed or nothing is found', async () => {
  const page = await open(PAGES.search);
  await field(page).press('Enter');
  await links(page).first().waitFor();
  await field(page).fill('xylophone');
  await page.keyboard.press('Enter');
  await told(page).toMatch(/^Nothing found/);
  expect(new URL(page.url()).pathname).toBe(`/${PAGES.search}`);
});

test('Enter that ends a word being composed, as in Japanese, opens nothing', async () => {
  const page = await openFound('istio');
  const isLeftAlone = (isComposing: boolean) =>
    field(page).evaluate(
      (field, isComposing) =>
        field.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: 'Enter',
            isComposing,
            bubbles: true,
            cancelable: true,
          }),
        ),
      isComposing,
    );
  await field(page).focus();
  expect(await isLeftAlone(true)).toBe(true);
  expect(await isLeftAlone(false)).toBe(false);
});

test('Escape after Enter, before the section is found, leaves the reader where they are', async () => {
  const page = await open(PAGES.lab);
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await page.keyboard.press('Control+k');
  await dialog.waitFor();
  const release = await hold(page, '**/pagefind/fragment/*');
  const late = page.waitForResponse('**/pagefind/fragment/*');
  await page.keyboard.insertText('cookies');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  release();
  await (await late).finished();
  const hidden = panel(page).locator('[role=status]');
  await eventually(() => hidden.textContent()).toBe('2 results');
  expect(page.url()).toBe(address(PAGES.lab));
});

test('Home and End in the field move the cursor there', async () => {
  const page = await openFound('istio');
  await field(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.type('the ');
  await page.keyboard.press('End');
  await page.keyboard.type(' mesh');
  expect(await field(page).inputValue()).toBe('the istio mesh');
});

test.each(['in the field', 'on a result', 'on a filter', 'on a link of the message'])(
  'Escape %s closes the dialog at once and returns the focus to where it was',
  async (place) => {
    const page = await open(PAGES.talks);
    await page.getByRole('link', { name: 'About', exact: true }).focus();
    const dialog = await search(page, 'isito');
    if (place === 'on a result') await page.keyboard.press('ArrowDown');
    if (place === 'on a filter') await panel(page).getByRole('combobox').first().focus();
    if (place === 'on a link of the message') await status(page).getByRole('link').focus();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('About');
  },
);

test('results that come while a result has the focus do not take it away', async () => {
  const page = await openFound('istio');
  await field(page).focus();
  const release = await hold(page, '**/pagefind/fragment/*');
  const asked = page.waitForRequest('**/pagefind/fragment/*');
  await field(page).fill('cookies');
  await asked;
  await page.keyboard.press('ArrowDown');
  release();
  await told(page).toBe('2 results');
  expect(await panel(page).evaluate((panel) => panel.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#talk-13-/);
});

test('what is typed while the dialog is still loading is not lost', async () => {
  const page = await open(PAGES.talks);
  const release = await hold(page, '**/search-dialog*.js');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('istio');
  release();
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
