import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { OldChromium } from './old-chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TEXT = '广元市社会组织由874家发展到1027家，增长30.5%。城市低保标准为每人每月590元。当天来了5000人。';

async function check(page: Page, text: string): Promise<string> {
  await page.locator('#check-text-field').fill(text);
  await page.locator('[data-run]').click();
  await expect(page.locator('[data-said]')).toContainText('读到');
  return (await page.locator('[data-said]').textContent())!;
}

test('a pasted text is marked, and each mark leads to what is said of it and back', async ({ page }) => {
  await page.goto('/figures/check-text/');
  expect(await check(page, TEXT)).toMatch(/不一致1个.*存疑2个.*一致1个.*没有公布1个/);
  const wrong = page.locator('.check-text-text .verdict-differs');
  await expect(wrong).toHaveText('1027家');
  await wrong.click();
  const entry = page.locator(`li[id="${new URL(page.url()).hash.slice(1)}"]`);
  await expect(entry).toContainText('1207家');
  await expect(entry.locator('a[href="/figures/organizations.count/"]')).toBeVisible();
  await expect(page.locator('.check-text [data-found]')).toContainText('算出来是17.51%');
  await page.locator('.check-text-text .verdict-not-published').click();
  await expect(page.locator('li[id="found-4"]')).toBeVisible();
  await page.locator('li[id="found-4"] a').first().click();
  expect(new URL(page.url()).hash).toBe('#mark-4');
});

test('nothing of the text leaves the device or stays on it', async ({ page }) => {
  const asked: string[] = [];
  await page.goto('/figures/check-text/');
  page.on(
    'request',
    (request) =>
      new URL(request.url()).pathname !== '/favicon.svg' &&
      asked.push(`${request.method()} ${new URL(request.url()).pathname}${new URL(request.url()).search} ${request.postData() ?? ''}`),
  );
  await check(page, TEXT);
  expect(asked.sort()).toEqual([
    expect.stringMatching(/^GET \/assets\/start-[\w-]+\.js $/),
    'GET /data/figures.json ',
    'GET /figures/check-text/words.json ',
  ]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
  await page.reload();
  await expect(page.locator('#check-text-field')).toHaveValue('');
});

test('the keyboard alone is enough', async ({ page }) => {
  await page.goto('/figures/check-text/');
  await page.locator('#check-text-field').focus();
  await page.keyboard.insertText(TEXT);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-said]')).toContainText('读到');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-said]')).toContainText(/已复制|已选中/);
});

test('what is pasted is shown as it is, never run', async ({ page }) => {
  await page.goto('/figures/check-text/');
  await check(page, '<img src=x onerror="document.title=1"><b>社会组织1207家</b>');
  await expect(page.locator('.check-text-text')).toContainText('<img src=x');
  expect(await page.locator('.check-text-text img, .check-text-text b').count()).toBe(0);
});

test('a long article is checked, a book is refused, and the text stays in the field', async ({ page }) => {
  await page.goto('/figures/check-text/');
  expect(await check(page, TEXT.repeat(2000).slice(0, 100_000))).toMatch(/读到\d{4}个数/);
  await page.locator('#check-text-field').fill(TEXT.repeat(10_000));
  await page.locator('[data-run]').click();
  await expect(page.locator('[data-said]')).toContainText('太长');
  expect((await page.locator('#check-text-field').inputValue()).length).toBeGreaterThan(500_000);
  await page.locator('[data-clear]').click();
  await page.locator('[data-run]').click();
  await expect(page.locator('[data-said]')).toContainText('还没有贴上');
});

test('without a network it says so, and works when the network is back', async ({ page }) => {
  await page.goto('/figures/check-text/');
  await page.context().setOffline(true);
  await page.locator('#check-text-field').fill(TEXT);
  await page.locator('[data-run]').click();
  await expect(page.locator('[data-said]')).toContainText('没有取到');
  await expect(page.locator('#check-text-field')).toHaveValue(TEXT);
  await page.context().setOffline(false);
  await page.locator('[data-run]').click();
  await expect(page.locator('[data-said]')).toContainText('读到');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the results in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/figures/check-text/');
    await check(page, TEXT);
    await page.evaluate(axe);
    const found = await page.evaluate(async () =>
      (
        await (
          globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> } }
        ).axe.run()
      ).violations.map(({ id, nodes }) => `${id} ${nodes[0]!.target}`),
    );
    expect(found).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page explains how to check by hand and leads to the tables', async ({ page }) => {
    await page.goto('/figures/check-text/');
    await expect(page.locator('[data-check-text]')).toBeHidden();
    await expect(page.locator('main a[href="/figures/"]')).toBeVisible();
    await expect(page.locator('main a[href="/data/figures.csv"]')).toBeVisible();
  });
});

test('on Chromium 79 the text is checked too', async ({ baseURL }) => {
  const browser = await OldChromium.start();
  try {
    await browser.open(`${baseURL}/figures/check-text/`);
    await browser.evaluate(
      `(() => { document.querySelector('#check-text-field').value = ${JSON.stringify(TEXT)}; document.querySelector('[data-run]').click(); })()`,
    );
    await browser.until(`document.querySelector('[data-said]').textContent.indexOf('不一致1个') > 0`);
    expect(browser.errors).toEqual([]);
  } finally {
    browser.close();
  }
});
