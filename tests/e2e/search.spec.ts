import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { termsOf } from '../../src/integrations/glossary.ts';
import { buildSearchIndex } from '../../src/integrations/search-index.ts';
import { findText } from '../../src/search/full-text.ts';
import type { IndexFiles } from '../../src/search/index-files.ts';
import { indexFiles } from '../../src/search/index-files.ts';

const results = '[data-search-results]';

async function ask(page: Page, words: string, from = '/search/'): Promise<void> {
  await page.goto(from);
  await page.locator('[data-search] input').first().fill(words);
  await page.keyboard.press('Enter');
}

/** Words of the index, evenly over it: those that both cut in the same way are whole words of two characters or more. */
async function someWords(index: IndexFiles): Promise<string[]> {
  const { chunks } = await index.head();
  const all = (await Promise.all(chunks.map(({ file }) => index.words(file)))).flat().map(({ word }) => word);
  return all
    .filter((word) => /^\p{Script=Han}{2}$/u.test(word) && [...segmenter.segment(word)].length === 1)
    .filter((_, at) => at % 60 === 0);
}

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

const browserWithoutPolicy = (context: BrowserContext, baseURL: string): Promise<BrowserContext> =>
  (context.browser() as Browser).newContext({ baseURL, bypassCSP: true });

/** Runs in the browser: addresses that Pagefind's own program finds for each word. */
async function findAll(words: string[]): Promise<string[][]> {
  const pagefind = (await import('/pagefind/pagefind.js' as string)) as {
    search(word: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
  };
  const all: string[][] = [];
  for (const word of words) {
    const { results } = await pagefind.search(word);
    all.push((await Promise.all(results.map((result) => result.data()))).map(({ url }) => url).sort());
  }
  return all;
}

for (const [words, address] of [
  ['低保', '/assistance/dibao/'],
  ['五保户', '/assistance/tekun/'],
  ['12349', '/hotline/'],
  ['gljt', '/eldercare/old-age-allowance/'],
  ['結婚證', '/services/marriage/'],
] as const) {
  test(`searching ${words} leads to ${address}`, async ({ page }) => {
    await ask(page, words);
    await expect(page.locator(`${results} a[href="${address}"]`).first()).toBeVisible();
  });
}

for (const address of ['/', '/search/']) {
  test(`on ${address} what was typed before the search's program came is answered when it comes`, async ({ page }) => {
    let arrive = (): void => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route(/SearchForm.*\.js$/, async (route) => {
      await arrived;
      await route.continue();
    });
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator('[data-search] input').first().pressSequentially('低保');
    await expect(page.locator('[role="option"]')).toHaveCount(0);
    arrive();
    await expect(page.locator('[role="option"]').first()).toBeVisible();
    await expect(page.locator('[data-search] input').first()).toHaveValue('低保');
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every word that people use for a page stands on the page with the names of its column, one link from the search', async ({
    page,
  }) => {
    await page.goto('/search/');
    const lists = await page.locator('.topics .link a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const pages = await page.locator('.topics li a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(lists.length).toBeGreaterThan(3);
    expect(new Set(lists).size).toBe(lists.length);
    const shown = new Map<string, string>();
    for (const list of lists) {
      await page.goto(list);
      for (const item of await page.locator('main li').all())
        shown.set((await item.locator('a').getAttribute('href'))!, await item.innerText());
    }
    expect([...shown.keys()].sort()).toEqual([...pages].sort());
    for (const [address, text] of shown)
      for (const name of [...termsOf(address).names, ...termsOf(address).aliases]) expect(text, address).toContain(name);
  });
});

test('a number in the news is answered by its figure, with date and source', async ({ page }) => {
  await ask(page, '17.91万', '/');
  const card = page.locator('.search-figure').first();
  await expect(card).toContainText('17.91万人');
  await expect(card).toContainText('截至2020年底');
  await expect(card).toContainText('采访');
});

test('a slip is forgiven and said', async ({ page }) => {
  await ask(page, '底宝');
  await expect(page.locator('.search-said').first()).toContainText('按“低保”为您查找');
});

test('the full text finds what no name covers', async ({ page }) => {
  await ask(page, '渐退期');
  await expect(page.locator(`${results} mark`).first()).toBeVisible({ timeout: 15_000 });
});

