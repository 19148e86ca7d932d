import type { CDPSession, Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { everyKind, everyPage } from './pages.ts';

/** Slow enough that scripts and styles come one after another, and a page is drawn before all is there. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 60_000, uploadThroughput: 60_000 } as const;

test.use({ viewport: { width: 360, height: 740 } });

async function slowDown(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW);
  return session;
}

/** Everything that moved while the page was loading, by the elements that moved. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.defineProperty(window, 'shifts', { value: shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; sources: { node: Element | null }[] }[]) {
        shifts.push(`${entry.value.toFixed(4)} ${entry.sources.map(({ node }) => node?.nodeName).join(' ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const shiftsOf = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);

for (const address of everyKind) {
  test(`nothing on ${address} moves while it loads on a slow network`, async ({ page }) => {
    await slowDown(page);
    await watchShifts(page);
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
    expect(await shiftsOf(page)).toEqual([]);
  });
}

test('a size of text chosen before is there when the page is first drawn', async ({ page }) => {
  await page.goto('/assistance/dibao/');
  await page.locator('[data-text-size]').click();
  await slowDown(page);
  await watchShifts(page);
  await page.goto('/assistance/tekun/', { waitUntil: 'load' });
  await expect(page.locator('html')).toHaveAttribute('data-text', '1');
  expect(await shiftsOf(page)).toEqual([]);
});

test('a page that does move is noticed', async ({ page }) => {
  await watchShifts(page);
  await page.goto('/about/');
  await page.evaluate(() => {
    const late = document.createElement('p');
    late.textContent = '晚来的一段';
    document.querySelector('main')!.prepend(late);
  });
  await expect.poll(() => shiftsOf(page)).not.toEqual([]);
});

test('no page loads a font, and every picture file has a width and a height', async ({ request }) => {
  const pages = everyPage();
  const wrong: string[] = [];
  for (const address of pages) {
    const html = await (await request.get(address)).text();
    if (/@font-face|rel="preload"[^>]*as="font"|\.woff2?\b/.test(html)) wrong.push(`${address} font`);
    for (const [image] of html.matchAll(/<(?:img|video|iframe)\b[^>]*>/g))
      if (!/\bwidth=/.test(image) || !/\bheight=/.test(image) || !/src="[^"]+\.(?:svg|avif)"/.test(image))
        wrong.push(`${address} ${image}`);
  }
  expect(wrong).toEqual([]);
  expect(pages.length).toBeGreaterThan(300);
});
