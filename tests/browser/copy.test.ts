import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { address, eventually, open, PAGES } from './page.ts';

const permissions = ['clipboard-read', 'clipboard-write'];
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const announced = (page: Page) => page.locator('body > [role=status]').textContent();

/** What a reader sees on an element in a moment: its text, unless that has no size, and what style adds. */
const shownBy = (place: Locator) =>
  place.evaluate((place) => {
    const added = getComputedStyle(place, '::after').content.match(/"(.*?)"/)?.[1] ?? '';
    const own = parseFloat(getComputedStyle(place).fontSize) > 0 ? place.textContent!.trim() : '';
    return own + added;
  });

const COMMANDS = [
  `git clone https://github.com/DirectXMan12/kubebuilder-workshops.git
cd kubebuilder-workshops/
kubebuilder init --project-version 2 --domain kctest`,
  `git clone --branch start https://github.com/DirectXMan12/kubebuilder-workshops.git
mkdir guestbook && cd guestbook
kubebuilder init --domain kctest --repo example.com/guestbook`,
  `kubebuilder create api --group webapp --version v1 --kind Guestbook
make generate manifests`,
  `gcloud config configurations list
gcloud auth login
gcloud container clusters get-credentials standard-cluster-1 --zone us-west1-a --project kbuilder-kubecon19-bcn-4315
kubectl create -f config/crd/bases
make run
kubectl create -f config/samples && kubectl describe guestbooks
kubectl get crd`,
  `make install
make run
kubectl apply -k config/samples/
kubectl describe guestbooks`,
];

test('each button of a code block copies its commands and nothing else, and says so', async () => {
  const page = await open(PAGES.workshop, { permissions });
  const blocks = page.locator('copy-code');
  expect(await blocks.count()).toBe(COMMANDS.length);
  for (const [place, commands] of COMMANDS.entries()) {
    const button = blocks.nth(place).getByRole('button', { name: 'Copy' });
    await button.click();
    await eventually(() => announced(page)).toBe('Copied');
    expect(await clipboard(page)).toBe(commands);
    expect(await shownBy(button)).toBe('Copied');
    await eventually(() => announced(page)).toBe('');
  }
});

test('prompts and output of a terminal session are not copied', async () => {
  const page = await open(PAGES.workshop, {
    permissions,
    before: (page) =>
      page.route(`**/${PAGES.workshop}`, async (route) => {
        const response = await route.fetch();
        const body = await response.text();
        const session = `<pre><code><span class="line"><span class="prompt">$ </span>make run</span>
<span class="line output">It runs.</span>
<span class="line"><span class="prompt">$ </span>make clean</span></code></pre>`;
        await route.fulfill({ response, body: body.replace(/<pre[^]*?<\/pre>/, session) });
      }),
  });
  await page.getByRole('button', { name: 'Copy' }).first().click();
  await eventually(() => announced(page)).toBe('Copied');
  expect(await clipboard(page)).toBe('make run\nmake clean');
});

test('the link of a heading copies its full address, says so, and leads there', async () => {
  const page = await open(PAGES.workshop, { permissions });
  await page.getByRole('link', { name: 'Link to Section 4', exact: true }).click();
  await eventually(() => announced(page)).toBe('Copied');
  const permalink = `${address(PAGES.workshop)}#section-4-idempotency`;
  expect(await clipboard(page)).toBe(permalink);
  expect(page.url()).toBe(permalink);
  expect(await shownBy(page.locator('copy-link[data-copied]'))).toContain('Copied');
});

test('where the browser does not allow copying, the page says so', async () => {
  const page = await open(PAGES.workshop);
  const session = await page.context().newCDPSession(page);
  await session.send('Browser.setPermission', {
    permission: { name: 'clipboard-write' },
    setting: 'denied',
    origin: new URL(page.url()).origin,
  });
  const button = page.getByRole('button', { name: 'Copy' }).first();
  await button.click();
  await eventually(() => announced(page)).toMatch(/^Not copied/);
  expect(await shownBy(button)).toMatch(/^Not copied/);
});
