/** The measurements of one search on one site. */
import type { Browser } from 'playwright';
import type { AskedQuery } from '../../search/queries.ts';
import { askByKeyboard, pagesShown } from './ask.ts';
import { inFreshPage, slow } from './browser.ts';
import type { CountingServer } from './server.ts';

/** Shares of the queries. */
export interface Hits {
  readonly first: number;
  readonly third: number;
  readonly empty: number;
  /** Queries that found any page. */
  readonly answered: ReadonlySet<string>;
  readonly missed: readonly string[];
}

/** Medians for one query. */
export interface Cost {
  /** Bytes of the page itself, before anybody searches. */
  readonly page: number;
  readonly bytesToFirst: number;
  readonly bytesInAll: number;
  /** Milliseconds from the last key. */
  readonly cold: number;
  readonly warm: number;
  readonly warmWorst: number;
  /** Of the hard queries. */
  readonly warmHard: number;
}

/** The middle value; NaN for none. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length === 0 ? NaN : (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}

/** Asks everything in one page at full speed. */
export async function measureHits(browser: Browser, address: string, queries: readonly AskedQuery[]): Promise<Hits> {
  const ranks = await inFreshPage(browser, address, async (page) => {
    const found: { query: string; rank: number; count: number }[] = [];
    for (const { query, page: wanted } of queries) {
      const shown = await pagesShown(page, query);
      found.push({ query, rank: shown.findIndex((one) => wanted.test(one)), count: shown.length });
    }
    return found;
  });
  const share = (most: number): number => ranks.filter(({ rank }) => rank >= 0 && rank < most).length / ranks.length;
  const answered = new Set(ranks.filter(({ count }) => count > 0).map(({ query }) => query));
  return {
    first: share(1),
    third: share(3),
    empty: ranks.filter(({ count }) => count === 0).length,
    answered,
    missed: ranks.filter(({ rank }) => rank < 0 || rank > 2).map(({ query }) => query),
  };
}

/** Queries whose cost is measured; each must have a result, the hard ones may have none in the other search. */
export interface Sample {
  readonly queries: readonly string[];
  readonly hard: readonly string[];
}

/** Bytes and times of the queries. */
export async function measureCost(browser: Browser, server: CountingServer, address: string, { queries, hard }: Sample): Promise<Cost> {
  const bytes = [];
  for (const query of queries) bytes.push(await bytesOf(browser, server, address, query));
  const cold = [];
  for (const query of queries)
    cold.push(
      await inFreshPage(browser, address, async (page) => {
        await slow(page, true);
        return (await askByKeyboard(page, query)).first!;
      }),
    );
  const warm = await warmTimes(browser, address, queries);
  const warmHard = hard.length === 0 ? [] : await warmTimes(browser, address, hard);
  return {
    page: bytes[0]!.page,
    bytesToFirst: median(bytes.map(({ toFirst }) => toFirst)),
    bytesInAll: median(bytes.map(({ inAll }) => inAll)),
    cold: median(cold),
    warm: median(warm),
    warmWorst: Math.max(...warm),
    warmHard: median(warmHard),
  };
}

/** Bytes of one query in a browser that has nothing stored; the page's own apart. */
async function bytesOf(
  browser: Browser,
  server: CountingServer,
  address: string,
  query: string,
): Promise<{ page: number; toFirst: number; inAll: number }> {
  server.take();
  return inFreshPage(browser, address, async (page) => {
    const own = sum(server.take());
    const { firstAt } = await askByKeyboard(page, query);
    await page.waitForLoadState('networkidle');
    const sent = server.take();
    return { page: own, toFirst: sum(sent.filter(({ at }) => at <= firstAt!)), inAll: sum(sent) };
  });
}

const sum = (sent: readonly { readonly bytes: number }[]): number => sent.reduce((total, { bytes }) => total + bytes, 0);

/** Asks one query after another in a page that has answered one before, on a slow processor. */
async function warmTimes(browser: Browser, address: string, queries: readonly string[]): Promise<number[]> {
  return inFreshPage(browser, address, async (page) => {
    await askByKeyboard(page, queries[queries.length - 1]!);
    await slow(page, false);
    const times: number[] = [];
    for (const query of queries) times.push((await askByKeyboard(page, query)).first!);
    return times;
  });
}
