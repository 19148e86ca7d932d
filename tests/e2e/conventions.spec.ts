/** What programs read of the finished site: tags, maps, icons, manifest. No page is opened in a browser for it. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';
import sharp from 'sharp';
import { textOf } from '../../src/checks/steps/png.ts';
import { site } from '../../src/site.config.ts';
import { everyPage } from './pages.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const read = (path: string): string => readFileSync(dist + path, 'utf8');
const page = (address: string): string => read(`${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`);
const traceless = (address: string): boolean => site.traceless.some((prefix) => address.startsWith(prefix));

const tagsOf = (html: string): Map<string, string> =>
  new Map([...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].map(([, name, content]) => [name!, content!]));

const pages = everyPage().map((address) => ({ address, html: page(address), tags: tagsOf(page(address)) }));
const offered = pages.filter(({ address, tags }) => address !== '/404.html' && !tags.has('robots'));

test('每一页都有站名和描述，没有一个空标签', () => {
  expect(pages.length).toBeGreaterThan(50);
  for (const { address, tags } of pages) {
    expect({ address, site: tags.get('SiteName'), described: tags.has('Description') }).toEqual({
      address,
      site: site.name,
      described: true,
    });
    expect([...tags].filter(([, content]) => content.trim() === '')).toEqual([]);
  }
});

test('首页以外，能搜到的每一页不是栏目就是文章，文章有标题、日期和来源', () => {
  const articles = offered.filter(({ tags }) => tags.has('ArticleTitle'));
  const columns = offered.filter(({ tags }) => tags.has('ColumnName') && !tags.has('ArticleTitle'));
  expect(articles.length + columns.length).toBe(offered.length - 1);
  expect(columns.map(({ address }) => address)).toContain('/assistance/');
  const undated = articles.filter(({ tags }) => !/^\d{4}(?:-\d{2}){0,2}$/.test(tags.get('PubDate') ?? '')).map(({ address }) => address);
  const issued = (address: string): boolean => !/^\/figures\/(?:sources\/)?[^/]+\/$/.test(address);
  expect(undated.filter(issued), '只有发布日期查不到的法规和它的数可以没有日期').toEqual([]);
  expect(articles.filter(({ tags }) => !tags.has('ContentSource')).map(({ address }) => address)).toEqual([]);
  expect(articles.find(({ address }) => address === '/assistance/dibao/')!.tags.get('ColumnType')).toBe('办事服务');
});

test('没有填的不出现：标识码、域名、页脚的备案', () => {
  expect(site.identity.siteCode).toBeNull();
  for (const { tags, html } of pages) {
    expect(tags.has('SiteIDCode') || tags.has('SiteDomain') || tags.has('Url')).toBe(false);
    expect(html).not.toContain('foot-identity');
  }
});

test('sitemap.xml 恰好是能搜到的每一页', () => {
  const listed = [...read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => new URL(url!).pathname);
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.sort()).toEqual(offered.map(({ address }) => address).sort());
});

test('给人看的站点地图带得到每一页', () => {
  const links = new Set([...page('/about/sitemap/').matchAll(/href="(\/[^"#]*)"/g)].map(([, href]) => href));
  expect(offered.filter(({ address }) => !links.has(address)).map(({ address }) => address)).toEqual([]);
});

test('图标的大小和说的一样，无痕的页不提安装，只有首页和搜索页提站内搜索', async () => {
  const { icons } = JSON.parse(read('site.webmanifest')) as { icons: { src: string; sizes: string }[] };
  const pixels = icons.filter(({ src }) => src.endsWith('.png'));
  expect(pixels.length).toBeGreaterThan(0);
  for (const { src, sizes } of pixels) {
    const { width, height } = await sharp(dist + src).metadata();
    expect({ src, sizes: `${width}x${height}` }).toEqual({ src, sizes });
  }
  expect(icons.filter(({ src }) => !existsSync(dist + src))).toEqual([]);
  const apple = await sharp(`${dist}apple-touch-icon.png`).metadata();
  expect([apple.width, apple.height, apple.hasAlpha]).toEqual([180, 180, false]);
  expect(readFileSync(`${dist}favicon.ico`).subarray(0, 6)).toEqual(Buffer.from([0, 0, 1, 0, 3, 0]));
  for (const { address, html } of pages) {
    expect({ address, installs: html.includes('rel="manifest"') }).toEqual({ address, installs: !traceless(address) });
    expect({ address, searches: html.includes('rel="search"') }).toEqual({ address, searches: address === '/' || address === '/search/' });
  }
  expect(pages.some(({ address }) => traceless(address))).toBe(true);
});

test('每个数字的页都有图，图里写的就是公布的数；无痕的页没有图', () => {
  const { figures } = JSON.parse(read('data/figures.json')) as { figures: { id: string; published: string; status: string }[] };
  const drawn = pages.filter(({ tags }) => tags.has('og:image'));
  const ofFigures = drawn.filter(({ address }) => address.startsWith('/figures/'));
  expect(new Set(ofFigures.map(({ address }) => address))).toEqual(new Set(figures.map(({ id }) => `/figures/${id}/`)));
  expect(drawn.length).toBeGreaterThan(ofFigures.length);
  for (const { address, tags } of drawn) {
    const lines = textOf(readFileSync(dist + new URL(tags.get('og:image')!).pathname.slice(1))).split('\n');
    const published = figures.filter(({ id }) => address === `/figures/${id}/`);
    const said = published.some(
      (one) => one.published === lines[2] && (one.status === 'disputed') === lines.some((line) => line.startsWith('存疑')),
    );
    expect({ address, said: said || published.length === 0, named: lines[0]!.startsWith(site.name) }).toEqual({
      address,
      said: true,
      named: true,
    });
    expect(lines.includes('本站不是官方渠道。')).toBe(!site.official);
    expect(tags.get('og:image:alt'), address).toContain(lines[2]!);
    expect(traceless(address), address).toBe(false);
  }
});

test('浏览器的站内搜索把要找的话写在 # 后面', () => {
  const template = /template="([^"]+)"/.exec(read('opensearch.xml'))![1]!;
  expect(template).toBe(`${site.origin}/search/#q={searchTerms}`);
});
