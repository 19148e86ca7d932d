/** Pagefind's full text, for what no name and no question covers. */
import { addressOf, here } from './root.ts';

export interface TextHit {
  address: string;
  title: string;
  /** HTML with the words marked. */
  excerpt: string;
}

/** What `data-pagefind-filter` says of the pages that may be found. */
type Filters = Record<string, string>;

interface Pagefind {
  search(
    query: string,
    options?: { filters: Filters },
  ): Promise<{ results: { data(): Promise<{ url: string; meta: { title?: string }; excerpt: string }> }[] }>;
}

const PROGRAM = '/pagefind/pagefind.js';
/** A browser that cannot run Pagefind never answers. */
const PATIENCE = 4000;

/** Pages in which all the words stand; then, if there are none, in which any of them does. None where Pagefind cannot run. */
export async function fullText(words: string, most: number, filters?: Filters): Promise<TextHit[]> {
  try {
    const pagefind = (await import(/* @vite-ignore */ here(PROGRAM))) as Pagefind;
    const find = async (query: string): Promise<TextHit[]> => {
      const { results } = await inTime(filters ? pagefind.search(query, { filters }) : pagefind.search(query));
      const pages = await Promise.all(results.slice(0, most).map((result) => result.data()));
      return pages.map(({ url, meta, excerpt }) => ({ address: addressOf(url), title: meta.title || url, excerpt }));
    };
    const hits = await find(words);
    const parts = words.split(' ').filter((part) => part.length > 1);
    if (hits.length > 0 || parts.length < 2) return hits;
    return merge(await Promise.all(parts.map(find))).slice(0, most);
  } catch {
    return [];
  }
}

function merge(lists: TextHit[][]): TextHit[] {
  const seen = new Map<string, TextHit>();
  for (const hit of ([] as TextHit[]).concat(...lists)) if (!seen.has(hit.address)) seen.set(hit.address, hit);
  return Array.from(seen.values());
}

const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([work, new Promise<T>((_, reject) => setTimeout(() => reject(new Error('late')), PATIENCE))]);
