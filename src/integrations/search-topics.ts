/** The index of topics: every page under its column, for readers whose browser runs no search. */
import type { PageEntry } from './site-pages.ts';
import { namesAddress, pageEntries, searchColumns } from './site-pages.ts';
import { t } from './tokens.ts';

/** A column with its pages. */
export interface SearchTopic {
  readonly label: string;
  /** Where the names of its pages stand. */
  readonly names: string;
  readonly pages: readonly PageEntry[];
}

/** The columns that have pages, and what stands in none. */
export function searchTopics(): SearchTopic[] {
  const columns = searchColumns();
  const entries = [...pageEntries().values()].filter(({ address }) => address !== '/search/');
  return [
    ...columns.map(({ href, label }) => ({
      label,
      names: namesAddress(href),
      pages: entries.filter(({ address }) => address.startsWith(href)),
    })),
    {
      label: t('search.others'),
      names: namesAddress(),
      pages: entries.filter(({ address }) => !columns.some(({ href }) => address.startsWith(href))),
    },
  ].filter(({ pages }) => pages.length > 0);
}
