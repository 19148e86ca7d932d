import { expect, test } from 'playwright/test';
import { everyPage } from './pages.ts';

test('no page asks anything of another site, sets a cookie or stores anything', async ({ page, context, baseURL }) => {
  test.setTimeout(240_000);
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`) && !request.url().startsWith('data:')) foreign.push(`${page.url()} → ${request.url()}`);
  });
  const kept: string[] = [];
  for (const address of everyPage()) {
    await page.goto(address, { waitUntil: 'load' });
    const stored = await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length);
    if (stored > 0) kept.push(address);
  }
  expect(foreign).toEqual([]);
  expect(kept).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test('child pages pass on no referrer', async ({ page }) => {
  for (const address of everyPage().filter((path) => /^\/(hotline|children)\//.test(path))) {
    await page.goto(address);
    await expect(page.locator('meta[name="referrer"]'), address).toHaveAttribute('content', 'no-referrer');
  }
});
