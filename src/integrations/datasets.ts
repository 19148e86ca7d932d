import type { Interval } from '../figures/interval.ts';
import { toStrings } from '../figures/interval.ts';
import { mark } from '../figures/marks.ts';
import type { Observation } from '../figures/observation.ts';
import type { RelationResult } from '../figures/registry.ts';
import type { LedgerData } from '../figures/schema.ts';
import type { CheckData, FigureData, LedgerDocument, ProjectRow } from './data-schemas.ts';
import { grantRows } from './grants.ts';
import { figureInline, ledgerPhrase } from './inline.ts';
import { json } from './json.ts';
import type { Project } from './projects.ts';
import { allProjects } from './projects.ts';
import { pathOf } from './quote.ts';
import { allFigures, allLedgers, allRelations, documentTitle, observationOf } from './site-data.ts';
import { relationAddress } from './site-pages.ts';
import type { Cells, TableName } from './tables.ts';
import { csvOf } from './tables.ts';
import { renderText } from './tokens.ts';

/** One row of the figures: an observation. Numbers carry marks. */
export function rowOf(observation: Observation): FigureData {
  const { ref, figure, interval, unit, hedge, source, status } = observation;
  const origin = { origin: `数字 ${figure.id}` };
  const { low, high, lowOpen, highOpen } = toStrings(interval);
  const id = mark('F', `${ref}#id`, figure.id);
  return {
    id,
    label: renderText(figure.label, origin),
    published: figureInline(ref, origin).text,
    low: low && mark('F', `${ref}#low`, low),
    high: high && mark('F', `${ref}#high`, high),
    lowOpen,
    highOpen,
    unit,
    hedge,
    asOf: markedDate(observation),
    scope: renderText(figure.scope, origin),
    status,
    source: markedPlace(ref, 'law' in source ? { document: source.law, at: source.article } : source),
    url: `/figures/${id}/`,
    link: pathOf(observation),
  };
}

const markedPlace = (ref: string, { document, at }: { document: string; at: string }) => ({
  document: mark('F', `${ref}#document`, document),
  at: mark('F', `${ref}#at`, at),
});

/** The date or period as the data gives it. */
const markedDate = (observation: Observation): string => mark('T', `asof:${observation.ref}#iso`, isoDate(observation));
const isoDate = ({ asOf, period, valid }: Observation): string => period ?? asOf ?? valid?.from ?? '';

/** Every observation as a row. */
export const figureRows = (): FigureData[] => allFigures().flatMap(({ observations }) => observations.map(rowOf));

/** One relation with its verdict. */
function checkRow(relation: RelationResult): CheckData {
  const ends = (part: string, interval: Interval) => {
    const { low, high } = toStrings(interval);
    return {
      low: low && mark('C', `relation:${relation.id}.${part}.low`, low),
      high: high && mark('C', `relation:${relation.id}.${part}.high`, high),
    };
  };
  return {
    id: relation.id,
    kind: relation.kind,
    statement: renderText(relation.statement, { origin: `对账 ${relation.id}` }),
    figures: [...new Set(relation.observations.map(({ figure }) => figure.id))],
    claim: relation.claim && ends('claim', relation.claim),
    computed: relation.computed && ends('computed', relation.computed),
    verdict: relation.verdict,
    acknowledged: relation.acknowledged,
    repairs: relation.repairs.map(({ figure, interval }) => ({ ...named(figure), ...ends(`repair.${figure}`, interval) })),
    slips: relation.slips.map(({ figure, kind, published }, index) => ({
      ...named(figure),
      kind,
      published: mark('C', `relation:${relation.id}.slip.${index}`, published),
    })),
    url: relationAddress(relation),
  };
}

/** The figure of a reference; with the date where the figure has several. */
function named(ref: string): { figure: string; asOf?: string } {
  const observation = observationOf(ref, 'checks.json');
  return ref.includes('@') ? { figure: observation.figure.id, asOf: markedDate(observation) } : { figure: ref };
}

const VERDICT_COUNTS = ['consistent', 'consistent-if-truncated', 'inconsistent', 'uncheckable'] as const;

