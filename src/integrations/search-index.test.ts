import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPage } from '../checks/steps/read-page.ts';
import { readSite } from '../checks/steps/read-site.ts';
import { buildSearchIndex, compareWithIndex, indexedAddresses } from './search-index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'indexed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function page(path: string, main = '<main data-pagefind-body>', lang = 'zh-CN'): void {
  mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(
    join(folder, path, 'index.html'),
    `<!doctype html><html lang="${lang}"><head><title>低保</title></head><body>${main}<h1>低保</h1><p>城市低保标准</p></main></body></html>`,
  );
}

async function missing(): Promise<string[]> {
  const pages = readSite(folder, 'site').map(readPage);
  await buildSearchIndex(folder);
  return compareWithIndex(pages, indexedAddresses(folder)).map(({ what }) => what);
}

test('search-index: every page is in the index, Chinese addresses too', async () => {
  page('');
  page('assistance/dibao');
  expect(await missing()).toEqual([]);
});

test('search-index: a page without data-pagefind-body is found missing', async () => {
  page('');
  page('assistance/dibao', '<main>');
  expect(await missing()).toEqual(['页面 /assistance/dibao/ 没有进搜索，读者搜不到它。']);
});

test('search-index: the page for missing addresses must stay out', async () => {
  page('');
  writeFileSync(
    join(folder, '404.html'),
    '<!doctype html><html lang="zh-CN"><body><main data-pagefind-body><h1>没有这一页</h1></main></body></html>',
  );
  expect(await missing()).toEqual(['搜索会给出 /404.html，但它不该在索引里。']);
});

test('search-index: a site without pages is refused', async () => {
  await expect(missing()).rejects.toThrow();
});
