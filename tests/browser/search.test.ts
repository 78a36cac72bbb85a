import { expect, test } from 'vitest';
import { EVERY_PAGE, eventually, fragment, inView, open, PAGES, search } from './page.ts';
import { found, links, panel, status } from './search-panel.ts';

test('nothing of search is loaded before the reader asks for it', async () => {
  for (const path of EVERY_PAGE) {
    const asked: string[] = [];
    const page = await open(path, {
      before: async (page) =>
        page.on('request', (request) => asked.push(new URL(request.url()).pathname)),
    });
    await page.waitForLoadState('networkidle');
    // The search page is the panel; there it is the index that has to wait.
    const ofSearch = path === PAGES.search ? /pagefind/ : /pagefind|search-(panel|dialog)/;
    expect(asked.filter((path) => ofSearch.test(path))).toEqual([]);
    await page.keyboard.press('Control+k');
    await eventually(() => asked.join('\n')).toMatch(ofSearch);
    await panel(page).getByRole('searchbox').waitFor();
  }
});

test('the search page shows sections, grouped by session, with the words marked', async () => {
  const page = await open(`${PAGES.search}?q=istio`);
  await found(page);
  const groups = await panel(page)
    .locator('.results > section')
    .evaluateAll((sections) =>
      sections.map((section) => ({
        session: section.querySelector('h2')!.firstChild!.textContent,
        pages: [...section.querySelectorAll('a')].map((link) => new URL(link.href).pathname),
        marks: [...section.querySelectorAll('a')].map((link) =>
          [...link.querySelectorAll('mark')].map((mark) => mark.textContent),
        ),
      })),
    );
  expect(groups.map(({ session }) => session)).toEqual(
    expect.arrayContaining(['Anthos workshop', 'Lightning talks']),
  );
  for (const { pages, marks } of groups) {
    expect(new Set(pages).size).toBe(1);
    for (const marked of marks) expect(marked.join()).toMatch(/istio/i);
  }
  const count = groups.flatMap(({ pages }) => pages).length;
  expect(await status(page).textContent()).toBe(`${count} sections found`);
});

test('a kind can be chosen, and only its sections are shown', async () => {
  const page = await open(`${PAGES.search}?q=istio`);
  await found(page);
  const all = await links(page).count();
  const kind = panel(page).getByRole('combobox', { name: 'kind' });
  const option = await kind.getByRole('option', { name: /^talks/ }).textContent();
  const count = Number(/\((\d+)\)/.exec(option!)![1]);
  expect(count).toBeLessThan(all);
  await kind.selectOption('talks');
  await eventually(() => status(page).textContent()).toBe(`${count} sections found`);
  const addresses = await links(page).evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(addresses.filter((href) => !href!.startsWith(`/${PAGES.talks}#`))).toEqual([]);
  await kind.selectOption('');
  await eventually(() => links(page).count()).toBe(all);
});

test('on the search page the words are part of the address and outlive a reload', async () => {
  const page = await open(PAGES.search);
  await panel(page).getByRole('searchbox').fill('client-go fake');
  await page.waitForURL(/\?q=client-go\+fake$/);
  await found(page);
  const first = await links(page).first().textContent();
  await page.reload();
  await found(page);
  expect(await panel(page).getByRole('searchbox').inputValue()).toBe('client-go fake');
  expect(await links(page).first().textContent()).toBe(first);
});

test('Ctrl+K on the search page leads to the field that is there', async () => {
  const page = await open(`${PAGES.search}?q=istio`);
  await found(page);
  await page.keyboard.press('Control+k');
  await eventually(() =>
    panel(page)
      .getByRole('searchbox')
      .evaluate((field) => field === document.activeElement),
  ).toBe(true);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('a result on the page one is on closes the dialog and leads to its section', async () => {
  const page = await open(PAGES.lab);
  const step = 'step-5-keep-the-clusters-in-line-with-a-config-repository';
  // The second time the address stays the same; the page has to move all the same.
  for (let time = 1; time <= 2; time++) {
    await page.evaluate(() => scrollTo(0, 0));
    const dialog = await search(page, 'ingress gateway');
    await dialog.getByRole('link', { name: 'Step 5' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(fragment(page)).toBe(step);
    await inView(page, step);
  }
});

test('words that were sent off with Enter at once are there again on the way back', async () => {
  const page = await open(PAGES.search);
  await panel(page).getByRole('searchbox').pressSequentially('cookies');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#talk-13/);
  await page.goBack();
  await found(page);
  expect(await panel(page).getByRole('searchbox').inputValue()).toBe('cookies');
});

test('Escape closes the dialog at once, whatever is in its field', async () => {
  const page = await open(PAGES.talks);
  const dialog = await search(page, 'istio');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});
