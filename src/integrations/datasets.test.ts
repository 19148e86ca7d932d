import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, expect, test } from 'vitest';
import { csvCells } from '../checks/steps/published-code.ts';
import { stripMarks } from '../figures/marks.ts';
import { site } from '../site.config.ts';
import { writeChecksums } from './data-checksums.ts';
import { csvwMetadata, dataPackage } from './data-package.ts';
import { jsonSchemaOf } from './data-schemas.ts';
import { datasetCsv, datasetJson } from './datasets.ts';
import { json } from './json.ts';
import { siteContent } from './site-data.ts';
import type { TableName } from './tables.ts';
import { columnWords, TABLE_NAMES, tableOf } from './tables.ts';

const ajv = new Ajv2020({ allErrors: true, strict: true });
const jsonOf = (name: TableName): Record<string, unknown> => JSON.parse(stripMarks(datasetJson(name))) as Record<string, unknown>;

/** A table as a reader of CSV gets it: its head, and rows by column. */
function tableFrom(csv: string): { head: string[]; rows: Record<string, string>[] } {
  const lines: string[][] = [];
  for (const { text, row } of csvCells(csv)) (lines[row] ??= []).push(text);
  const [head = [], ...body] = lines;
  return { head, rows: body.map((cells) => Object.fromEntries(head.map((name, column) => [name, cells[column] ?? '']))) };
}

/** No row of money has been published yet; the other tables have rows. */
const FILLED = TABLE_NAMES.filter((name) => name !== 'grants' || siteContent().grants.length > 0);

const tables = new Map(TABLE_NAMES.map((name) => [name, tableFrom(stripMarks(datasetCsv(name)))]));

