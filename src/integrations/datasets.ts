import { toStrings } from '../figures/interval.ts';
import type { Interval } from '../figures/interval.ts';
import { mark } from '../figures/marks.ts';
import type { Observation } from '../figures/observation.ts';
import { figureInline } from './inline.ts';
import { GRANT_COLUMNS, grantRows } from './grants.ts';
import { allFigures, allRelations, observationOf } from './site-data.ts';
import { renderText } from './tokens.ts';

/** One row of `/data/figures.json`: an observation of a figure. */
export interface FigureRow {
  id: string;
  label: string;
  published: string;
  low: string | null;
  high: string | null;
  lowOpen: boolean;
  highOpen: boolean;
  unit: string;
  hedge: string | null;
  asOf: string;
  scope: string;
  status: string;
  source: { document: string; at: string };
  url: string;
}

/** Every observation as a row; numbers carry marks. */
export function figureRows(): FigureRow[] {
  return allFigures().flatMap((figure) =>
    figure.observations.map((observation) => {
      const origin = { origin: `数字 ${figure.id}` };
      const { ref, interval, unit, hedge, source, status } = observation;
      const { low, high, lowOpen, highOpen } = toStrings(interval);
      return {
        id: figure.id,
        label: renderText(figure.label, origin),
        published: figureInline(ref, origin).text,
        low: low && mark('F', `${ref}#low`, low),
        high: high && mark('F', `${ref}#high`, high),
        lowOpen,
        highOpen,
        unit,
        hedge,
        asOf: mark('T', `asof:${ref}#iso`, isoDate(observation)),
        scope: renderText(figure.scope, origin),
        status,
        source: markedPlace(ref, 'law' in source ? { document: source.law, at: source.article } : source),
        url: `/figures/${figure.id}/`,
      };
    }),
  );
}

const markedPlace = (ref: string, { document, at }: { document: string; at: string }) => ({ document: document, at: mark('F', `${ref}#at`, at) });

/** The date or period as the data gives it. */
const isoDate = ({ asOf, period, valid }: Observation): string => period ?? asOf ?? valid?.from ?? '';

/** `/data/checks.json` */
export function checkRows() {
  const verdicts = ['consistent', 'consistent-if-truncated', 'inconsistent', 'uncheckable'] as const;
  return {
    counts: Object.fromEntries(verdicts.map((verdict) => [verdict, allRelations().filter((relation) => relation.verdict === verdict).length])),
    checks: allRelations().map((relation) => {
      const ends = (part: string, interval: Interval) => {
        const { low, high } = toStrings(interval);
        return { low: low && mark('C', `relation:${relation.id}.${part}.low`, low), high: high && mark('C', `relation:${relation.id}.${part}.high`, high) };
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
        url: `/figures/checks/#relation-${relation.id}`,
      };
    }),
  };
}

/** The figure of a reference; with the date where the figure has several. */
function named(ref: string): { figure: string; asOf?: string } {
  const observation = observationOf(ref, 'checks.json');
  return ref.includes('@') ? { figure: observation.figure.id, asOf: mark('T', `asof:${observation.ref}#iso`, isoDate(observation)) } : { figure: ref };
}

const COLUMNS = ['id', 'label', 'published', 'low', 'high', 'lowOpen', 'highOpen', 'unit', 'hedge', 'asOf', 'scope', 'status', 'document', 'at', 'url'] as const;

/** `/data/figures.csv`, RFC 4180, with the columns of the JSON and the source spread over two. */
export function figuresCsv(): string {
  return csv(COLUMNS, figureRows().map(({ source, ...row }) => ({ ...row, ...source })));
}

/** `/data/grants.csv`: the rows of money, the columns alone while none is published. */
export const grantsCsv = (): string => csv(GRANT_COLUMNS, grantRows());

function csv(columns: readonly string[], rows: readonly Record<string, unknown>[]): string {
  return [columns.join(','), ...rows.map((row) => columns.map((column) => cell(row[column])).join(',')), ''].join('\r\n');
}

function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The name and kind of every column, for machines that read the CSV. */
export function datapackage(title: string, description: string) {
  const booleans = new Set(['lowOpen', 'highOpen']);
  return {
    profile: 'tabular-data-package',
    name: 'guangyuan-civil-affairs-figures',
    title,
    description,
    resources: [
      {
        name: 'figures',
        path: 'figures.csv',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        profile: 'tabular-data-resource',
        schema: { fields: COLUMNS.map((name) => ({ name, type: booleans.has(name) ? 'boolean' : 'string' })) },
      },
      { name: 'figures-json', path: 'figures.json', format: 'json', mediatype: 'application/json' },
      {
        name: 'grants',
        path: 'grants.csv',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        profile: 'tabular-data-resource',
        schema: { fields: GRANT_COLUMNS.map((name) => ({ name, type: 'string' })) },
      },
      { name: 'grants-json', path: 'grants.json', format: 'json', mediatype: 'application/json' },
      { name: 'checks', path: 'checks.json', format: 'json', mediatype: 'application/json' },
    ],
  };
}
