import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeFrontMatterHelp } from './front-matter.ts';
import { EDITOR_SCHEMAS, editorFiles, jsonSchemaOf } from './schemas.ts';

const CONTENT = 'src/content';
/** Written by commands, not by editors. */
const NOT_EDITED = /^src\/content\/(?:seals|releases\/[^/]+)\.json$/;

const contentFiles = readdirSync(CONTENT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
  .filter((file) => !NOT_EDITED.test(file))
  .sort();

/** What a content file holds; of a page, its front matter. */
function valueIn(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  return parse(file.endsWith('.mdx') ? /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)![1]! : text);
}

const schemasOf = (file: string) => EDITOR_SCHEMAS.filter(({ files }) => matchesGlob(file, files));
const ajv = new Ajv({ allErrors: true, validateFormats: false, allowUnionTypes: true });
const validators = new Map(EDITOR_SCHEMAS.map((schema) => [schema.name, ajv.compile(jsonSchemaOf(schema))]));

test('every content file has exactly one schema', () => {
  expect(contentFiles.length).toBeGreaterThan(50);
  expect(contentFiles.map((file) => ({ file, schemas: schemasOf(file).length })).filter(({ schemas }) => schemas !== 1)).toEqual([]);
});

test('no schema describes files that do not exist', () => {
  const elsewhere = ['src/new-city/skeleton/src/content', 'tests/fixtures/second-city/content'];
  const known = [
    ...contentFiles,
    ...elsewhere.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${CONTENT}/${name}`)),
  ];
  const needed = EDITOR_SCHEMAS.filter(({ name }) => name !== 'projects');
  expect(needed.filter(({ files }) => !known.some((file) => matchesGlob(file, files))).map(({ name }) => name)).toEqual([]);
});

test('every content file fits its schema', () => {
  const wrong = contentFiles.flatMap((file) => {
    const validate = validators.get(schemasOf(file)[0]!.name)!;
    return validate(valueIn(file)) ? [] : [{ file, errors: ajv.errorsText(validate.errors) }];
  });
  expect(wrong).toEqual([]);
});

/** A value with one field of the first entry misspelt. */
const TYPOS: readonly (readonly [schema: string, value: unknown])[] = [
  ['figures', { figures: { 'a.b': { label: '甲', scoop: '全市', kind: 'count', observations: [] } } }],
  ['figures', { figures: { 'A.b': {} } }],
  ['relations', { relations: { sum: { kind: 'summ', total: 'a.b', parts: ['a.c'], statement: '和' } } }],
  ['sources', { document: 'a', titel: '甲' }],
  ['laws', { id: 'a', articles: [{ at: '第1条', says: '甲', confidence: '官方', phrases: [] }] }],
  ['pages', { title: '甲', short: '甲', description: '甲', lead: '甲', asOf: '2020年', checked: '2026-11-23', kind: 'topic' }],
  ['corrections', { corrections: [{ type: '改正', date: '2026-11-23' }] }],
  ['strings', { 'a.b': { txt: '甲' } }],
  ['home', { tasks: [], standards: [], doors: [] }],
  ['finder', { questions: [{ id: 'income', kind: 'both' }], benefits: [] }],
];

test.each(TYPOS)('a slip in %s is refused', (name, value) => {
  expect(validators.get(name)!(value)).toBe(false);
});

describe('what an editor reads', () => {
  /** Every field of every schema, with whether it is explained; fields of a union are looked for in each alternative. */
  function* fields(schema: unknown, path: string): Generator<{ path: string; told: boolean }> {
    if (schema === null || typeof schema !== 'object') return;
    if (Array.isArray(schema)) {
      for (const one of schema) yield* fields(one, path);
      return;
    }
    for (const [key, value] of Object.entries(schema)) {
      if (key === 'properties') {
        for (const [name, field] of Object.entries(value as Record<string, { description?: string }>)) {
          yield { path: `${path}.${name}`, told: /\p{Script=Han}/u.test(field.description ?? '') };
          yield* fields(field, `${path}.${name}`);
        }
      } else if (key !== 'description') yield* fields(value, path);
    }
  }

  test('explains every field in Chinese', () => {
    const all = EDITOR_SCHEMAS.flatMap((schema) => [...fields(jsonSchemaOf(schema), schema.name)]);
    expect(all.length).toBeGreaterThan(150);
    expect([...new Set(all.filter(({ told }) => !told).map(({ path }) => path))]).toEqual([]);
  });
});

// Stale? Run `npm run schemas` and commit what it wrote.
test('the files in .vscode are those that npm run schemas writes', () => {
  const files = editorFiles();
  expect(files.size).toBeGreaterThan(20);
  expect([...files].filter(([file, text]) => readFileSync(file, 'utf8') !== text).map(([file]) => file)).toEqual([]);
  expect(
    readdirSync('.vscode/schemas')
      .map((name) => `.vscode/schemas/${name}`)
      .filter((file) => !files.has(file)),
  ).toEqual([]);
});

test('every page is bound to the schema of its front matter, in the spelling of the language server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'Front Matter-'));
  try {
    mkdirSync(join(folder, 'src/content/policies/assistance'), { recursive: true });
    writeFileSync(join(folder, 'src/content/policies/assistance/dibao.mdx'), '');
    writeFrontMatterHelp(folder);
    const { collections, entries } = JSON.parse(readFileSync(join(folder, '.astro/collections/collections.json'), 'utf8')) as {
      collections: { name: string }[];
      entries: Record<string, string>;
    };
    expect(collections.map(({ name }) => name)).toEqual(['pages']);
    expect(Object.entries(entries)).toEqual([
      [expect.stringMatching(/^file:\/\/\/.*front matter-.*\/src\/content\/policies\/assistance\/dibao\.mdx$/), 'pages'],
    ]);
    expect(JSON.parse(readFileSync(join(folder, '.astro/collections/pages.schema.json'), 'utf8'))).toEqual(
      JSON.parse(readFileSync('.vscode/schemas/pages.json', 'utf8')),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