interface Field {
  name: string;
  type: string;
  title: string;
  constraints?: { required?: boolean; enum?: string[] };
}
interface Resource {
  name: string;
  path: string;
  type?: string;
  bytes?: number;
  hash?: string;
  describedBy?: string;
  schema?: {
    fields: Field[];
    primaryKey?: string[];
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}
const described = JSON.parse(stripMarks(JSON.stringify(dataPackage()))) as {
  name: string;
  description: string;
  licenses?: unknown[];
  resources: Resource[];
};

test.each(TABLE_NAMES)('%s.json is valid by its published schema', (name) => {
  const validate = ajv.compile(jsonSchemaOf(name));
  expect(validate(jsonOf(name)), JSON.stringify(validate.errors)).toBe(true);
});

test.each(FILLED)('the schema of %s.json refuses a missing field, a further field and a number without quotes', (name) => {
  const validate = ajv.compile({ ...jsonSchemaOf(name), $id: `test:${name}` });
  const [list] = Object.entries(jsonOf(name)).filter(([, value]) => Array.isArray(value));
  const [first, ...others] = list![1] as Record<string, unknown>[];
  const [field] = Object.keys(first!);
  const { [field!]: _left, ...without } = first!;
  for (const wrong of [without, { ...first, further: 'x' }, { ...first, [field!]: 590 }])
    expect(validate({ ...jsonOf(name), [list![0]]: [wrong, ...others] })).toBe(false);
});

interface Property {
  description?: string;
  properties?: Record<string, Property>;
  items?: Property;
  anyOf?: Property[];
}

/** Every field of a schema, however deep, that holds no further fields. */
function leaves({ properties = {}, items, anyOf = [] }: Property): [string, Property][] {
  const own = Object.entries(properties);
  const below = (property: Property): [string, Property][] => leaves(property);
  return [
    ...own.filter(([, property]) => below(property).length === 0),
    ...own.flatMap(([, property]) => below(property)),
    ...(items ? below(items) : []),
    ...anyOf.flatMap(below),
  ];
}

test.each(TABLE_NAMES)('every field of the schema of %s.json says what it is', (name) => {
  const { properties } = jsonSchemaOf(name) as Property;
  const fields = leaves({ properties: Object.fromEntries(Object.entries(properties!).filter(([key]) => key !== 'counts')) }).filter(
    ([field]) => field !== 'figures',
  );
  expect(fields.length).toBeGreaterThan(6);
  for (const [field, { description }] of fields) expect(description, field).toBe(columnWords(field));
});

const VALID: Record<string, (text: string) => boolean> = {
  string: () => true,
  number: (text) => /^-?\d+(?:\.\d+)?$/.test(text),
  boolean: (text) => text === 'true' || text === 'false',
};

test('a table without rows still has its head, and its schema refuses a row without fields', () => {
  expect(tables.get('grants')!.head).toEqual(tableOf('grants').columns.map(({ name }) => name));
  expect(ajv.compile({ ...jsonSchemaOf('grants'), $id: 'test:empty' })({ grants: [{}] })).toBe(false);
});

test.each(FILLED)('%s.csv keeps its table schema: columns, types, required cells, closed lists', (name) => {
  const { head, rows } = tables.get(name)!;
  const { fields } = described.resources.find((resource) => resource.name === name)!.schema!;
  expect(rows.length).toBeGreaterThan(5);
  expect(head).toEqual(fields.map((field) => field.name));
  for (const row of rows) {
    for (const { name: field, type, constraints = {} } of fields) {
      const cell = row[field]!;
      if (cell === '') expect(constraints.required, `${field} of ${JSON.stringify(row)}`).not.toBe(true);
      else
        expect(VALID[type]!(cell) && (constraints.enum === undefined || constraints.enum.includes(cell)), `${field}: ${cell}`).toBe(true);
    }
  }
});

test('keys name one row each, and foreign keys name a row that is there', () => {
  let keys = 0;
  let references = 0;
  const nameOf = (row: Record<string, string>, columns: readonly string[]): string => JSON.stringify(columns.map((column) => row[column]));
  for (const { name, schema } of described.resources) {
    const { rows } = tables.get(name as TableName) ?? { rows: [] };
    if (schema?.primaryKey) {
      expect(new Set(rows.map((row) => nameOf(row, schema.primaryKey!))).size, name).toBe(rows.length);
      keys += 1;
    }
    for (const { fields, reference } of schema?.foreignKeys ?? []) {
      const there = new Set(tables.get(reference.resource as TableName)!.rows.map((row) => nameOf(row, reference.fields)));
      for (const row of rows.filter((one) => one[fields[0]!] !== '')) {
        expect(there.has(nameOf(row, fields)), JSON.stringify(row)).toBe(true);
        references += 1;
      }
    }
  }
  expect(keys).toBeGreaterThan(2);
  expect(references).toBeGreaterThan(100);
});

test('a table and its JSON file have the same rows', () => {
  const { figures } = jsonOf('figures') as { figures: { id: string; asOf: string; low: string | null }[] };
  expect(tables.get('figures')!.rows.map(({ id, asOf, low }) => [id, asOf, low])).toEqual(
    figures.map(({ id, asOf, low }) => [id, asOf, low ?? '']),
  );
  const { documents } = jsonOf('ledger') as { documents: { entries: { phrase: string }[] }[] };
  expect(tables.get('ledger')!.rows.map(({ phrase }) => phrase)).toEqual(
    documents.flatMap(({ entries }) => entries.map(({ phrase }) => phrase)),
  );
  expect(tables.get('checks')!.rows).toHaveLength((jsonOf('checks') as { checks: unknown[] }).checks.length);
  expect(tables.get('projects')!.rows).toHaveLength((jsonOf('projects') as { projects: unknown[] }).projects.length);
});

/** What Data Package 2.0 asks of the properties that we use; no validator of that edition is kept on npm. */
const PACKAGE_SCHEMA = {
  type: 'object',
  required: ['$schema', 'name', 'resources'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    title: { type: 'string' },
    description: { type: 'string' },
    homepage: { type: 'string', pattern: '^https?://' },
    licenses: { type: 'array', minItems: 1, items: { type: 'object', anyOf: [{ required: ['name'] }, { required: ['path'] }] } },
    sources: { type: 'array', minItems: 1, items: { type: 'object', minProperties: 1 } },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path'],
        properties: {
          name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
          path: { type: 'string', pattern: '^(?!/|\\.\\.?/|https?:)[\\w./-]+$' },
          type: { const: 'table' },
          bytes: { type: 'integer', minimum: 1 },
          hash: { type: 'string', pattern: '^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32})$' },
          schema: {
            type: 'object',
            required: ['fields'],
            properties: {
              $schema: { const: 'https://datapackage.org/profiles/2.0/tableschema.json' },
              fields: {
                type: 'array',
                minItems: 1,
                items: { type: 'object', required: ['name'], properties: { type: { enum: ['string', 'number', 'boolean'] } } },
              },
              fieldsMatch: { type: 'array', items: { enum: ['exact', 'equal', 'subset', 'superset', 'partial'] } },
              missingValues: { type: 'array', items: { type: 'string' } },
              primaryKey: { type: 'array', minItems: 1, items: { type: 'string' } },
            },
          },
        },
      },
    },
  },
};

