/** `npm run bench -- search [--pages 10000] [--repeat 9] [--asked 200]`: our search next to stock Pagefind, on this site and on a large made-up one. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright';
import { UsageError } from '../../../src/checks/base/arguments.ts';
import { launch } from './browser.ts';
import type { Cost, Hits } from './measure.ts';
import { measureCost, measureHits } from './measure.ts';
import { fullTextFiles, programFiles } from './program.ts';
import type { Judged, Measured } from './report.ts';
import { kilobytes, percent, printComparison, printLimits } from './report.ts';
import { brotli, CountingServer } from './server.ts';
import type { MeasuredSite } from './sites.ts';
import { isBuilt, madeSite, ownSite, readWords } from './sites.ts';
import { STOCK_ADDRESS, STOCK_SHOWN, stockFiles } from './stock.ts';
import { MOST_PAGES } from './words.ts';

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));
/** The program that answers by names comes with the first step into the field; the one that reads the full text only when somebody asks on the search page. */
const LIMIT = { program: 8000, fullText: 4500, toFirst: 120_000, warm: 300, first: 0.95, third: 0.99 };

/** Prints both comparisons and the limits for this site. Answers with the exit status. */
export async function runSearch(args: readonly string[]): Promise<number> {
  const { pages, repeat, asked } = readOptions(args);
  if (!isBuilt(DIST)) {
    console.log('dist/ 里没有建好的网站，什么也没有量。先运行 npm run build。');
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  const browser = await launch();
  try {
    explain(repeat);
    const own = await ownSite(DIST, join(folder, 'own'));
    const ours = await compare(browser, own, repeat);
    if (pages > 0) {
      await compare(browser, await madeSite(own.folder, join(folder, 'made'), pages, asked), repeat);
      foretell(own, pages);
    }
    const judged = judge(programSizes(own.folder), ours);
    console.log('\n本站');
    printLimits(judged);
    return judged.every(({ within }) => within) ? 0 : 1;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function readOptions(args: readonly string[]): { pages: number; repeat: number; asked: number } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pages: { type: 'string', default: '10000' },
      repeat: { type: 'string', default: '9' },
      asked: { type: 'string', default: '200' },
    },
  });
  const [pages, repeat, asked] = [Number(values.pages), Number(values.repeat), Number(values.asked)];
  if (![pages, repeat, asked].every(Number.isInteger) || pages < 0 || pages > MOST_PAGES || repeat < 1 || asked < 1)
    throw new UsageError(`--pages 要是 0 到 ${MOST_PAGES} 的整数，--repeat 和 --asked 要是正整数`);
  return { pages, repeat, asked };
}

function explain(repeat: number): void {
  console.log(`流量是网络上传的字节，文字按 brotli 算，不含 HTTP 头；时间从按下回车算到第一条结果进入页面，取 ${repeat} 句的中位数。`);
  console.log(
    `首次搜索没有任何缓存，一点进搜索框就把整句输入并回车；这几句都是两种搜索找得到页面的。原版 Pagefind 显示前 ${STOCK_SHOWN} 条。`,
  );
  console.log('处理器放慢只管页面的主线程，管不到 Pagefind 放在 Worker 里的部分，所以它的时间偏快。');
}

/** Measures and prints both searches on one site; answers with ours. */
async function compare(browser: Browser, site: MeasuredSite, repeat: number): Promise<Measured> {
  const server = new CountingServer(site.folder, stockFiles);
  const origin = await server.start();
  try {
    const addresses = [`${origin}/search/`, `${origin}${STOCK_ADDRESS}`] as const;
    const hits = [await measureHits(browser, addresses[0], site.queries), await measureHits(browser, addresses[1], site.queries)] as const;
    const answered = site.queries.map(({ query }) => query).filter((query) => hits[0].answered.has(query));
    const [queries, hard] = [true, false].map((both) =>
      spread(
        answered.filter((query) => hits[1].answered.has(query) === both),
        repeat,
      ),
    ) as [string[], string[]];
    const costs = [
      await measureCost(browser, server, addresses[0], { queries, hard }),
      await measureCost(browser, server, addresses[1], { queries, hard: [] }),
    ] as const;
    const [ours, stock] = [0, 1].map((index) => ({ hits: hits[index] as Hits, cost: costs[index] as Cost })) as [Measured, Measured];
    printSite(site, ours, stock);
    return ours;
  } finally {
    server.stop();
  }
}

