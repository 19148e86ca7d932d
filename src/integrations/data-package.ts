import { site } from '../site.config.ts';
import { allLedgers, documentTitle } from './site-data.ts';
import type { Column, TableName } from './tables.ts';
import { columnWords, TABLE_NAMES, tableOf, tablesWords, tableWords } from './tables.ts';
import { t } from './tokens.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';

/** What is known of the licence, in words. */
export const licenceWords = (): string => (site.licence ? t('data.licence', { title: site.licence.title }) : t('data.licence-unknown'));

/**
 * The data package (Data Package 2.0). Sizes and checksums are missing here: they are those of the finished files, and
 * the build fills them in when it has taken the marks out.
 */
export function dataPackage(): Record<string, unknown> {
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: `${site.key}-figures`,
    title: `${site.name}：${t('page.figures.title')}`,
    description: `${tablesWords()}${licenceWords()}`,
    homepage: `${site.origin}/figures/`,
    ...(site.licence && { licenses: [site.licence] }),
    sources: allLedgers().map(({ document, url }) => ({ title: documentTitle(document), ...(url ? { path: url } : {}) })),
    resources: TABLE_NAMES.flatMap((name) => [tableResource(name), jsonResource(name)]),
  };
}

const tableResource = (name: TableName) => ({
  name,
  type: 'table',
  title: tableWords(name),
  path: `${name}.csv`,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: {
    $schema: `${PROFILES}/tabledialect.json`,
    header: true,
    delimiter: ',',
    lineTerminator: '\r\n',
    quoteChar: '"',
    doubleQuote: true,
  },
  schema: tableSchema(name),
});

const jsonResource = (name: TableName) => ({
  name: `${name}-json`,
  title: tableWords(name),
  path: `${name}.json`,
  format: 'json',
  mediatype: 'application/json',
  encoding: 'utf-8',
  describedBy: `schemas/${name}.json`,
});

function tableSchema(name: TableName): Record<string, unknown> {
  const { columns, key, refers } = tableOf(name);
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: columns.map((column) => ({ name: column.name, type: column.type, title: columnWords(column.name), ...constraintsOf(column) })),
    fieldsMatch: ['equal'],
    missingValues: [''],
    ...(key && { primaryKey: key }),
    ...(refers && { foreignKeys: [{ fields: refers.columns, reference: { resource: refers.table, fields: refers.to } }] }),
  };
}

function constraintsOf({ required, enum: options }: Column): { constraints?: Record<string, unknown> } {
  if (!required && !options) return {};
  return { constraints: { ...(required && { required }), ...(options && { enum: options }) } };
}

const CSVW_TYPES = { string: 'string', number: 'decimal', boolean: 'boolean' } as const;

/** The metadata of one table after CSV on the Web; its file stands beside the table as `<table>.csv-metadata.json`. */
export function csvwMetadata(name: TableName): Record<string, unknown> {
  const { columns, key } = tableOf(name);
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh' }],
    url: `${name}.csv`,
    'dc:title': tableWords(name),
    'dc:description': `${tablesWords()}${licenceWords()}`,
    'dc:language': site.language,
    ...(site.licence?.path && { 'dc:license': { '@id': site.licence.path } }),
    dialect: { encoding: 'utf-8', header: true, delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: columns.map((column) => ({
        name: column.name,
        titles: [column.name],
        'dc:description': columnWords(column.name),
        datatype: CSVW_TYPES[column.type],
        ...(column.required && { required: true }),
        ...(column.type === 'string' && !column.required && { null: [''] }),
      })),
      ...(key && { primaryKey: key }),
    },
  };
}
