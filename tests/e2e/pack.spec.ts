import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { ruleSelector } from '../../src/flows/selectors.ts';
import { readFolder } from '../../src/integrations/pack.ts';
import { archive } from '../../src/integrations/pack-archive.ts';
import { packSite } from '../../src/integrations/pack-site.ts';
import { answerFrom } from '../../src/integrations/static-files.ts';
import { Firefox } from './firefox.ts';
import { OldChromium } from './old-chromium.ts';
import { everyWrittenPage, oneOfEachKind } from './pages.ts';

const NAME = 'copy';
let place: string;
let folder: string;

test.beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'packed 离线-'));
  folder = join(place, NAME);
  for (const [path, content] of Object.entries(unzipSync(packed()))) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), content);
  }
});

test.afterAll(() => rmSync(place, { recursive: true }));

function packed(): Uint8Array {
  return archive(NAME, packSite(readFolder(fileURLToPath(new URL('../../dist', import.meta.url))), '样站'));
}

/** A page of the unpacked copy; the address is that on the web. */
const onDisk = (address: string): string => pathToFileURL(join(folder, address.endsWith('/') ? `${address}index.html` : address)).href;

/** What went wrong on a page, and what it asked for outside `site`. */
function watch(page: Page, site: string): string[] {
  const trouble: string[] = [];
  page.on('console', (said) => {
    if (['error', 'warning'].includes(said.type())) trouble.push(`${page.url()}: ${said.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(site)) trouble.push(`${page.url()} asks for ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) trouble.push(`${response.url()}: ${response.status()}`);
  });
  return trouble;
}

const chooseInFinder = async (page: Page): Promise<void> => {
  for (const id of ['q-income-below', 'q-hukou-here']) await page.locator(`label[for="${id}"]`).click();
  await expect(page.locator(ruleSelector(0, 2))).toBeVisible();
};

test('two packs of one site are the same, byte for byte', () => {
  expect(Buffer.compare(packed(), packed())).toBe(0);
});

test('the checksums are right and complete', () => {
  execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'sha256sums.txt'], { cwd: folder });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(readFileSync(join(folder, 'sha256sums.txt'), 'utf8').trim().split('\n')).toHaveLength(files.length - 1);
});

test('every address in every page is relative and leads to a file', () => {
  const missing: string[] = [];
  let followed = 0;
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))) {
    for (const [, address] of readFileSync(join(folder, entry), 'utf8').matchAll(/\s(?:href|src|action)="([^"#?]+)/g)) {
      if (/^(?:https?|tel|sms|mailto):/.test(address!)) continue;
      followed += 1;
      if (address!.startsWith('/') || !existsSync(join(folder, dirname(entry), decodeURIComponent(address!))))
        missing.push(`${entry} → ${address}`);
    }
  }
  expect(missing).toEqual([]);
  expect(followed).toBeGreaterThan(10_000);
});

