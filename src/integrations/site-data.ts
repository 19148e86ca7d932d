import { countAll, countedOf } from '../checks/counters.ts';
import { eventLog } from '../checks/event-log.ts';
import { loadContent } from '../checks/steps/load.ts';
import type { Content } from '../figures/content.ts';
import { mark } from '../figures/marks.ts';
import type { Figure, Observation } from '../figures/observation.ts';
import type { Registry, RelationResult } from '../figures/registry.ts';
import { buildRegistry } from '../figures/registry.ts';
import type { ExemptionData, GapData, LawData, LedgerData, Verdict } from '../figures/schema.ts';
import { ContentError } from './content-error.ts';
import type { ProvenContent } from './hand-over.ts';
import { handedOver } from './hand-over.ts';
import { root } from './read-content.ts';

interface SiteData {
  content: Content;
  registry: Registry;
  counters: ReadonlyMap<string, number>;
}

let data: SiteData | undefined;

/** The content and its registry, read once. Throws with the findings when a file is broken: no page is made from half the data. */
export function siteData(): SiteData {
  return (data ??= load());
}

function load(): SiteData {
  const { content, registry } = handedOver() ?? readContent();
  const counters = countAll({
    ...countedOf(content),
    relations: registry.results,
    figures: registry.figures,
    ledgers: content.ledgers.map(({ id, data: ledger }) => ({ ...ledger, id })),
    events: eventLog(content, registry),
  });
  return { content, registry, counters };
}

function readContent(): ProvenContent {
  const { content, findings } = loadContent(root);
  const registry = buildRegistry(content);
  const [finding] = findings;
  if (finding) {
    const { place } = finding;
    throw new ContentError(
      'file' in place ? `${place.file}:${place.line}:${place.col}` : place.unavailable,
      `${finding.what}（一共 ${findings.length} 处）`,
      `${finding.remedy} 全部问题用 npm run check 看。`,
    );
  }
  const [problem] = registry.problems;
  if (problem) throw new ContentError(problem.origin.file, `${problem.id}：读不了“${problem.subject}”`, '用 npm run check 看详细说明。');
  return { content, registry };
}

/** Everything that the content files hold. */
export const siteContent = (): Content => siteData().content;

/** Every figure, in the order of the files. */
export const allFigures = (): readonly Figure[] => siteData().registry.figures;

/** The figures of each content file. Local figures come first, rule figures after them. */
export const figuresByTopic = (): { topic: string; figures: Figure[] }[] =>
  byTopic(allFigures()).map(([topic, figures]) => ({ topic, figures }));

function byTopic<T extends { readonly topic: string }>(all: readonly T[]): [topic: string, of: T[]][] {
  const isRule = (topic: string): number => (topic.startsWith('rules-') ? 1 : 0);
  return [...Map.groupBy(all, ({ topic }) => topic)].sort(([a], [b]) => isRule(a) - isRule(b));
}

/** The figure of an id or a reference. */
export const figureOf = (ref: string, origin: string): Figure => observationOf(ref, origin).figure;

/** The observation of a reference; a bare id gives the latest. */
export function observationOf(ref: string, origin: string): Observation {
  const { registry } = siteData();
  if (registry.hasObservation(ref)) return registry.observation(ref);
  const id = ref.split('@')[0]!;
  if (!registry.has(id)) throw new ContentError(origin, `没有编号为“${ref}”的数字`, '检查拼写，或先在 src/content/figures/ 里加上它');
  const known = registry.figure(id).observations.map((observation) => observation.ref);
  throw new ContentError(origin, `数字“${ref}”没有这个时间`, `可以写：${known.join('、')}`);
}

/** Whether a reference names an observation. */
export const isKnownFigure = (ref: string): boolean => siteData().registry.hasObservation(ref);

/** Every relation with its verdict. */
export const allRelations = (): readonly RelationResult[] => siteData().registry.results;

/** The verdicts in the order in which readers see them: what disagrees first. */
export const VERDICTS_SHOWN = [
  'inconsistent',
  'consistent-if-truncated',
  'consistent',
  'uncheckable',
] as const satisfies readonly Verdict[];

/** The relations of each topic that has any, in the order of the topics. */
export const relationsByTopic = (): { topic: string; relations: RelationResult[] }[] =>
  byTopic(allRelations()).map(([topic, relations]) => ({ topic, relations }));

/** The relations that a figure takes part in. */
export const relationsOf = (id: string): readonly RelationResult[] => siteData().registry.relationsOf(id);

/** A law with the articles that the site uses. */
export function lawOf(id: string, origin: string): LawData {
  const law = siteData().content.laws.find((entry) => entry.id === id);
  if (!law) throw new ContentError(origin, `没有编号为“${id}”的法规`, '检查拼写，或先在 src/content/laws/ 里加上它');
  return law.data;
}

/** Every law. */
export const allLaws = (): LawData[] => siteData().content.laws.map((entry) => entry.data);

/** Every ledger. */
export const allLedgers = (): LedgerData[] => siteData().content.ledgers.map((entry) => entry.data);

/** Ids of ledgers and laws: each has a page below `/figures/sources/`. */
export const allDocuments = (): string[] => [...allLedgers().map(({ document }) => document), ...allLaws().map(({ id }) => id)];

/** The full title of a ledger's document or a law, with its mark. */
export function documentTitle(id: string): string {
  const ledger = allLedgers().find(({ document }) => document === id);
  return ledger ? mark('T', `source:${id}.title`, ledger.title) : mark('L', `${id}#title`, lawOf(id, id).title);
}

/** The figures that an article witnesses. */
export const figuresOfArticle = (law: string, article: string): Figure[] =>
  allFigures().filter(({ observations }) =>
    observations.some(({ source }) => 'law' in source && source.law === law && source.article === article),
  );

/** What is not published, with whom to ask. */
export const allGaps = (): (GapData & { id: string })[] => siteData().content.gaps.map(({ id, data: gap }) => ({ ...gap, id }));

/** One gap. */
export function gapOf(id: string, origin: string): GapData {
  const gap = siteData().content.gaps.find((entry) => entry.id === id);
  if (!gap) throw new ContentError(origin, `没有编号为“${id}”的“没有公布的事”`, '检查拼写，或先在 src/content/gaps.yaml 里加上它');
  return gap.data;
}

/** Every phrase that is none of ours to prove, with its reason. */
export const allExemptions = (): (ExemptionData & { id: string })[] =>
  siteData().content.exemptions.map(({ id, data: exemption }) => ({ ...exemption, id }));

/** A phrase that is none of ours to prove. */
export function exemptionOf(id: string, origin: string): ExemptionData {
  const exemption = siteData().content.exemptions.find((entry) => entry.id === id);
  if (!exemption) throw new ContentError(origin, `exemptions.yaml 里没有“${id}”`, '检查拼写，或写上它和理由');
  return exemption.data;
}

/** A number that the build counts, by name. */
export function countOf(name: string, origin: string): string {
  const count = siteData().counters.get(name);
  if (count === undefined) throw new ContentError(origin, `没有名叫“${name}”的计数`, '可用的计数在 src/checks/counters.ts 里');
  return String(count);
}
