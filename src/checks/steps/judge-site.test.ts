/** A site of many files with faults of every reach, judged on one thread and on several. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { facts } from '../../../tests/fixtures/rendered/facts.ts';
import { mark } from '../../figures/marks.ts';
import type { SiteOnDisk } from './judge-site.ts';
import { judgeSite } from './judge-site.ts';

const PAGES = 210;
const FAULTY = 7;
const figure = mark('F', 'dibao.urban.standard', '590元/月');

const root = mkdtempSync(join(tmpdir(), 'judged-'));
const folder = join(root, 'site');
const site: SiteOnDisk = { folder, shownAs: 'site', root, strip: true };
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
  rmSync(folder, { recursive: true, force: true });
  for (let index = 0; index < PAGES; index += 1) {
    mkdirSync(join(folder, `page-${index}`), { recursive: true });
    writeFileSync(join(folder, `page-${index}`, 'index.html'), page(index));
  }
});

const tree = (): string[] => Array.from({ length: PAGES }, (_, index) => readFileSync(join(folder, `page-${index}/index.html`), 'utf8'));

test('judge-site: one thread and several give the same findings in the same order, the same pages and the same files', async () => {
  const alone = await judgeSite({ ...site, strip: false }, facts, 1);
  const together = await judgeSite({ ...site, strip: false }, facts, 2);
  expect(together).toEqual(alone);
  expect(alone.pages).toHaveLength(PAGES);
  expect([...new Set(alone.findings.map(({ slug }) => slug))]).toEqual(
    expect.arrayContaining(['rendered-naked-number', 'link-broken', 'link-anchor-missing', 'page-title', 'page-address-missing']),
  );
});

test('judge-site: files that are well lose their marks, faulty ones keep them', async () => {
  await judgeSite(site, facts, 2);
  const marked = tree().map((text) => text.includes('\uE000'));
  expect(marked).toEqual(Array.from({ length: PAGES }, (_, index) => index % FAULTY === 0));
});

test.each([
  ['throws', "throw new Error('没有内存了')", '没有内存了'],
  ['ends early', 'process.exit(3)', '退出码 3'],
  ['leaves files out', '', `交回 0 个文件，应是 ${PAGES} 个`],
])('judge-site: a thread that %s ends the checks with a clear message', async (_, source, message) => {
  const worker = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
  await expect(judgeSite(site, facts, 2, worker)).rejects.toThrow(message);
});