test('pages of every kind are valid HTML as packed', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
  for (const address of oneOfEachKind) {
    const { results } = await validator.validateFile(join(folder, address.endsWith('/') ? `${address}index.html` : address));
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`)),
      address,
    ).toEqual([]);
  }
});

test.describe('opened from a USB stick', () => {
  test('a reader walks from the first page to 低保 and on to a figure', async ({ page }) => {
    const trouble = watch(page, 'file:');
    await page.goto(onDisk('/'));
    await expect(page.locator('body')).toHaveCSS('font-size', '18px');
    await page.locator('main a.card', { hasText: '低保' }).click();
    await expect(page).toHaveURL(onDisk('/assistance/dibao/'));
    await expect(page.locator('.call-bar a[href="tel:12349"]')).toBeVisible();
    await page.locator('main a[href*="figures/dibao.urban.standard/"]').first().click();
    await expect(page.locator('main')).toContainText('590元/月');
    await expect(page).toHaveURL(/dibao\.urban\.standard\/index\.html/);
    expect(trouble).toEqual([]);
  });

  test('pages of every kind open without an error and ask for nothing elsewhere', async ({ page }) => {
    test.setTimeout(120_000);
    const trouble = watch(page, 'file:');
    for (const address of [...everyWrittenPage(), '/404.html']) await page.goto(onDisk(address), { waitUntil: 'load' });
    expect(trouble).toEqual([]);
  });

  test('the finder answers, and the size of the text can be changed', async ({ page }) => {
    const trouble = watch(page, 'file:');
    await page.goto(onDisk('/assistance/finder/'));
    await expect(page.locator(ruleSelector(0, 2))).toBeHidden();
    await chooseInFinder(page);
    await page.locator('[data-text-size]').click();
    await expect(page.locator('html')).toHaveAttribute('data-text', '1');
    expect(trouble).toEqual([]);
  });

  test('the list of all figures is found by words, and leads to the figure', async ({ page }) => {
    const trouble = watch(page, 'file:');
    await page.goto(onDisk('/figures/'));
    await page.locator('#filter').fill('农村 低保');
    await page.locator('.filter .figure-row a', { hasText: '农村低保' }).first().click();
    await expect(page).toHaveURL(/figures\/[\w.-]+\/index\.html$/);
    await expect(page.locator('main [data-figure]').first()).toBeVisible();
    expect(trouble).toEqual([]);
  });

  test('a search leads to the index of topics, which names every page and says how to search it', async ({ page }) => {
    const trouble = watch(page, 'file:');
    await page.goto(onDisk('/'));
    await page.locator('#q').fill('五保户');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/index\.html\?$/);
    await expect(page.locator('.topics li', { hasText: '五保户' }).first()).toBeVisible();
    await page.locator('#q').fill('五保户');
    await page.keyboard.press('Enter');
    await expect(page.locator('.search-said')).toContainText('Ctrl+F');
    await page.locator('.topics a', { hasText: '特困' }).first().click();
    await expect(page).toHaveURL(onDisk('/assistance/tekun/'));
    expect(trouble).toEqual([]);
  });

  test('a child who leaves sees a blank page, and Back shows nothing', async ({ page }) => {
    await page.goto(onDisk('/about/'));
    await page.goto(onDisk('/hotline/'));
    await page.locator('main a[href="kids/index.html"]').first().click();
    await expect(page).toHaveURL(onDisk('/hotline/kids/'));
    await page.locator('[data-leave]').click();
    await page.waitForURL('about:blank');
    await page.goBack();
    expect(page.url()).toBe(onDisk('/about/'));
  });

  for (const [name, start] of [
    ['Chromium 79', () => OldChromium.start()],
    ['Firefox ESR', () => Firefox.start()],
  ] as const) {
    test(`${name} loads its style and its scripts`, async () => {
      const window = await start();
      try {
        await window.open(onDisk('/assistance/dibao/'));
        await window.until(`getComputedStyle(document.body).fontSize === '18px'`);
        await window.until(`getComputedStyle(document.querySelector('[data-tools]')).display !== 'none'`);
      } finally {
        window.close();
      }
    });
  }
});

test.describe('opened from a USB stick without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the finder answers by its style sheet', async ({ page }) => {
    await page.goto(onDisk('/assistance/finder/'));
    await chooseInFinder(page);
  });
});

for (const [where, below] of [
  ['a folder of', () => place],
  ['the root of', () => folder],
] as const) {
  test.describe(`served from ${where} an intranet server`, () => {
    let server: Server;
    let site: string;

    test.beforeAll(async () => {
      server = createServer(answerFrom(below()));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      site = `http://127.0.0.1:${(server.address() as AddressInfo).port}${below() === place ? `/${NAME}` : ''}`;
    });

    test.afterAll(() => server.close());

    test('the search suggests, answers by name and by full text, and its links hold', async ({ page }) => {
      const trouble = watch(page, `${site}/`);
      await page.goto(`${site}/index.html`);
      await page.locator('#q').fill('高龄津贴');
      await page.locator('[role="option"]', { hasText: '津贴' }).first().click();
      await expect(page).toHaveURL(new RegExp(`^${site}/`));
      await page.goto(`${site}/`);
      await page.locator('#q').fill('低保');
      await expect(page.locator('[role="option"]').first()).toBeVisible();
      await page.keyboard.press('Enter');
      await page.locator('[data-search-results] a', { hasText: '低保' }).first().click();
      await page.goBack();
      await page.locator('#q').fill('渐退期');
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-search-results] mark').first()).toBeVisible({ timeout: 15_000 });
      const found = await page
        .locator('[data-search-results] a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      for (const href of found) expect((await page.request.get(href)).status(), href).toBe(200);
      expect(new Set(found).size).toBe(found.length);
      expect(trouble).toEqual([]);
    });

    test('a child leaves no step behind, and leaves for a harmless page with a plain icon', async ({ page }) => {
      const trouble = watch(page, `${site}/`);
      await page.goto(`${site}/about/index.html`);
      await page.goto(`${site}/hotline/index.html`);
      await page.locator('main a[href="kids/index.html"]').first().click();
      await page.waitForURL('**/hotline/kids/index.html');
      const icon = page.evaluate(
        () =>
          new Promise((resolve) => {
            const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]')!;
            new MutationObserver(() => resolve(link.href)).observe(link, { attributes: true });
          }),
      );
      await page.evaluate(() => setTimeout(() => document.querySelector<HTMLElement>('[data-leave]')!.click(), 100));
      expect(await icon).toBe(`${site}/plain.svg`);
      await page.waitForURL(`${site}/community/index.html`);
      await page.goBack();
      expect(page.url()).toBe(`${site}/about/index.html`);
      expect(trouble).toEqual([]);
    });
  });
}