test('the data package keeps the rules of Data Package 2.0 and names every table and its JSON file once', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(PACKAGE_SCHEMA);
  expect(validate(described), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...described, resources: [{ name: 'Figures', path: '/figures.csv' }] })).toBe(false);
  expect(described.resources.map(({ path }) => path).sort()).toEqual(TABLE_NAMES.flatMap((name) => [`${name}.csv`, `${name}.json`]).sort());
});

test('a licence that nobody has given is said to be unknown', () => {
  expect(site.licence).toBeNull();
  expect(described).not.toHaveProperty('licenses');
  expect(described.description).toContain('使用许可没有公布');
});

test.each(TABLE_NAMES)('the CSV on the Web metadata of %s describe its columns', (name) => {
  const metadata = csvwMetadata(name) as {
    '@context': unknown[];
    url: string;
    tableSchema: {
      columns: { name: string; titles: string[]; datatype: string; required?: boolean; 'dc:description': string }[];
      primaryKey?: string[];
    };
  };
  expect(metadata['@context'][0]).toBe('http://www.w3.org/ns/csvw');
  expect(metadata.url).toBe(`${name}.csv`);
  const { columns, primaryKey = [] } = metadata.tableSchema;
  expect(columns.map(({ titles }) => titles[0])).toEqual(tables.get(name)!.head);
  for (const column of columns) {
    // A name in CSVW is a URI template variable and must not begin with an underscore.
    expect(column.name).toMatch(/^[A-Za-z][\w.]*$/);
    expect(['string', 'decimal', 'boolean']).toContain(column.datatype);
    expect(column['dc:description']).toMatch(/\p{Script=Han}/u);
  }
  for (const key of primaryKey) expect(columns.find((column) => column.name === key)?.required).toBe(true);
  expect(primaryKey).toEqual(tableOf(name).key ?? []);
});

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

test('checksums and sizes are those of the finished files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'data-'));
  folders.push(folder);
  mkdirSync(join(folder, 'schemas'));
  for (const name of TABLE_NAMES) {
    writeFileSync(join(folder, `${name}.csv`), stripMarks(datasetCsv(name)));
    writeFileSync(join(folder, `${name}.json`), stripMarks(datasetJson(name)));
    writeFileSync(join(folder, 'schemas', `${name}.json`), json(jsonSchemaOf(name)));
  }
  writeFileSync(join(folder, 'datapackage.json'), json(described));
  writeChecksums(folder);
  const sha256 = (path: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
  const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as { resources: Resource[] };
  expect(resources).toHaveLength(TABLE_NAMES.length * 2);
  for (const { path, bytes, hash } of resources)
    expect([hash, bytes]).toEqual([`sha256:${sha256(path)}`, readFileSync(join(folder, path)).length]);
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('  '));
  expect(sums).toHaveLength(TABLE_NAMES.length * 3 + 1);
  for (const [sum, path] of sums) expect(sum, path).toBe(sha256(path!));
});

test('a data package that names a file which is not there stops the build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'data-'));
  folders.push(folder);
  writeFileSync(join(folder, 'datapackage.json'), json({ resources: [{ name: 'x', path: 'x.csv' }] }));
  expect(() => writeChecksums(folder)).toThrow('x.csv');
});
