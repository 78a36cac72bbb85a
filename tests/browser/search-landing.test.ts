import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { address, eventually, fragment, inView, open, openedTab, PAGES, search } from './page.ts';
import { links, openFound, panel } from './search-panel.ts';

const CACHING = 'talk-10-using-istio-and-envoy-for-network-request-caching';
const COOKIES = 'talk-13-how-containers-are-like-cookies';

/** The pieces of text that are marked as found. */
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => String(range)));

/** What is left in this browser for the page of a section. */
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('found-words'));

/** The section that the page was opened at, as it is in the document. */
const section = (page: Page) =>
  page.evaluate(() => document.querySelector(':target')!.closest('section')!.innerHTML);

/** Whether all that is marked is inside the section that the page was opened at. */
const isInside = (page: Page) =>
  page.evaluate(() => {
    const section = document.querySelector(':target')!.closest('section')!;
    return [...CSS.highlights.get('found')!].every(
      ({ startContainer, endContainer, collapsed }) =>
        section.contains(startContainer) && section.contains(endContainer) && !collapsed,
    );
  });

/** Opens the page of the results of `words` and from there the first one. */
async function land(words: string) {
  const page = await openFound(words);
  await links(page).first().click();
  await page.waitForURL(/#/);
  await eventually(() => marked(page)).not.toEqual([]);
  return page;
}

test('a result leads to its section, with the words marked and nothing else changed', async () => {
  const page = await land('istio kubernetes');
  expect(fragment(page)).toBe(CACHING);
  await inView(page, CACHING);
  const marks = (await marked(page)).map((text) => text.toLowerCase());
  expect(marks).toEqual(expect.arrayContaining(['istio', 'kubernetes', 'k8s']));
  for (const mark of marks) expect(mark).toMatch(/^(istio|kubernetes|k8s)/);
  expect(await isInside(page)).toBe(true);
  const plain = await open(`${PAGES.talks}#${CACHING}`);
  expect(await section(page)).toBe(await section(plain));
  expect(await marked(plain)).toEqual([]);
});

test('what is marked stands out from the text around it', async () => {
  const page = await land('istio');
  const backgrounds = await page.evaluate(() => {
    const [range] = [...CSS.highlights.get('found')!].slice(-1);
    const around = range!.startContainer.parentElement!;
    return ['', '::highlight(found)'].map((part) => getComputedStyle(around, part).backgroundColor);
  });
  expect(new Set(backgrounds).size).toBe(2);
});

/** Opens the first result of the dialog in a way that has a name. */
const WAYS: Record<string, (page: Page, ...keys: 'Control'[]) => Promise<void>> = {
  'by click': (page, ...modifiers) => links(page).first().click({ modifiers }),
  'by Enter in the field': (page, ...keys) => page.keyboard.press([...keys, 'Enter'].join('+')),
  'by Enter on the result': async (page, ...keys) => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press([...keys, 'Enter'].join('+'));
  },
};

test.each(Object.entries(WAYS))(
  'a result of the dialog that is opened %s marks its words on its page',
  async (_, openFirst) => {
    const page = await open(PAGES.lab);
    await search(page, 'jupyterlab');
    await openFirst(page);
    await page.waitForURL(/lightning-talks\/#talk-8-/);
    await eventually(() => marked(page)).toContain('JupyterLab');
    expect(await isInside(page)).toBe(true);
  },
);

test.each(Object.entries(WAYS))(
  'a result on the page one is on that is opened %s marks its words there',
  async (_, openFirst) => {
    const page = await open(PAGES.talks);
    for (const [words, mark] of [
      ['cka curriculum', 'curriculum'],
      ['jupyterlab', 'JupyterLab'],
    ] as const) {
      const dialog = await search(page, words);
      await openFirst(page);
      await dialog.waitFor({ state: 'hidden' });
      await eventually(() => marked(page)).toContain(mark);
      expect(await isInside(page)).toBe(true);
      await page.keyboard.press('Control+k');
      await dialog.getByRole('searchbox').fill('');
      await page.keyboard.press('Escape');
    }
  },
);

test.each([
  ...Object.entries(WAYS),
  ['by middle click', (page: Page) => links(page).first().click({ button: 'middle' })] as const,
])(
  'a result that is opened in another tab %s marks its words there and not here',
  async (_, openFirst) => {
    // The second time this page is at the very section that the other tab is to show.
    for (const path of [PAGES.lab, `${PAGES.talks}#${CACHING}`]) {
      const page = await open(path);
      await search(page, 'istio envoy');
      const tab = await openedTab(page, () => openFirst(page, 'Control'));
      expect(fragment(tab)).toBe(CACHING);
      await eventually(() => marked(tab)).toContain('Istio');
      expect(await isInside(tab)).toBe(true);
      expect(await marked(page)).toEqual([]);
    }
  },
);

test('words in code are marked, although it is made of many elements', async () => {
  const page = await land('config/crd/bases');
  expect(fragment(page)).toMatch(/^section-3-/);
  expect(await marked(page)).toContain('config/crd/bases');
  expect(
    await page.evaluate(() =>
      [...CSS.highlights.get('found')!]
        .filter((range) => String(range) === 'config/crd/bases')
        .map(({ startContainer }) => startContainer.parentElement!.closest('pre')?.localName),
    ),
  ).toEqual(['pre']);
});

test.each(['awesome-ebpf', 'kubernetes-sigs/kubespray', '1.14.1'])(
  'words with signs in them are marked: %s',
  async (words) => {
    const page = await land(words);
    expect(await marked(page)).toContain(words);
  },
);

test('words that only the heading has are marked there', async () => {
  const page = await land('interlude');
  expect(fragment(page)).toBe('section-3-interlude-groups-versions-and-kinds');
  expect(await marked(page)).toEqual(['Interlude']);
});

test('a section that only its session speaks for is opened with nothing marked', async () => {
  const page = await openFound('anthos');
  await panel(page).getByRole('button', { name: 'Show more' }).click();
  await panel(page).getByRole('link', { name: 'Final notes' }).first().click();
  await page.waitForURL(/#final-notes$/);
  await eventually(() => kept(page)).toBeNull();
  expect(await marked(page)).toEqual([]);
});

test('Escape clears what is marked, but closes a dialog over it first', async () => {
  const page = await land('istio');
  const before = await marked(page);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await marked(page)).toEqual(before);
  await page.keyboard.press('Escape');
  await eventually(() => marked(page)).toEqual([]);
});

test('Escape on the dialog’s Close button leaves what is marked, too', async () => {
  const page = await land('istio');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await marked(page)).not.toEqual([]);
});