/** A source with every number that stands in it. */
function ledgerDocument(ledger: LedgerData): LedgerDocument {
  const { document, issuer, date, language, sha256, url, note, entries } = ledger;
  const origin = { origin: `src/content/sources/${document}.yaml` };
  return {
    document,
    title: documentTitle(document),
    issuer: renderText(issuer, origin),
    date: mark('T', `source:${document}.date`, date),
    language,
    sha256: mark('T', `source:${document}.sha256`, sha256),
    url: url ?? null,
    note: note === undefined ? null : renderText(note, origin),
    entries: entries.map(({ at, reads, figure, dismissed, reason }, index) => {
      const observation = figure === undefined ? null : observationOf(figure, origin.origin);
      return {
        at: mark('C', `ledger:${document}#${index}.at`, at),
        phrase: ledgerPhrase(ledger, index),
        reads: reads === undefined ? null : mark('C', `ledger:${document}#${index}.reads`, reads),
        figure: observation && observation.figure.id,
        asOf: observation && markedDate(observation),
        dismissed: dismissed ?? null,
        reason: reason === undefined ? null : renderText(reason, origin),
      };
    }),
  };
}

/** A charity project: what has been published of it, and what has not. Fields that are not named here are not exported. */
function projectRow({ slug, address, place, title, kind, categories = [], runner, what, published, unpublished }: Project): ProjectRow {
  const words = (text: string): string => renderText(text, { origin: `项目 ${slug}` });
  return {
    slug,
    title: words(title),
    kind,
    categories: categories.map(words),
    runner: runner === undefined ? null : words(runner),
    what: words(what),
    published: published.map(({ text, figure }) => ({
      text: words(text),
      figure: figure === undefined ? null : observationOf(figure, `项目 ${slug}`).figure.id,
    })),
    unpublished: unpublished.map(words),
    source: { document: place.document, at: mark('T', `project:${slug}.place`, place.at) },
    url: address,
  };
}

/** Each data set as the value of its JSON file. */
export const DATASETS = {
  figures: () => ({ figures: figureRows() }),
  checks: () => ({
    counts: Object.fromEntries(
      VERDICT_COUNTS.map((verdict) => [verdict, allRelations().filter((relation) => relation.verdict === verdict).length]),
    ),
    checks: allRelations().map(checkRow),
  }),
  ledger: () => ({ documents: allLedgers().map(ledgerDocument) }),
  projects: () => ({ projects: allProjects().map(projectRow) }),
  grants: () => ({ grants: grantRows() }),
} satisfies Record<TableName, () => unknown>;

const SEPARATOR = '；';

/** Each data set as the rows of its table. */
const ROWS: Record<TableName, () => Cells[]> = {
  figures: () => figureRows().map(figureCells),
  checks: () =>
    allRelations()
      .map(checkRow)
      .map(({ figures, claim, computed, repairs: _repairs, slips: _slips, ...row }) => ({
        ...row,
        figures: figures.join(' '),
        claimLow: claim?.low,
        claimHigh: claim?.high,
        computedLow: computed?.low,
        computedHigh: computed?.high,
      })),
  ledger: () =>
    allLedgers()
      .map(ledgerDocument)
      .flatMap(({ document, entries }) => entries.map((entry) => ({ document, ...entry }))),
  projects: () =>
    DATASETS.projects().projects.map(({ published, unpublished, source, ...row }) => ({
      ...row,
      ...source,
      categories: row.categories.join(SEPARATOR),
      known: published.map(({ text }) => text).join(SEPARATOR),
      unknown: unpublished.join(SEPARATOR),
    })),
  grants: () => grantRows(),
};

/** An observation as cells of the table of figures. */
export const figureCells = ({ source, ...row }: FigureData): Cells => ({ ...row, ...source });

/** A data set as CSV. */
export const datasetCsv = (name: TableName): string => csvOf(name, ROWS[name]());

/** A data set as JSON text. */
export const datasetJson = (name: TableName): string => json(DATASETS[name]());
