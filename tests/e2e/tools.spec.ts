import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';

const sizeOfText = (page: Page): Promise<number> =>
  page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('main p')!).fontSize));

test('the text grows in two steps, fits the narrowest phone, and the choice holds on the next page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/assistance/dibao/');
  const before = await sizeOfText(page);
  const button = page.locator('[data-text-size]');
  await button.click();
  const large = await sizeOfText(page);
  await button.click();
  const larger = await sizeOfText(page);
  expect(large).toBeGreaterThan(before);
  expect(larger).toBeGreaterThan(large);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.goto('/assistance/tekun/');
  expect(await sizeOfText(page)).toBe(larger);
  await page.locator('[data-text-size]').click();
  expect(await sizeOfText(page)).toBe(before);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('on child pages the text grows too, and nothing is read or kept', async ({ page }) => {
  await page.goto('/assistance/dibao/');
  await page.locator('[data-text-size]').click();
  await page.goto('/hotline/kids/');
  const before = await sizeOfText(page);
  expect(before).toBe(18);
  await page.locator('[data-text-size]').click();
  expect(await sizeOfText(page)).toBeGreaterThan(before);
  expect(await page.evaluate(() => localStorage.getItem('text-size'))).toBe('1');
});

test('a Chinese voice of the device reads the text, amounts in words, and stops when asked', async ({ page }) => {
  await page.addInitScript(() => {
    const said: string[] = [];
    const voice = { lang: 'zh-CN', localService: true, name: 'test' };
    class Utterance {
      text: string;
      voice: unknown;
      constructor(text: string) {
        this.text = text;
      }
    }
    const synthesis = {
      getVoices: () => [voice],
      addEventListener: () => {},
      speak: (utterance: Utterance) => said.push(utterance.text),
      cancel: () => said.push('（停）'),
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.defineProperty(window, 'said', { value: said });
  });
  await page.goto('/assistance/dibao/');
  const button = page.locator('[data-read]');
  await button.click();
  const saidNow = (): Promise<string[]> => page.evaluate(() => (window as unknown as { said: string[] }).said);
  await expect.poll(async () => (await saidNow()).length).toBeGreaterThan(20);
  const said = await saidNow();
  expect(said.join()).toContain('五百九十元每月');
  expect(said.join()).not.toMatch(/\d/);
  await button.click();
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said.slice(-1)[0])).toBe('（停）');
});

test('without a Chinese voice on the device no reading is offered', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => [
          { lang: 'zh-CN', localService: false },
          { lang: 'en-US', localService: true },
        ],
        addEventListener: () => {},
      },
    });
  });
  await page.goto('/assistance/dibao/');
  await expect(page.locator('[data-text-size]')).toBeVisible();
  await expect(page.locator('[data-read]')).toBeHidden();
});

test('what needs a script is there before the page has been read to its end', async ({ page }) => {
  await page.route('**/assistance/dibao/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.slice(0, html.indexOf('</article>')) });
  });
  await page.route(/\/assets\/SearchForm/, () => {});
  await page.goto('/assistance/dibao/', { waitUntil: 'commit' });
  await expect(page.locator('[data-text-size]')).toBeVisible();
  expect(await page.evaluate(() => document.readyState)).not.toBe('complete');
});

test('what needs a script is not there without one', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  let looked = 0;
  for (const address of ['/assistance/dibao/', '/hotline/kids/', '/hotline/poster/a4/', '/figures/', '/figures/check-text/']) {
    await page.goto(baseURL + address);
    for (const part of await page.locator('.with-script').all()) {
      await expect(part).toBeHidden();
      await expect(part.locator('*')).toHaveCount(0);
      looked += 1;
    }
  }
  expect(looked).toBeGreaterThanOrEqual(5);
  await context.close();
});

test('the list of all figures is found by words, with the number, its date and a link', async ({ page }) => {
  await page.goto('/figures/');
  await page.locator('#filter').fill('农村 低保');
  const row = page.locator('.filter .figure-row a').first();
  await expect(row).toContainText('农村低保');
  await expect(row).toContainText('2020');
  expect(await row.getAttribute('href')).toMatch(/^https?:\/\/[^/]+\/figures\/[\w.-]+\/$/);
  await page.locator('#filter').fill('没有这样的词');
  await expect(page.locator('.filter [role="status"]')).toHaveText('没有含这些字的数字。');
  await expect(page.locator('.filter .figure-row')).toHaveCount(0);
});
