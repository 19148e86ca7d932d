/** Builds the full-text index of a checked site and proves that no page is missing from it. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Finding } from '../checks/base/finding.ts';
import type { PageName } from '../checks/steps/site-context.ts';

/** Pages that a search must not offer: the search itself, with its lists of names, and no page at all. */
const isSearched = (address: string): boolean => address !== '/404.html' && !address.startsWith('/search/');

/** A full-text index that is being made. */
export interface SearchIndex {
  /** Writes it; throws when Pagefind reports any error. */
  write(): Promise<void>;
  /** Gives it up, or what it holds in memory. */
  close(): Promise<unknown>;
}

/** Reads the pages below `folder`, whose `pagefind/` will hold the index. Throws when Pagefind reports any error. */
export async function readForSearch(folder: string): Promise<SearchIndex> {
  const { index, errors } = await createIndex({ keepIndexUrl: false });
  try {
    refuse(errors);
    refuse((await index!.addDirectory({ path: folder })).errors);
  } catch (error) {
    await close();
    throw error;
  }
  return { write: async () => refuse((await index!.writeFiles({ outputPath: join(folder, 'pagefind') })).errors), close };
}

/** Indexes the pages below `folder` into its `pagefind/`. Throws when Pagefind reports any error. */
export async function buildSearchIndex(folder: string): Promise<void> {
  const index = await readForSearch(folder);
  try {
    await index.write();
  } finally {
    await index.close();
  }
}

/**
 * Takes away what Pagefind brings to read its index in a browser: the site reads it itself (`src/search/index-files.ts`),
 * because WebAssembly needs a policy that allows something `unsafe`.
 */
export function dropProgram(folder: string): void {
  const own = readdirSync(join(folder, 'pagefind'), { withFileTypes: true }).filter((entry) => entry.isFile() && !isIndex(entry.name));
  if (own.length === 0) throw new Error('Pagefind 没有写出它的程序，索引的样子可能变了');
  for (const { name } of own) rmSync(join(folder, 'pagefind', name));
}

const isIndex = (name: string): boolean => name === 'pagefind-entry.json' || name.endsWith('.pf_meta');

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind：${errors.join('；')}`);
}

/** Addresses that an index offers, read from its own files. */
export function indexedAddresses(folder: string): Set<string> {
  const fragments = join(folder, 'pagefind', 'fragment');
  return new Set(
    readdirSync(fragments)
      .filter((name) => name.endsWith('.pf_fragment'))
      .map((name) => {
        const text = gunzipSync(readFileSync(join(fragments, name)))
          .toString('utf8')
          .replace(/^pagefind_dcd/, '');
        return (JSON.parse(text) as { url: string }).url;
      }),
  );
}

/** Compares the pages of the site with what the index offers. */
export function compareWithIndex(pages: readonly PageName[], indexed: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  const wanted = pages.filter(({ address }) => isSearched(address));
  for (const { address, file } of wanted) {
    if (indexed.has(address)) continue;
    findings.push({
      slug: 'search-page-missing',
      place: { file: file.shown, line: 1, col: 1 },
      what: `页面 ${address} 没有进搜索，读者搜不到它。`,
      evidence: `网站 ${wanted.length} 页，索引 ${indexed.size} 页。`,
      remedy: '页面的 <main> 要有 data-pagefind-body，<html> 要写 lang="zh-CN"。',
    });
  }
  const known = new Set(wanted.map(({ address }) => address));
  for (const address of indexed) {
    if (known.has(address)) continue;
    findings.push({
      slug: 'search-page-missing',
      place: { unavailable: '索引里有，网站里没有这一页' },
      what: `搜索会给出 ${address}，但它不该在索引里。`,
      evidence: `网站 ${wanted.length} 页，索引 ${indexed.size} 页。`,
      remedy: '不该搜到的页面不要写 data-pagefind-body。',
    });
  }
  return findings;
}