function printSite(site: MeasuredSite, ours: Measured, stock: Measured): void {
  console.log(`\n${site.name}，${site.queries.length} 句`);
  printComparison(ours, stock);
  const words = join(site.folder, 'search', 'words.json');
  const { program, fullText } = programSizes(site.folder);
  console.log(
    `自己的程序 ${kilobytes(program)}，另有全文部分 ${kilobytes(fullText)}，words.json ${kilobytes(sizeOf([words]))}（brotli；没压缩时 ${kilobytes(readFileSync(words).length)}）`,
  );
  if (ours.hits.missed.length > 0)
    console.log(`前三条里没有的（${ours.hits.missed.length} 句）：${ours.hits.missed.slice(0, 10).join('、')}`);
}

/** Made-up words repeat themselves and compress too well: what so many pages would weigh if they were like this site's. */
function foretell({ folder }: MeasuredSite, count: number): void {
  const { pages } = readWords(folder);
  const each = brotli(Buffer.from(JSON.stringify(pages))).length / pages.length;
  console.log(
    `造出来的词语重复多，压缩得比真的小。照本站每页的词语（brotli 后每页 ${Math.round(each)} 字节）推算，${count} 页的 words.json 约 ${kilobytes(each * count)}。`,
  );
}

/** Bytes of files as brotli, each by itself as they are fetched. */
const sizeOf = (files: readonly string[]): number => files.reduce((total, file) => total + brotli(readFileSync(file)).length, 0);

/** Bytes of both parts of the program. */
function programSizes(folder: string): { program: number; fullText: number } {
  const size = (files: readonly string[]): number => sizeOf(files.map((file) => join(folder, file)));
  return { program: size(programFiles(folder)), fullText: size(fullTextFiles(folder)) };
}

/** So many of a list, evenly spread over it. */
const spread = <T>(list: readonly T[], count: number): T[] =>
  Array.from(
    { length: Math.min(count, list.length) },
    (_, index) => list[Math.floor(((index + 0.5) * list.length) / Math.min(count, list.length))]!,
  );

/** The limits of the issue, for this site. The page itself counts into the bytes up to the first result. */
function judge({ program, fullText }: ReturnType<typeof programSizes>, { hits, cost }: Measured): Judged[] {
  const toFirst = cost.page + cost.bytesToFirst;
  return [
    { what: '自己的程序', shown: kilobytes(program), limit: `≤ ${kilobytes(LIMIT.program)}`, within: program <= LIMIT.program },
    { what: '读全文的程序', shown: kilobytes(fullText), limit: `≤ ${kilobytes(LIMIT.fullText)}`, within: fullText <= LIMIT.fullText },
    {
      what: '到第一条结果的流量，连搜索页本身',
      shown: kilobytes(toFirst),
      limit: `≤ ${kilobytes(LIMIT.toFirst)}`,
      within: toFirst <= LIMIT.toFirst,
    },
    { what: '再次搜索到第一条结果', shown: `${Math.round(cost.warm)} ms`, limit: `≤ ${LIMIT.warm} ms`, within: cost.warm <= LIMIT.warm },
    { what: '第一条就对', shown: percent(hits.first), limit: `≥ ${percent(LIMIT.first)}`, within: hits.first >= LIMIT.first },
    { what: '前三条里有', shown: percent(hits.third), limit: `≥ ${percent(LIMIT.third)}`, within: hits.third >= LIMIT.third },
    { what: '什么也没找到', shown: `${hits.empty} 句`, limit: '0 句', within: hits.empty === 0 },
  ];
}
