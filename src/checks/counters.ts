/** Numbers that the build counts itself. Pages name them as {count:checks.consistent}; the list is closed. */

import type { ProjectData } from '../figures/charity-schema.ts';
import type { Content } from '../figures/content.ts';
import type { EventType } from '../figures/event.ts';
import { categoriesOf, choices, counterOf, fits } from '../figures/project-filter.ts';
import type { Confidence, Verdict } from '../figures/schema.ts';
import type { Severity } from '../figures/severity.ts';
import { catalogue } from './catalogue.ts';

/** What the counters are taken from. */
export interface Counted {
  readonly relations: readonly { readonly verdict: Verdict; readonly topic: string; readonly figures: readonly string[] }[];
  readonly figures: readonly { readonly id: string; readonly observations: readonly unknown[] }[];
  readonly ledgers: readonly {
    readonly id: string;
    readonly entries: readonly { readonly figure?: string | undefined; readonly grant?: string | undefined }[];
  }[];
  readonly laws: readonly { readonly articles: readonly { readonly confidence: Confidence }[] }[];
  readonly seals: number;
  readonly exemptions: number;
  readonly gaps: number;
  readonly projects: readonly Pick<ProjectData, 'kind' | 'categories'>[];
  /** Categories into which projects are sorted. */
  readonly categories: readonly string[];
  /** Rows of money in `src/content/grants/`. */
  readonly grants: number;
  readonly events: readonly { readonly type: EventType; readonly severity: Severity }[];
  readonly releases: number;
}

/** What the counters take from the content alone. */
export function countedOf({
  laws,
  sealUnits,
  exemptions,
  gaps,
  projects,
  relations,
  grants,
  releases,
}: Content): Pick<Counted, 'laws' | 'seals' | 'exemptions' | 'gaps' | 'projects' | 'categories' | 'grants' | 'releases'> {
  return {
    laws: laws.map(({ data }) => data),
    seals: sealUnits.length,
    exemptions: exemptions.length,
    gaps: gaps.length,
    projects: projects.map(({ data }) => data),
    categories: categoriesOf(relations),
    grants: grants.length,
    releases: releases.length,
  };
}

/**
 * Every counter with its value, by name. Each document has `ledger.<document>.entries` and so on beside the totals of all
 * documents, each topic with relations `checks.topic.<topic>.total` and one for each verdict.
 */
export function countAll({
  relations,
  figures,
  ledgers,
  laws,
  seals,
  exemptions,
  gaps,
  projects,
  categories,
  grants,
  events,
  releases,
}: Counted): Map<string, number> {
  const verdicts = (wanted: Verdict): number => relations.filter(({ verdict }) => verdict === wanted).length;
  const typed = (wanted: EventType) => events.filter(({ type }) => type === wanted);
  const related = new Set(relations.flatMap((relation) => relation.figures.map((ref) => ref.split('@')[0])));
  const articles = laws.flatMap((law) => law.articles);
  const counters = new Map<string, number>([
    ['checks.consistent', verdicts('consistent')],
    ['checks.consistent-if-truncated', verdicts('consistent-if-truncated')],
    ['checks.truncated', verdicts('consistent-if-truncated')],
    ['checks.inconsistent', verdicts('inconsistent')],
    ['checks.uncheckable', verdicts('uncheckable')],
    ['checks.total', relations.length],
    ['relations.total', relations.length],
    ['figures.total', figures.length],
    ['figures.unrelated', figures.filter(({ id }) => !related.has(id)).length],
    ['observations.total', figures.reduce((sum, { observations }) => sum + observations.length, 0)],
    ['figures.related', figures.filter(({ id }) => related.has(id)).length],
    ['laws.total', laws.length],
    ['articles.total', articles.length],
    ['articles.second-hand', articles.filter(({ confidence }) => confidence === '二手' || confidence === '推算').length],
    ['seals.total', seals],
    ['exemptions.total', exemptions],
    ['catalogue.total', Object.keys(catalogue).length],
    ['gaps.total', gaps],
    ['projects.total', projects.length],
    ['grants.total', grants],
    ...choices(categories).map((choice): [string, number] => [
      counterOf(choice),
      projects.filter((project) => fits(project, choice)).length,
    ]),
    ['corrections.total', typed('更正').length],
    ['corrections.entitling', typed('更正').filter(({ severity }) => severity === '影响办事').length],
    ['corrections.major', typed('更正').filter(({ severity }) => severity === '重大').length],
    ['corrections.updates', typed('更新').length],
    ['corrections.refinements', typed('完善').length],
    ['releases.total', releases],
  ]);
  for (const { topic, verdict } of relations)
    for (const part of ['total', verdict]) {
      const name = `checks.topic.${topic}.${part}`;
      counters.set(name, (counters.get(name) ?? 0) + 1);
    }
  for (const part of ['entries', 'figures', 'dismissed'] as const) {
    let total = 0;
    for (const ledger of ledgers) {
      const count = ledgerCount(ledger.entries, part);
      counters.set(`ledger.${ledger.id}.${part}`, count);
      total += count;
    }
    counters.set(`ledger.${part}`, total);
  }
  return counters;
}

function ledgerCount(
  entries: readonly { readonly figure?: string | undefined; readonly grant?: string | undefined }[],
  part: 'entries' | 'figures' | 'dismissed',
): number {
  if (part === 'entries') return entries.length;
  return entries.filter(({ figure, grant }) => ((figure ?? grant) !== undefined) === (part === 'figures')).length;
}
