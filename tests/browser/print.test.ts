import { expect, test } from 'vitest';
import { open, PAGES, SESSIONS, unseenText } from './page.ts';

async function openPrinted(path: string) {
  const page = await open(path);
  await page.emulateMedia({ media: 'print' });
  return page;
}

test.each(SESSIONS)('on paper /%s is its text, without what is only for a screen', async (path) => {
  const page = await openPrinted(path);
  const chrome =
    'body > header, body > footer, .pager, .skip-link, page-outline, button, lab-progress';
  const parts = page.locator(`${chrome}, search-box, copy-link`);
  expect(await parts.count()).toBeGreaterThan(10);
  expect(await parts.filter({ visible: true }).count()).toBe(0);
  expect(await unseenText(page, '.notes')).toEqual([]);
  // A sheet says which event it is from.
  expect(await page.getByRole('navigation', { name: 'Breadcrumb' }).isVisible()).toBe(true);
});

test.each(SESSIONS)('on paper each link of /%s says where it leads', async (path) => {
  const page = await openPrinted(path);
  const list = await page.locator('.link-notes li:visible').allTextContents();
  const links = await page.locator('.notes a[href^="http"]').evaluateAll((links) =>
    links.map((link) => ({
      address: link.getAttribute('href')!,
      added: getComputedStyle(link, '::after').content.replace(/" "|"/g, ''),
    })),
  );
  expect(links.length).toBeGreaterThan(5);
  const numbers = links.map(({ added }) => Number(/^\[(\d+)\]$/.exec(added)?.[1]));
  // By a number and a list at the end; a picture's link by the address itself.
  const printed = links.map(({ added }, place) => list[numbers[place]! - 1] ?? added);
  expect(printed).toEqual(
    links.map(({ address }) => expect.stringMatching(RegExp(`^(: )?${RegExp.escape(address)}$`))),
  );
  expect(list.length).toBeGreaterThan(5);
  expect(new Set(numbers.filter((number) => number > 0))).toEqual(
    new Set(list.map((_, place) => place + 1)),
  );
});

test('paper is white and ink black, whatever theme was chosen', async () => {
  const page = await open(PAGES.lab, { colorScheme: 'dark' });
  await page.getByRole('radio', { name: 'Dark theme' }).check();
  await page.emulateMedia({ media: 'print' });
  const colours = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    return [backgroundColor, color];
  });
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
});

test('a session can be saved as PDF', async () => {
  const page = await open(PAGES.talks);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf).toMatch(/^%PDF-/);
  expect(pdf.match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(2);
});
