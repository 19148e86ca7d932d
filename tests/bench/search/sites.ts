/** The two sites that are measured, each in a temporary folder, with the queries that are asked of them. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSearchIndex } from '../../../src/integrations/search-index.ts';
import { readingsFrom, spelled } from '../../../src/search/pinyin.ts';
import type { SearchWords } from '../../../src/search/words.ts';
import type { AskedQuery } from '../../search/queries.ts';
import { readQueries } from '../../search/queries.ts';
import { Random } from '../random.ts';
import type { MadePage } from './words.ts';
import { madeWords, makePages } from './words.ts';

/** A site and what is asked of it. */
export interface MeasuredSite {
  readonly name: string;
  readonly folder: string;
  readonly queries: readonly AskedQuery[];
}

const QUERIES = new URL('../../search/', import.meta.url);
const WORDS = join('search', 'words.json');
const SEED = 1;

/** Whether a build stands there. */
export const isBuilt = (dist: string): boolean =>
  ['index.html', WORDS, join('search', 'index.html'), join('pagefind', 'pagefind-entry.json')].every((file) =>
    existsSync(join(dist, file)),
  );

/** A copy of the build, which others may be about to renew, with Pagefind's own program, and all queries of the recall gate. */
export async function ownSite(dist: string, folder: string): Promise<MeasuredSite> {
  cpSync(dist, folder, { recursive: true });
  await buildSearchIndex(folder);
  const files = readdirSync(QUERIES)
    .filter((file) => file.endsWith('.tsv'))
    .sort();
  const queries = files.flatMap((file) => readQueries(readFileSync(new URL(file, QUERIES), 'utf8')));
  return { name: `本站（${readWords(folder).pages.length} 个页面、${readWords(folder).figures.length} 个数字）`, folder, queries };
}

/** Made-up pages behind the site's own search page, indexed by Pagefind. */
export async function madeSite(own: string, folder: string, count: number, asked: number): Promise<MeasuredSite> {
  const random = new Random(SEED);
  const pages = makePages(count, random);
  for (const part of ['assets', 'favicon.svg', join('search', 'index.html')])
    cpSync(join(own, part), join(folder, part), { recursive: true });
  writeFileSync(join(folder, WORDS), JSON.stringify(madeWords(pages, readWords(own))));
  for (const page of pages) writePage(folder, page);
  await buildSearchIndex(folder);
  return {
    name: `造出来的 ${count} 页，每页 ${pages[0]!.words.names.length} 个名称、${pages[0]!.words.asks.length} 种问法`,
    folder,
    queries: drawQueries(pages, asked, random, readWords(own)),
  };
}

/** The words of a site. */
export const readWords = (folder: string): SearchWords => JSON.parse(readFileSync(join(folder, WORDS), 'utf8')) as SearchWords;

function writePage(folder: string, { words: { address, title, description }, text }: MadePage): void {
  const place = join(folder, address);
  mkdirSync(place, { recursive: true });
  writeFileSync(
    join(place, 'index.html'),
    `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><main data-pagefind-body><h1>${title}</h1><p>${description}</p><p>${text}</p></main></body></html>`,
  );
}

/** In turn a name, a known question, a question in other words, and a name in pinyin. */
function drawQueries(pages: readonly MadePage[], count: number, random: Random, { pinyin }: SearchWords): AskedQuery[] {
  const readings = readingsFrom(pinyin);
  return Array.from({ length: count }, (_, index) => {
    const { words, unknown } = random.pick(pages);
    const query = random.pick([words.names, words.asks, unknown, words.names.map((name) => spelled(name, readings))][index % 4]!);
    return { query, page: new RegExp(`^${words.address}$`) };
  });
}
