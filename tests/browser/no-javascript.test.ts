import { expect, test } from 'vitest';
import { fragment, inView, NARROW, open, PAGES, SESSIONS, unseenText } from './page.ts';

const javaScriptEnabled = false;

test.each(SESSIONS)('all text of /%s can be read', async (path) => {
  const page = await open(path, { javaScriptEnabled });
  const sections = page.locator('.notes > section');
  expect(await sections.count()).toBeGreaterThan(5);
  for (const summary of await page.locator('.notes summary').all()) await summary.click();
  expect(await unseenText(page, '.notes')).toEqual([]);
});

test.each(SESSIONS)('no control that needs a script is shown on /%s', async (path) => {
  const page = await open(path, { javaScriptEnabled });
  const controls = await page.evaluate(() =>
    [...document.querySelectorAll('button, input, select, textarea, output, [role=button]')]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .filter((control) => !control.matches(':disabled, [popovertarget]')) // which need none
      .map((control) => control.getAttribute('aria-label')),
  );
  expect(controls).toEqual(['Search the notes', 'Search']);
});

test.each(SESSIONS)('on a wide screen the outline of /%s leads to each heading', async (path) => {
  const page = await open(path, { javaScriptEnabled });
  const links = page.locator('page-outline a');
  expect(await links.count()).toBe(await page.locator('.notes :is(h2, h3)').count());
  for (const link of await links.all()) {
    await link.click();
    expect(`#${fragment(page)}`).toBe(await link.getAttribute('href'));
    await inView(page, fragment(page));
  }
});

test('on a narrow screen the outline opens, and leads to a section', async () => {
  const page = await open(PAGES.talks, { javaScriptEnabled, viewport: NARROW });
  const link = page.getByRole('link', { name: /Understanding Linux eBPF/ }).first();
  expect(await link.isVisible()).toBe(false);
  await page.getByText('On this page').click();
  await link.click();
  expect(fragment(page)).toBe('talk-1-understanding-linux-ebpf');
  await inView(page, fragment(page));
});

test('the search form leads to a page that says why it can’t search, and what can', async () => {
  const page = await open(PAGES.lab, { javaScriptEnabled });
  await page.getByRole('searchbox', { name: 'Search the notes' }).fill('istio');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.waitForURL(`**/${PAGES.search}?q=istio`);
  // Playwright takes no text and no role inside `noscript` into account.
  const reason = page.locator('main noscript');
  expect(await reason.textContent()).toMatch(/^Searching needs JavaScript/);
  expect(await unseenText(page, 'main noscript')).toEqual([]);
  await reason.locator('a', { hasText: 'The contents' }).click();
  await page.waitForURL(`**/${PAGES.contents}`);
  await page.getByRole('link', { name: /Using Istio and Envoy/ }).click();
  await inView(page, fragment(page));
  expect(fragment(page)).toMatch(/^talk-10-/);
});
