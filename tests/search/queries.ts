import type { Answer } from '../../src/search/plan.ts';

export interface AskedQuery {
  readonly query: string;
  /** Addresses that answer it. */
  readonly page: RegExp;
}

/** Reads queries with the pages that answer them: one a line, parted by a tab; # begins a comment. */
export function readQueries(text: string): AskedQuery[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [query, page] = line.split('\t');
      return { query: query!, page: new RegExp(page!) };
    });
}

/** Place of the first page that answers, from 1; null when none does. */
export function rankOf({ pages }: Answer, page: RegExp): number | null {
  const at = pages.findIndex((found) => page.test(found.page.address));
  return at < 0 ? null : at + 1;
}
