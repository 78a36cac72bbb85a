import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { citationId } from '../../src/notes/permalink.ts';
import {
  address,
  eventually,
  focused,
  fragment,
  inView,
  NARROW,
  open,
  overflow,
  PAGES,
  SESSIONS,
  unseenText,
  violations,
  WIDE,
} from './page.ts';

const HOST = 'https://workshop-notes.example/';
const TALK = 'talk-12-how-to-make-sure-pods-are-running-with-the-latest-config';
const LONG = 'talk-8-how-to-use-jupyter-notebooks-to-gain-insights-about-your-clusters';
const LAST = 'talk-17-cloud-native-wales';
const FORMATS = ['Link', 'Markdown', 'Text', 'BibTeX'];

const citation = (page: Page, section = TALK) => page.locator(`[id="${citationId(section)}"]`);
const button = (page: Page, section = TALK) =>
  page.locator(`.notes button[popovertarget="${citationId(section)}"]`);
const isOpen = (page: Page) => citation(page).evaluate((place) => place.matches(':popover-open'));

/** The four texts as a reader sees them. */
const texts = (page: Page, section = TALK) => citation(page, section).locator('dd').allInnerTexts();

describe.each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
  test('the citation of a talk opens and closes by keyboard, and the focus returns', async () => {
    const page = await open(`${PAGES.talks}#${TALK}`, { javaScriptEnabled });
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Link to Talk 12');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Cite Talk 12');
    await page.keyboard.press('Enter');
    await eventually(() => isOpen(page)).toBe(true);
    const copies = javaScriptEnabled ? FORMATS.map(() => 'Copy') : [];
    for (const name of ['Close', ...copies]) {
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe(name);
      expect(await citation(page).locator(':focus').count()).toBe(1);
    }
    await page.keyboard.press('Escape');
    await eventually(() => isOpen(page)).toBe(false);
    expect(await focused(page)).toBe('Cite Talk 12');
  });

  test('it is named, and its own button closes it and gives the focus back', async () => {
    const page = await open(`${PAGES.talks}#${TALK}`, { javaScriptEnabled });
    await button(page).click();
    const dialog = page.getByRole('dialog', { name: 'Cite Talk 12' });
    await dialog.getByRole('button', { name: 'Close' }).press('Enter');
    await eventually(() => isOpen(page)).toBe(false);
    expect(await focused(page)).toBe('Cite Talk 12');
  });

  test('a click outside closes it, and one on another button opens that one instead', async () => {
    const page = await open(`${PAGES.talks}#${TALK}`, { javaScriptEnabled });
    await button(page).click();
    await eventually(() => isOpen(page)).toBe(true);
    await citation(page)
      .locator('dt')
      .first()
      .click({ position: { x: 2, y: 2 } });
    expect(await isOpen(page)).toBe(true);
    await page.mouse.click(5, 5);
    await eventually(() => isOpen(page)).toBe(false);
    await button(page).click();
    await eventually(() => isOpen(page)).toBe(true);
    await button(page, LAST).focus();
    await page.keyboard.press('Enter');
    await citation(page, LAST).waitFor();
    expect(await page.locator('.citation:popover-open').count()).toBe(1);
  });

  test('it has four formats, all of which can be read', async () => {
    const page = await open(PAGES.talks, { javaScriptEnabled });
    await button(page).click();
    await citation(page).waitFor();
    const names = await citation(page)
      .locator('dt')
      .evaluateAll((terms) => terms.map((term) => term.firstChild!.textContent));
    expect(names).toEqual(FORMATS);
    expect(await unseenText(page, `[id="${citationId(TALK)}"]`)).toEqual([]);
    const [link, markdown, text, bibtex] = await texts(page);
    expect(link).toBe(`${HOST}${PAGES.talks}#${TALK}`);
    const title = 'Talk 12: How to make sure pods are running with the latest config';
    expect(markdown).toBe(`[${title}](${link})`);
    expect(text).toContain(`“${title}” (talk by Joel Speed, Pusher), in: Lightning talks, `);
    const lines = bibtex!.split('\n');
    expect(lines[0]).toBe(`@misc{kubecon-eu-2019:lightning-talks:${TALK},`);
    expect(lines).toEqual(
      expect.arrayContaining([`  title = {{${title}}},`, `  url = {${link}},`]),
    );
    if (javaScriptEnabled) return;
    expect(text).toMatch(/, accessed \[day\]\.$/);
    expect(lines).toContain('  urldate = {[day]},');
    expect(await citation(page).locator('dt button').count()).toBe(0);
  });
});

