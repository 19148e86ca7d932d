/** What a run looked at, so that nobody mistakes an empty run for a clean one. */
import type { Content } from '../../figures/content.ts';
import type { Registry } from '../../figures/registry.ts';
import type { Verdict } from '../../figures/schema.ts';

export interface Summary {
  readonly figures: number;
  readonly observations: number;
  readonly relations: Readonly<Record<Verdict, number>>;
  readonly acknowledged: number;
  readonly ledgerEntries: number;
  readonly laws: number;
  readonly seals: number;
  /** The release that the data were compared with; null before the first one. */
  readonly release: string | null;
  readonly findings: number;
}

/** Counts of a run. */
export function summarize(content: Content, registry: Registry, findings: number): Summary {
  return {
    figures: registry.figures.length,
    observations: registry.figures.reduce((sum, { observations }) => sum + observations.length, 0),
    relations: registry.counts,
    acknowledged: registry.results.filter(({ acknowledged }) => acknowledged).length,
    ledgerEntries: content.ledgers.reduce((sum, { data }) => sum + data.entries.length, 0),
    laws: content.laws.length,
    seals: content.sealUnits.length,
    release: content.releases.at(-1)?.version ?? null,
    findings,
  };
}

/** The summary in one line. */
export function showSummary({ figures, observations, relations, acknowledged, ledgerEntries, laws, seals, release }: Summary): string {
  const total = Object.values(relations).reduce((sum, count) => sum + count, 0);
  const truncated = relations['consistent-if-truncated'];
  return `查了 ${figures} 个数字的 ${observations} 条观测、${ledgerEntries} 条台账、${laws} 部法规、${seals} 处封存；算式 ${total} 条：相符 ${relations.consistent}，按去尾相符 ${truncated}，不相符 ${relations.inconsistent}（已登记 ${acknowledged}），没有法子算 ${relations.uncheckable}。${release === null ? '' : `和发布 ${release} 比过。`}`;
}
