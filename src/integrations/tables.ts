import { GRANT_STAGES, PROJECT_KINDS } from '../figures/charity-schema.ts';
import { RELATION_KINDS, VERDICTS } from '../figures/schema.ts';
import { site } from '../site.config.ts';
import { t } from './tokens.ts';

/** A column of a published table; its words for readers are the string `column.<name>`. */
export interface Column {
  readonly name: string;
  readonly type: 'string' | 'number' | 'boolean';
  /** Never empty. */
  readonly required?: true;
  readonly enum?: readonly string[];
}

export interface Table {
  readonly columns: readonly Column[];
  /** Columns that together name a row. */
  readonly key?: readonly string[];
  /** Columns that name a row of another table. */
  readonly refers?: { readonly columns: readonly string[]; readonly table: TableName; readonly to: readonly string[] };
}

export const STATUSES = ['final', 'provisional', 'disputed'] as const;
export const DISMISSALS = ['ordinal', 'date', 'name', 'heading', 'wording'] as const;

const text = (name: string): Column => ({ name, type: 'string' });
const always = (name: string, options?: readonly string[]): Column => ({
  name,
  type: 'string',
  required: true,
  ...(options && { enum: options }),
});
const number = (name: string): Column => ({ name, type: 'number' });
const truth = (name: string): Column => ({ name, type: 'boolean', required: true });

/** The tables that are published as CSV, their columns in order. Columns are only ever added, at the end. */
const TABLES = {
  figures: {
    columns: [
      always('id'),
      always('label'),
      always('published'),
      number('low'),
      number('high'),
      truth('lowOpen'),
      truth('highOpen'),
      text('unit'),
      text('hedge'),
      always('asOf'),
      always('scope'),
      always('status', STATUSES),
      always('document'),
      always('at'),
      always('url'),
      always('link'),
    ],
    key: ['id', 'asOf'],
  },
  checks: {
    columns: [
      always('id'),
      always('kind', RELATION_KINDS),
      always('statement'),
      always('figures'),
      number('claimLow'),
      number('claimHigh'),
      number('computedLow'),
      number('computedHigh'),
      always('verdict', VERDICTS),
      truth('acknowledged'),
      always('url'),
    ],
    key: ['id'],
  },
  ledger: {
    columns: [
      always('document'),
      always('at'),
      always('phrase'),
      text('reads'),
      text('figure'),
      text('asOf'),
      { ...text('dismissed'), enum: DISMISSALS },
      text('reason'),
    ],
    refers: { columns: ['figure', 'asOf'], table: 'figures', to: ['id', 'asOf'] },
  },
  projects: {
    columns: [
      always('slug'),
      always('title'),
      always('kind', PROJECT_KINDS),
      text('categories'),
      text('runner'),
      always('what'),
      text('known'),
      text('unknown'),
      always('document'),
      always('at'),
      always('url'),
    ],
    key: ['slug'],
  },
  grants: {
    columns: [
      always('id'),
      always('stage', GRANT_STAGES),
      always('date'),
      always('amount'),
      number('low'),
      number('high'),
      always('currency'),
      always('form', ['money', 'goods']),
      always('from'),
      always('to'),
      text('project'),
      text('purpose'),
      always('document'),
      always('at'),
    ],
    key: ['id'],
    refers: { columns: ['project'], table: 'projects', to: ['slug'] },
  },
} as const satisfies Record<
  string,
  {
    readonly columns: readonly Column[];
    readonly key?: readonly string[];
    readonly refers?: { readonly columns: readonly string[]; readonly table: string; readonly to: readonly string[] };
  }
>;

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

export const tableOf = (name: TableName): Table => TABLES[name];

/** What a table or a column is, in words. */
export const tableWords = (name: TableName): string => t(`data.${name}`);

/** What all tables have in common, and whether the bureau stands behind them. */
export const tablesWords = (): string => t('data.description') + (site.official ? '' : t('data.unofficial'));
export const columnWords = (name: string): string => t(`column.${name}`);

/** A row by the names of its columns. */
export type Cells = Readonly<Record<string, string | boolean | null | undefined>>;

/** A table as CSV after RFC 4180: with its head, lines ended by CR LF, an empty cell where nothing is known. */
export function csvOf(name: TableName, rows: readonly Cells[]): string {
  const columns = tableOf(name).columns.map((column) => column.name);
  return [columns.join(','), ...rows.map((row) => columns.map((column) => cell(row[column])).join(',')), ''].join('\r\n');
}

function cell(value: string | boolean | null | undefined): string {
  const content = value === null || value === undefined ? '' : String(value);
  return /[",\r\n]/.test(content) ? `"${content.replaceAll('"', '""')}"` : content;
}
