/** The full text of the pages, for what no name and no question covers. */
import type { Piece } from './excerpt.ts';
import { excerptOf } from './excerpt.ts';
import type { IndexFiles } from './index-files.ts';
import { indexFiles } from './index-files.ts';
import type { FoundText } from './index-search.ts';
import { searchIndex } from './index-search.ts';
import { here } from './root.ts';

export interface TextHit {
  readonly address: string;
  readonly title: string;
  readonly excerpt: readonly Piece[];
}

/** What `data-pagefind-filter` says of the pages that may be found. */
export type Filter = readonly [name: string, value: string];

/** What is slower than this comes too late for the reader. */
const PATIENCE = 10_000;

let files: IndexFiles | undefined;

/** Pages in which all the words stand; then, if there are none, in which any of them does. None when the index cannot be had. */
export async function fullText(words: string, most: number, filter?: Filter): Promise<TextHit[]> {
  files = files || indexFiles(fetchFile);
  try {
    return await inTime(findText(files, words, most, filter));
  } catch {
    return [];
  }
}

/** As `fullText`, from an index at hand; throws when a file of it cannot be had. */
export async function findText(index: IndexFiles, words: string, most: number, filter?: Filter): Promise<TextHit[]> {
  const within = filter && (await pagesWith(index, filter));
  const found = await searchIndex(index, words, within);
  const parts = words.split(' ').filter((part) => part.length > 1);
  const any =
    found.length > 0 || parts.length < 2 ? found : merge(await Promise.all(parts.map((part) => searchIndex(index, part, within))));
  const { pages } = await index.head();
  return Promise.all(
    any.slice(0, most).map(async ({ page, places }) => {
      const { url, content, meta } = await index.fragment(pages[page]!.file);
      return { address: url, title: meta.title || url, excerpt: excerptOf(content, places) };
    }),
  );
}

async function pagesWith(index: IndexFiles, [name, value]: Filter): Promise<Set<number>> {
  const filter = (await index.head()).filters.find((one) => one.name === name);
  return new Set(filter ? await index.filtered(filter.file, value) : []);
}

function merge(lists: FoundText[][]): FoundText[] {
  const seen = new Map<number, FoundText>();
  for (const hit of ([] as FoundText[]).concat(...lists)) if (!seen.has(hit.page)) seen.set(hit.page, hit);
  return Array.from(seen.values());
}

async function fetchFile(path: string): Promise<Uint8Array> {
  const response = await fetch(here(`/pagefind/${path}`));
  if (!response.ok) throw new Error(String(response.status));
  return new Uint8Array(await response.arrayBuffer());
}

const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([work, new Promise<T>((_, reject) => setTimeout(() => reject(new Error('late')), PATIENCE))]);
