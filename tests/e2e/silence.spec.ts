import { expect, test } from 'playwright/test';
import { everyPage } from './pages.ts';

const childPages = (): string[] => everyPage().filter((path) => /^\/(hotline|children)\//.test(path));

test('child pages pass on no referrer and link nowhere with a question in the address', async ({ page }) => {
  const pages = childPages();
  expect(pages.length).toBeGreaterThan(5);
  for (const address of pages) {
    await page.goto(address);
    await expect(page.locator('meta[name="referrer"]'), address).toHaveAttribute('content', 'no-referrer');
    const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
    expect(links.length).toBeGreaterThan(10);
    expect(
      links.filter((href) => href.includes('?')),
      address,
    ).toEqual([]);
    expect(
      await page.locator('link[rel~="prefetch"], link[rel~="preconnect"], link[rel~="dns-prefetch"], link[rel~="preload"]').count(),
      address,
    ).toBe(0);
  }
});

test("using every control of every child page asks only for the page's own files and writes nothing", async ({ page, baseURL }) => {
  test.setTimeout(240_000);
  await page.addInitScript(() => {
    const writes: string[] = [];
    Object.defineProperty(window, 'writes', { value: writes });
    const wrap = (owner: object, name: string): void => {
      const kept = (owner as Record<string, (...args: unknown[]) => unknown>)[name]!;
      Object.defineProperty(owner, name, {
        value(this: unknown, ...args: unknown[]) {
          writes.push(name);
          return kept.apply(this, args);
        },
      });
    };
    wrap(Storage.prototype, 'setItem');
    wrap(Storage.prototype, 'getItem');
    wrap(IDBFactory.prototype, 'open');
    if ('caches' in window) wrap(CacheStorage.prototype, 'open');
    Object.defineProperty(Document.prototype, 'cookie', {
      get: () => '',
      set: () => {
        writes.push('cookie');
      },
    });
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  let used = 0;
  for (const address of childPages()) {
    await page.goto(address);
    asked.length = 0;
    for (const summary of await page.locator('main summary').all()) {
      if (!(await summary.isVisible())) continue;
      await summary.click();
      used += 1;
    }
    for (const button of await page.locator('main button:visible').all()) {
      await button.click();
      used += 1;
    }
    await page.locator('[data-search] input').first().fill('有人打我');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-search-danger]').first()).toBeVisible();
    used += 1;
    const strange = asked.filter(
      (url) => !url.startsWith(`${baseURL}/assets/`) && url !== `${baseURL}/search/words.json` && url !== `${baseURL}/favicon.svg`,
    );
    expect(strange, address).toEqual([]);
    expect(
      asked.filter((url) => url.includes('?')),
      address,
    ).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as { writes: string[] }).writes), address).toEqual([]);
    expect(new URL(page.url()).pathname + new URL(page.url()).search + new URL(page.url()).hash).toBe(address);
  }
  expect(used).toBeGreaterThanOrEqual(childPages().length * 2);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('child pages ask for nothing but their style and icon', async ({ page, baseURL }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const address of childPages()) {
      asked.length = 0;
      await page.goto(address);
      expect(
        asked.filter((url) => !url.startsWith(`${baseURL}/assets/`) && url !== `${baseURL}${address}` && url !== `${baseURL}/favicon.svg`),
        address,
      ).toEqual([]);
    }
  });
});
