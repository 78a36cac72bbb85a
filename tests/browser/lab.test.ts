import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { address, eventually, fragment, inView, open, PAGES } from './page.ts';

const STEP = 'step-5-keep-the-clusters-in-line-with-a-config-repository';
const KEY = `progress:/${PAGES.lab}`;

const box = (page: Page, name: string) => page.getByRole('checkbox', { name });
const total = (page: Page) => page.locator('lab-progress output');
const reset = (page: Page) => page.locator('lab-progress').getByRole('button');
const ticked = (page: Page) =>
  page
    .locator('.notes input:checked')
    .evaluateAll((boxes) => boxes.map((box) => box.closest('label')!.textContent!.trim()));

/** What is said of a step below its outcomes, and in the outline. */
const counts = (page: Page, step: string) =>
  page.evaluate((step) => {
    const list = document.getElementById(step)!.closest('section')!.querySelector('ul')!;
    const link = document.querySelector(`page-outline a[href="#${step}"]`)!;
    return [
      getComputedStyle(list, '::after').content,
      getComputedStyle(link, '::after').content,
    ].map((text) => text.replaceAll('"', ''));
  }, step);

const OUTCOMES = ['Set up your config repository.', 'Reviewed automated drift management.'];

/** The lab, with both `OUTCOMES` of step 5 ticked. */
async function openTicked() {
  const page = await open(PAGES.lab);
  for (const name of OUTCOMES) await box(page, name).check();
  return page;
}

test('outcomes can be ticked, and are counted in the step, in the outline and in all', async () => {
  const page = await open(PAGES.lab);
  const all = await page.locator('.notes input[type=checkbox]').count();
  expect(await total(page).textContent()).toBe(`0 of ${all} outcomes done`);
  expect(await counts(page, STEP)).toEqual(['0 of 6 done', '0 of 6']);
  await page.getByText(OUTCOMES[0]!).click();
  expect(await total(page).textContent()).toBe(`1 of ${all} outcomes done`);
  await box(page, OUTCOMES[1]!).press('Space');
  expect(await total(page).textContent()).toBe(`2 of ${all} outcomes done`);
  expect(await counts(page, STEP)).toEqual(['2 of 6 done', '2 of 6']);
  expect(await counts(page, 'step-4-register-the-remote-cluster-with-gke-hub')).toEqual([
    '0 of 3 done',
    '0 of 3',
  ]);
  await box(page, OUTCOMES[0]!).uncheck();
  expect(await counts(page, STEP)).toEqual(['1 of 6 done', '1 of 6']);
});

test('ticks outlive a reload', async () => {
  const page = await openTicked();
  await page.reload();
  expect(await ticked(page)).toEqual(OUTCOMES);
  expect(await counts(page, STEP)).toEqual(['2 of 6 done', '2 of 6']);
});

test('ticks are kept by the words of step and outcome, never by a place', async () => {
  const page = await openTicked();
  const kept = await page.evaluate((key) => localStorage.getItem(key), KEY);
  expect(JSON.parse(kept!)).toEqual({
    [STEP]: ['set-up-your-config-repository', 'reviewed-automated-drift-management'],
  });
});

test('reset clears every tick, and can be undone', async () => {
  const page = await openTicked();
  await reset(page).click();
  expect(await ticked(page)).toEqual([]);
  expect(await total(page).textContent()).toMatch(/^0 of /);
  expect(await reset(page).textContent()).toBe('Undo reset');
  await reset(page).click();
  expect(await ticked(page)).toEqual(OUTCOMES);
  expect(await counts(page, STEP)).toEqual(['2 of 6 done', '2 of 6']);
  await reset(page).click();
  await page.reload();
  expect(await ticked(page)).toEqual([]);
  expect(await reset(page).isVisible()).toBe(false);
});

test('a link to a step leads to that step, whatever was ticked', async () => {
  const page = await openTicked();
  for (const step of ['step-7-look-at-the-services-with-cloud-service-mesh', 'first-notes']) {
    await page.goto('about:blank');
    await page.goto(`${address(PAGES.lab)}#${step}`);
    await inView(page, step);
    expect(fragment(page)).toBe(step);
    expect(await ticked(page)).toEqual(OUTCOMES);
  }
});

test.each(['{"step', '[]', 'null', '7', '"words"', `{"${STEP}":7}`, `{"${STEP}":{"0":true}}`])(
  'where what was kept is damaged (%s), nothing is ticked and ticking works',
  async (kept) => {
    const page = await open(PAGES.lab, {
      before: (page) =>
        page.addInitScript(
          ({ key, kept }) => {
            if (localStorage.length === 0) localStorage.setItem(key, kept);
          },
          { key: KEY, kept },
        ),
    });
    expect(await ticked(page)).toEqual([]);
    expect(await total(page).textContent()).toMatch(/^0 of /);
    await box(page, OUTCOMES[0]!).check();
    expect(await total(page).textContent()).toMatch(/^1 of /);
    await page.reload();
    expect(await ticked(page)).toEqual([OUTCOMES[0]]);
  },
);

test('two tabs of one lab stay in step', async () => {
  const page = await open(PAGES.lab);
  const other = await page.context().newPage();
  await other.goto(address(PAGES.lab));
  await box(page, OUTCOMES[0]!).check();
  await eventually(() => ticked(other)).toEqual([OUTCOMES[0]]);
  expect(await counts(other, STEP)).toEqual(['1 of 6 done', '1 of 6']);
  await box(other, OUTCOMES[1]!).check();
  await eventually(() => ticked(page)).toEqual(OUTCOMES);
  await reset(page).click();
  await eventually(() => ticked(other)).toEqual([]);
});