test('the full text finds the pages that Pagefind finds with its own program, for words of all kinds', async ({
  page,
  context,
  baseURL,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'pagefind-program-'));
  await mkdir(join(folder, 'one'));
  await writeFile(join(folder, 'one', 'index.html'), '<html lang="zh-CN"><body>一</body></html>');
  await buildSearchIndex(folder);
  const compared = await browserWithoutPolicy(context, baseURL!);
  await compared.route(/\/pagefind\/(?:pagefind(?:-worker)?\.js|wasm\.[\w-]+\.pagefind)$/, (route) =>
    route.fulfill({ path: join(folder, new URL(route.request().url()).pathname) }),
  );
  const program = await compared.newPage();
  await program.goto('/search/');
  const index = indexFiles(async (path) => new Uint8Array(await (await page.request.get(`${baseURL}/pagefind/${path}`)).body()));
  const words = await someWords(index);
  expect(words.length).toBeGreaterThan(40);
  const theirs = await program.evaluate(findAll, words);
  const ours = await Promise.all(words.map(async (word) => (await findText(index, word, 1000)).map(({ address }) => address).sort()));
  expect(ours).toEqual(theirs);
  await compared.close();
  await rm(folder, { recursive: true });
});

test('a search that finds nothing still says where to turn', async ({ page }) => {
  await ask(page, 'zzqqxx');
  await expect(page.locator('.search-said').first()).toContainText('没有找到', { timeout: 15_000 });
  for (const phone of ['12349', '12345']) await expect(page.locator(`[data-search-help] a[href="tel:${phone}"]`).first()).toBeVisible();
});

test('Back returns to the results, and from one search to the one before', async ({ page }) => {
  await ask(page, '低保');
  await page.locator(`${results} a[href="/assistance/dibao/"]`).first().click();
  await page.waitForURL('**/assistance/dibao/');
  await page.goBack();
  await expect(page.locator(`${results} a[href="/assistance/dibao/"]`).first()).toBeVisible();
  await page.locator('#q').fill('殡葬');
  await page.keyboard.press('Enter');
  await expect(page.locator(`${results} a[href="/services/funeral/"]`).first()).toBeVisible();
  await page.goBack();
  await expect(page.locator('#q')).toHaveValue('低保');
});

test('what is asked never reaches the server', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
  await ask(page, '低保', '/');
  await expect(page.locator(`${results} a`).first()).toBeVisible();
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.filter((url) => url.split('#')[0]!.includes('低保'))).toEqual([]);
});

test.describe('words of danger', () => {
  for (const from of ['/', '/search/', '/hotline/kids/', '/assistance/dibao/']) {
    test(`asked on ${from} show the emergency numbers and stay out of the address and of storage`, async ({ page }) => {
      await ask(page, '爸爸打我', from);
      await expect(page.locator('[data-search-danger] a[href="tel:110"]').first()).toBeVisible();
      await expect(page.locator('[data-search-danger] a[href="tel:12349"]').first()).toBeVisible();
      expect(new URL(page.url()).pathname).toBe(from);
      expect(page.url()).not.toMatch(/[?#]q/);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
    });
  }

  test('in an address that somebody was sent are taken out of it', async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent('不想活了')}`);
    await expect(page.locator('[data-search-danger]')).toBeVisible();
    expect(page.url()).toMatch(/\/search\/$/);
  });
});

test('on a child page the answer comes in place and the address does not change', async ({ page }) => {
  await ask(page, '留守儿童', '/children/');
  await expect(page.locator(`${results} a[href="/children/left-behind/"]`).first()).toBeVisible();
  expect(new URL(page.url()).pathname + new URL(page.url()).search + new URL(page.url()).hash).toBe('/children/');
});

test('suggestions are a combobox that arrow keys, Escape and Enter work', async ({ page }) => {
  await page.goto('/assistance/dibao/');
  const box = page.getByRole('combobox');
  await page.locator('#search').focus();
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.type('高龄');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1);
  const active = await box.getAttribute('aria-activedescendant');
  await expect(page.locator(`#${active}`)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.type('津贴');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/old-age-allowance/);
});

test('suggestions that come after Enter do not lie over the results', async ({ page }) => {
  await page.route('**/search/words.json', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto('/search/');
  await page.locator('#q').focus();
  await page.keyboard.type('低保');
  await page.keyboard.press('Enter');
  await expect(page.locator(`${results} a[href="/assistance/dibao/"]`).first()).toBeVisible();
  await expect(page.getByRole('combobox')).toHaveAttribute('aria-expanded', 'false');
});

test('while pinyin is being composed nothing is searched', async ({ page, context }) => {
  await page.goto('/');
  await page.locator('#q').focus();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Input.imeSetComposition', { text: 'gao', selectionStart: 3, selectionEnd: 3 });
  await page.waitForTimeout(500);
  await expect(page.locator('[role="option"]')).toHaveCount(0);
  await devtools.send('Input.insertText', { text: '高龄津贴' });
  await expect(page.locator('[role="option"]').first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the box leads to an index in which every name of a page stands, and says nothing in the address', async ({ page }) => {
    await page.goto('/assistance/dibao/');
    await page.locator('#search').fill('五保户');
    await page.locator('[data-search] button').first().click();
    expect(page.url()).toMatch(/\/search\/\??$/);
    await expect(page.locator('main')).toContainText('五保户');
    await expect(page.locator('main li a[href="/assistance/tekun/"]')).toBeVisible();
  });
});