test('words are used once: a reload, and an ordinary visit, mark nothing', async () => {
  const page = await land('istio');
  await page.reload();
  await inView(page, CACHING);
  expect(await marked(page)).toEqual([]);
  expect(await kept(page)).toBeNull();
  await page.goto(address(PAGES.home));
  await page.goto(`${address(PAGES.talks)}#${CACHING}`);
  expect(await marked(page)).toEqual([]);
});

/** Opens a section when `left` had been left for some page. */
const openWith = (left: string, before?: (page: Page) => Promise<unknown>) =>
  open(`${PAGES.talks}#${CACHING}`, {
    before: async (page) => {
      await page.addInitScript((left) => localStorage.setItem('found-words', left), left);
      await before?.(page);
    },
  });
const leftFor = (id: string, seconds: number) =>
  JSON.stringify({
    url: `/${PAGES.talks}#${id}`,
    words: ['Istio'],
    at: Date.now() - seconds * 1e3,
  });

test('words left for another section mark nothing here, and stay for it', async () => {
  const left = leftFor(COOKIES, 1);
  const page = await openWith(left);
  await page.waitForLoadState('networkidle');
  expect(await marked(page)).toEqual([]);
  expect(await kept(page)).toBe(left);
});

test('words left more than a minute ago are forgotten', async () => {
  const page = await openWith(leftFor(CACHING, 61));
  await eventually(() => kept(page)).toBeNull();
  expect(await marked(page)).toEqual([]);
});

test('words left a moment ago are used', async () => {
  const page = await openWith(leftFor(CACHING, 50));
  await eventually(() => marked(page)).toContain('Istio');
});

test('a word is marked as a whole where it reaches over several elements', async () => {
  const page = await openWith(leftFor(CACHING, 1), (page) =>
    page.addInitScript(() =>
      document.addEventListener('readystatechange', () => {
        if (document.readyState !== 'interactive') return;
        const heading = document.getElementById(location.hash.slice(1))!;
        const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
        while (!texts.nextNode()?.nodeValue!.includes('Istio'));
        const text = texts.currentNode as Text;
        const letters = new Range();
        letters.setStart(text, text.data.indexOf('Istio'));
        letters.setEnd(text, text.data.indexOf('Istio') + 'Ist'.length);
        letters.surroundContents(document.createElement('b'));
      }),
    ),
  );
  await page.locator(':target b').waitFor();
  const whole = await openWith(leftFor(CACHING, 1));
  await eventually(() => marked(whole)).toContain('Istio');
  await eventually(async () => (await marked(page)).join()).toBe((await marked(whole)).join());
});

test.each(['{', 'null', '7', '[]', '{}', `{"url":"/${PAGES.talks}#${CACHING}","at":1e15}`])(
  'where what was left is damaged (%s), nothing is marked and nothing goes wrong',
  async (left) => {
    const page = await openWith(left);
    await page.waitForLoadState('networkidle');
    expect(await marked(page)).toEqual([]);
  },
);
