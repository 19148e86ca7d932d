/** Ledgers by place. */
import type { Content } from '../../figures/content.ts';
import type { LedgerEntryData } from '../../figures/schema.ts';

export interface LedgerIndex {
  readonly byPlace: ReadonlyMap<string, readonly LedgerEntryData[]>;
}

/** What an entry says in full: the reading with its unit where the source elides it. */
export const phraseOf = ({ phrase, reads }: Pick<LedgerEntryData, 'phrase' | 'reads'>): string => reads ?? phrase;

/** The entries of every ledger by document and place. */
export function ledgerIndex({ ledgers }: Pick<Content, 'ledgers'>): ReadonlyMap<string, LedgerIndex> {
  return new Map(ledgers.map(({ id, data }) => [id, { byPlace: Map.groupBy(data.entries, ({ at }) => at) }]));
}