test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
  'each button copies what is shown, with the day that it is in %s, and says so',
  async (timezoneId) => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const page = await open(PAGES.talks, { permissions, timezoneId });
    // Opened twice, it still has four buttons.
    await button(page).click();
    await citation(page).waitFor();
    await page.keyboard.press('Escape');
    await citation(page).waitFor({ state: 'hidden' });
    await button(page).click();
    const copies = citation(page).getByRole('button', { name: 'Copy' });
    await copies.first().waitFor();
    expect(await copies.count()).toBe(4);

    const day = new Intl.DateTimeFormat('sv', { timeZone: timezoneId }).format(new Date());
    expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    const shown = await texts(page);
    expect(shown[2]).toContain(`, accessed ${day}.`);
    expect(shown[3]).toContain(`\n  urldate = {${day}},\n}`);
    expect(shown.join('')).not.toContain('[day]');
    const announced = page.locator('body > [role=status]');
    for (const [place, text] of shown.entries()) {
      await copies.nth(place).click();
      await eventually(() => announced.textContent()).toBe('Copied');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
      expect(await citation(page).locator('[data-copied]').count()).toBe(1);
      expect(await copies.nth(place).getAttribute('data-copied')).toBe('Copied');
    }
    expect(await isOpen(page)).toBe(true);
  },
);

test.each(SESSIONS)('every section of /%s has one, whose link leads to it', async (path) => {
  const page = await open(path);
  const sections = await page.locator('.notes > section').evaluateAll((sections) =>
    sections.map((section) => {
      const heading = section.querySelector('h2')!;
      const [button, ...more] = section.querySelectorAll('button[popovertarget]');
      const target = (button as HTMLButtonElement).popoverTargetElement;
      return { id: heading.id, more: more.length, link: target?.querySelector('dd')?.textContent };
    }),
  );
  expect(sections.length).toBeGreaterThan(5);
  expect(await page.locator('.citation').count()).toBe(sections.length);
  for (const { id, more, link } of sections) {
    expect(more).toBe(0);
    expect(link).toBe(`${HOST}${path}#${id}`);
  }
  const last = sections.at(-1)!;
  await page.goto(last.link!.replace(HOST, address('')));
  expect(fragment(page)).toBe(last.id);
  await inView(page, last.id);
});

describe.each([NARROW, { width: 768, height: 600 }, { width: 900, height: 600 }, WIDE])(
  'in a window of $width px',
  (viewport) => {
    test.each([
      [PAGES.talks, LONG],
      [PAGES.talks, LAST],
      [PAGES.lab, 'final-notes'],
    ])('on /%s that of %s lies within the window', async (path, section) => {
      const page = await open(`${path}#${section}`, { viewport });
      await button(page, section).click();
      const place = citation(page, section);
      await place.getByRole('button', { name: 'Copy' }).first().waitFor();
      const { x, y, width, height } = (await place.boundingBox())!;
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(viewport.width);
      expect(y + height).toBeLessThanOrEqual(viewport.height);
      expect(await place.evaluate((place) => place.scrollWidth - place.clientWidth)).toBe(0);
      expect(await overflow(page)).toBe(0);
      // The last format and its button can be reached.
      await place.getByRole('button', { name: 'Copy' }).last().scrollIntoViewIfNeeded();
      expect(await unseenText(page, `[id="${citationId(section)}"]`)).toEqual([]);
    });
  },
);

test('nothing of it is printed, not even while it is open', async () => {
  const page = await open(PAGES.talks);
  await button(page).click();
  await citation(page).waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await button(page).isVisible()).toBe(false);
  expect(await page.locator('.citation').filter({ visible: true }).count()).toBe(0);
});

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test.each([NARROW, WIDE])('axe finds nothing while it is open at $width px', async (viewport) => {
    const page = await open(PAGES.talks, { colorScheme, viewport });
    await button(page).click();
    await citation(page).getByRole('button', { name: 'Copy' }).first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
