/** A site of many files with faults of every reach, judged on one thread and on several. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { facts } from '../../../tests/fixtures/rendered/facts.ts';
import { mark } from '../../figures/marks.ts';
import type { SiteOnDisk } from './judge-site.ts';
import { judgeSite } from './judge-site.ts';
import { publishSite } from './strip-marks.ts';

const PAGES = 210;
const FAULTY = 7;
const figure = mark('F', 'dibao.urban.standard', '590元/月');

const root = mkdtempSync(join(tmpdir(), 'judged-'));
const folder = join(root, 'site');
const published = join(root, 'published');
const site: SiteOnDisk = { folder, shownAs: 'site', root, published };
afterAll(() => rmSync(root, { recursive: true }));

/** Titles that repeat, dead links, dead anchors and naked numbers on every seventh page; the rest is well. */
function page(index: number): string {
  const faulty = index % FAULTY === 0;
  const link = faulty ? `/nowhere-${index % 2}/` : `/page-${(index + 1) % PAGES}/#${index % 10 === 1 ? 'gone' : 'more'}`;
  return `<!doctype html><html lang="zh-CN"><head><title>${faulty ? '同一个标题' : `标题${'甲'.repeat(index)}`}</title>
<meta name="description" content="说明"></head><body><main><h1>大标题</h1>
<p>城市低保标准是${figure}，这一段字要写得长一些，免得说这一页几乎没有内容，读者什么也看不到。${faulty ? `另有${index + 100}人。` : ''}</p>
<h2 id="more">更多</h2><p><a href="${link}">下一页</a></p></main></body></html>`;
}

beforeEach(() => {
  for (const tree of [folder, published]) rmSync(tree, { recursive: true, force: true });
  for (let index = 0; index < PAGES; index += 1) {
    mkdirSync(join(folder, `page-${index}`), { recursive: true });
    writeFileSync(join(folder, `page-${index}`, 'index.html'), page(index));
  }
  publishSite(folder, published);
});

test('judge-site: one thread and several give the same findings in the same order, the same pages and the same files', async () => {
  const alone = await judgeSite(site, facts, 1);
  const together = await judgeSite(site, facts, 2);
  expect(together).toEqual(alone);
  expect(alone.pages).toHaveLength(PAGES);
  expect([...new Set(alone.findings.map(({ slug }) => slug))]).toEqual(
    expect.arrayContaining(['rendered-naked-number', 'link-broken', 'link-anchor-missing', 'page-title', 'page-address-missing']),
  );
});

test('judge-site: a file of which another text would be published ends the checks', async () => {
  writeFileSync(join(published, 'page-1/index.html'), page(1).replace('590', '950'));
  await expect(judgeSite(site, facts, 2)).rejects.toThrow('要发布的 page-1/index.html 和核对过的不是一份');
});

test('judge-site: so does one that has no marks', async () => {
  writeFileSync(join(folder, 'site.css'), 'p { color: green }');
  writeFileSync(join(published, 'site.css'), 'p { color: red }');
  await expect(judgeSite(site, facts, 2)).rejects.toThrow('要发布的 site.css 和核对过的不是一份');
});

test('judge-site: a file that would not be published at all ends the checks', async () => {
  rmSync(join(published, 'page-2/index.html'));
  await expect(judgeSite(site, facts, 2)).rejects.toThrow('page-2/index.html');
});

test.each([
  ['throws', "throw new Error('没有内存了')", '没有内存了'],
  ['ends early', 'process.exit(3)', '退出码 3'],
  ['leaves files out', '', `交回 0 个文件，应是 ${PAGES} 个`],
])('judge-site: a thread that %s ends the checks with a clear message', async (_, source, message) => {
  const worker = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
  await expect(judgeSite(site, facts, 2, worker)).rejects.toThrow(message);
});
