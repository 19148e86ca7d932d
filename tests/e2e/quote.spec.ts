import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';
import { isCompressedCopy } from '../../src/integrations/compress.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const figures = (
  JSON.parse(readFileSync(`${dist}/data/figures.json`, 'utf8')) as {
    figures: { id: string; published: string; link: string; status: string }[];
  }
).figures;
const DISPUTED = '/figures/townships.villages.count/';
const PLAIN = '/figures/dibao.rural.recipients/';

test('every observation has its anchor, once, on its figure page', () => {
  expect(figures.length).toBeGreaterThan(200);
  for (const { link, published } of figures) {
    const [address, anchor] = link.split('#') as [string, string];
    const html = readFileSync(`${dist}${address}index.html`, 'utf8');
    expect(html.split(`id="${anchor}"`), link).toHaveLength(2);
    const sentence = new RegExp(`id="${anchor}-sentence"[^>]*>([^<]*)<`).exec(html)?.[1];
    expect(sentence, link).toContain(`为${published}`);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the sentence stands in the open, one tap selects all of it, and no button promises to copy', async ({ page }) => {
    await page.goto(PLAIN);
    const sentence = page.locator('.quote .copy-text').first();
    await expect(sentence).toBeVisible();
    expect(await sentence.evaluate((element) => getComputedStyle(element).userSelect)).toBe('all');
    await expect(page.locator('[data-copy]').first()).toBeHidden();
    await expect(page.locator('#report-text')).toContainText('数字编号：dibao.rural.recipients');
  });
});

test('a button copies exactly the text above it, in every piece of the kit', async ({ page }) => {
  await page.goto(PLAIN);
  await page.locator('.quote summary').click();
  const tools = page.locator('main [data-copy]');
  const pieces = await tools.count();
  expect(pieces).toBe(8);
  for (let index = 0; index < pieces; index += 1) {
    const tool = tools.nth(index);
    const id = (await tool.getAttribute('data-copy'))!;
    await tool.locator('button').click();
    await expect(tool.locator('[role="status"]')).not.toBeEmpty();
    const selected = await page.evaluate(() => getSelection()!.toString());
    expect(selected.trim()).toBe((await page.locator(`[id="${id}"]`).innerText()).trim());
  }
});

test('what is copied as JSON and CSV is what the data files hold', async ({ page }) => {
  await page.goto(PLAIN);
  const text = (piece: string) => page.locator(`[id$="-${piece}"]`).first().textContent();
  const row: unknown = JSON.parse((await text('json'))!);
  expect(figures).toContainEqual(row);
  const [head, line] = (await text('csv'))!.split(/\r?\n/);
  const lines = readFileSync(`${dist}/data/figures.csv`, 'utf8').split('\r\n');
  expect(lines[0]).toBe(head);
  expect(lines).toContain(line);
});

test('a disputed figure tells every single change, with what it would break and where a slip would do', async ({ page }) => {
  await page.goto(DISPUTED);
  await page.locator('.relation-inconsistent summary').first().click();
  const changes = page.locator('.relation-inconsistent .changes').first();
  expect(await changes.locator(':scope > li').count()).toBeGreaterThan(3);
  await expect(changes).toContainText('又会对不上');
  await expect(changes).toContainText('一位数字');
  await expect(page.locator('.quote').first()).toBeVisible();
});

test('the kit stays out of the way: closed on arrival, narrow enough for a small phone, and on paper only the sentence', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(PLAIN);
  await expect(page.locator('[id$="-json"]')).toBeHidden();
  await page.locator('.quote summary').click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[id$="-sentence"]')).toBeVisible();
  await expect(page.locator('[id$="-json"]')).toBeHidden();
  await expect(page.locator('.copy-tools').first()).toBeHidden();
});

test('checksums in the finished site are those of its files, and none is left out', () => {
  const sums = readFileSync(`${dist}/data/SHA256SUMS`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('  ') as [string, string]);
  const files = readdirSync(`${dist}/data`, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== 'SHA256SUMS' && !isCompressedCopy(entry.name),
  );
  expect(sums).toHaveLength(files.length);
  for (const [sum, path] of sums)
    expect(
      createHash('sha256')
        .update(readFileSync(`${dist}/data/${path}`))
        .digest('hex'),
      path,
    ).toBe(sum);
});

test('the checksums are served as text', async ({ request }) => {
  const answer = await request.get('/data/SHA256SUMS');
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toMatch(/^text\/plain/);
});
