import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { everyPage } from './pages.ts';

const away = '/community/';

/** Enters the child section from the home page, as a child would, and goes one page deeper. */
async function enter(page: Page): Promise<void> {
  await page.goto('/about/');
  await page.goto('/hotline/');
  await page.locator('main a[href="/hotline/kids/"]').first().click();
  await page.waitForURL('**/hotline/kids/');
}

async function backShowsNothing(page: Page): Promise<void> {
  await page.goBack();
  expect(page.url()).not.toMatch(/hotline|children/);
}

test('the way out leads to a harmless page, and Back does not return', async ({ page }) => {
  await enter(page);
  await page.locator('[data-leave]').click();
  await page.waitForURL(`**${away}`);
  await backShowsNothing(page);
});

test('every page of the child sections has the way out, and a tab that says nothing of trouble', async ({ request }) => {
  const pages = everyPage().filter((address) => /^\/(?:hotline|children)\//.test(address));
  expect(pages.length).toBeGreaterThan(10);
  for (const address of pages) {
    const html = await (await request.get(address)).text();
    expect(html, address).toMatch(/<a class="leave" href="\/community\/"/);
    expect(/<title>([^<]*)｜/.exec(html)?.[1], address).not.toMatch(/帮|求助|热线|伤|欺|打骂|报告/);
  }
});

test('Shift pressed three times leads out, twice does not', async ({ page }) => {
  await enter(page);
  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift');
  await page.keyboard.press('a');
  expect(page.url()).toContain('/hotline/kids/');
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  await page.waitForURL(`**${away}`);
  await backShowsNothing(page);
});

test('the page is hidden within the click itself, and the tab says nothing of it', async ({ page }) => {
  await enter(page);
  expect(await page.title()).not.toMatch(/帮忙|求助|热线|受伤/);
  await page.route(`**${away}`, () => {});
  const shown = await page.evaluate(() => {
    (document.querySelector('[data-leave]') as HTMLElement).click();
    return {
      body: getComputedStyle(document.body).display,
      title: document.title,
      icon: document.querySelector('link[rel="icon"]')!.getAttribute('href'),
    };
  });
  expect(shown).toEqual({ body: 'none', title: '社区和村', icon: '/plain.svg' });
});

for (const [network, cut] of [
  ['cut off', (page: Page) => page.context().setOffline(true)],
  ['too slow', (page: Page) => page.route(`**${away}`, () => {})],
] as const) {
  test(`with the network ${network} a blank page takes the place, and Back does not return`, async ({ page }) => {
    await enter(page);
    await cut(page);
    await page.locator('[data-leave]').click();
    await page.waitForURL('about:blank');
    await page.context().setOffline(false);
    await backShowsNothing(page);
  });
}

test('inside the section a page takes the place of the one before, so that Back leads out of it', async ({ page }) => {
  await enter(page);
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe('/about/');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the way out is a link to the harmless page', async ({ page }) => {
    await page.goto('/hotline/kids/');
    await page.locator('[data-leave]').click();
    await page.waitForURL(`**${away}`);
  });
});
