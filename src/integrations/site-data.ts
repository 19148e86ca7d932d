import { mark } from '../figures/marks.ts';
import { formatInterval } from '../figures/format.ts';
import { toStrings } from '../figures/interval.ts';
import { readPublished } from '../figures/published.ts';
import { asOfText, dateText } from '../figures/wording.ts';
import { countAll } from '../checks/counters.ts';
import { ContentError } from './content-error.ts';
import { filesBelow, readYaml } from './read-content.ts';

export interface ObservationView {
  ref: string;
  figure: FigureView;
  published: string;
  /** Machine-readable value for `<data value>`. */
  value: string;
  unit: string;
  hedge: string | null;
  low: string | null;
  high: string | null;
  lowOpen: boolean;
  highOpen: boolean;
  exact: boolean;
  intervalText: string;
  disputed: boolean;
  asOf?: string; period?: string; valid?: { from?: string; to?: string };
  source: { document: string; at: string } | { law: string; article: string };
  note?: string;
  status?: string;
}
export interface FigureView { id: string; topic: string; label: string; scope: string; kind: string; observations: ObservationView[] }
export interface RelationView {
  id: string; kind: string; statement: string; figures: string[];
  verdict: 'consistent' | 'consistent-if-truncated' | 'inconsistent' | 'uncheckable';
  claim: string | null; computed: string | null; gap: string | null;
  repairs: { figure: string; text: string }[];
  exception?: { reason: string; recorded: string; expires: string };
  crosses?: string; uncheckable?: string;
}
export interface LawView { id: string; title: string; short: string; issuer: string; number: string | null; issued: string | null; effective: string | null; status: string; url: string | null; articles: { at: string; says: string; confidence: string; phrases: string[] }[] }
export interface LedgerView { id: string; title: string; issuer: string; date: string; note?: string; entries: { at: string; phrase: string; reads?: string; figure?: string; dismissed?: string; reason?: string }[] }
export interface GapView { id: string; what: string; ask: string; page?: string }

function load() {
  const figures = new Map<string, FigureView>();
  for (const file of filesBelow('src/content/figures', '.yaml')) {
    for (const [id, raw] of Object.entries((readYaml(file) as any).figures as Record<string, any>)) {
      const figure: FigureView = { id, topic: file.replace(/^.*\/|\.yaml$/g, ''), label: raw.label, scope: raw.scope, kind: raw.kind, observations: [] };
      figure.observations = raw.observations.map((o: any): ObservationView => {
        const read = readPublished(o.published, { kind: raw.kind, reading: o.reading, upper: o.upper });
        const ends = toStrings(read.interval);
        const key = o.asOf ?? o.period?.split('/')[0] ?? raw.valid?.from ?? o.valid?.from;
        return {
          ...o, valid: o.valid ?? raw.valid, figure, ref: raw.observations.length > 1 ? `${id}@${key}` : id, value: ends.low ?? ends.high ?? '', unit: read.unit, hedge: read.hedge, ...ends,
          exact: ends.low !== null && ends.low === ends.high, intervalText: formatInterval(read.interval, read.unit), disputed: false,
          source: o.source.law ? { law: o.source.law, article: o.source.article } : o.source,
        };
      });
      figures.set(id, figure);
    }
  }
  const laws = filesBelow('src/content/laws', '.yaml').map((file) => readYaml(file) as LawView);
  const ledgers = filesBelow('src/content/sources', '.yaml').map((file) => { const raw = readYaml(file) as any; return { ...raw, id: raw.document } as LedgerView; });
  return { figures, laws, ledgers };
}
let cached: ReturnType<typeof load> | undefined;
const data = () => (cached ??= load());

export const allFigures = (): FigureView[] => [...data().figures.values()];
export const isKnownFigure = (ref: string): boolean => data().figures.has(ref.split('@')[0]!);
export function figureById(ref: string): FigureView { const f = data().figures.get(ref.split('@')[0]!); if (!f) throw new ContentError('数据', `没有编号为“${ref}”的数字`, '检查拼写，或先在 src/content/figures/ 里加上它'); return f; }
export function observationOf(ref: string, origin: string): ObservationView {
  const figure = data().figures.get(ref.split('@')[0]!);
  if (!figure) throw new ContentError(origin, `没有编号为“${ref}”的数字`, '检查拼写，或先在 src/content/figures/ 里加上它');
  if (!ref.includes('@')) return figure.observations[figure.observations.length - 1]!;
  const found = figure.observations.find((o) => o.ref === ref);
  if (!found) throw new ContentError(origin, `数字“${ref}”没有这个时间`, figure.observations.map((o) => o.ref).join('、'));
  return found;
}
export function figuresByTopic(): { topic: string; figures: FigureView[] }[] {
  const topics = new Map<string, FigureView[]>();
  for (const figure of allFigures()) topics.set(figure.topic, [...(topics.get(figure.topic) ?? []), figure]);
  return [...topics].map(([topic, figures]) => ({ topic, figures }));
}
export const allRelations = (): RelationView[] => [];
export const relationsOf = (_id: string): RelationView[] => [];
export const allLaws = (): LawView[] => data().laws;
export function lawOf(id: string, origin: string): LawView { const law = data().laws.find((l) => l.id === id); if (!law) throw new ContentError(origin, `没有编号为“${id}”的法规`, '检查拼写，或先在 src/content/laws/ 里加上它'); return law; }
export const lawTitle = (id: string): string => mark('L', `${id}#title`, lawOf(id, id).title);
export const allLedgers = (): LedgerView[] => data().ledgers;
export const allDocuments = (): string[] => [...allLedgers().map(({ id }) => id), ...allLaws().map(({ id }) => id)];
export function documentTitle(id: string): string { const ledger = allLedgers().find((l) => l.id === id); return ledger ? mark('T', `source:${id}.title`, ledger.title) : lawTitle(id); }
export const figuresOfArticle = (law: string, article: string): FigureView[] => allFigures().filter(({ observations }) => observations.some(({ source }) => 'law' in source && source.law === law && source.article === article));
export function allGaps(): GapView[] { return filesBelow('src/content', '.yaml').filter((f) => /\/gaps[^/]*\.yaml$/.test(f)).flatMap((f) => Object.entries((readYaml(f) as any).gaps ?? {}).map(([id, gap]) => ({ id, ...(gap as any) }))); }
export function gapOf(id: string, origin: string): GapView { const gap = allGaps().find((g) => g.id === id); if (!gap) throw new ContentError(origin, `gaps.yaml 里没有“${id}”`, '检查拼写，或在 src/content/gaps.yaml 里加上它'); return gap; }
export function allCorrections(): { date: string; what: string; page?: string }[] { return filesBelow('src/content', 'corrections.yaml').flatMap((f) => (readYaml(f) as any)?.corrections ?? []); }
export function exemptionOf(id: string, origin: string): { phrase: string } { const list = filesBelow('src/content', 'exemptions.yaml').flatMap((f) => (readYaml(f) as any[]) ?? []); const found = list.find((e) => e.id === id); if (!found) throw new ContentError(origin, `exemptions.yaml 里没有“${id}”`, '检查拼写'); return found; }
export function countOf(name: string, origin: string): string {
  const counters = countAll({ relations: [], figures: allFigures(), ledgers: allLedgers(), laws: allLaws().length, gaps: allGaps().length, projects: 0 });
  return String(counters.get(name) ?? '0');
}
export { asOfText, dateText };
