/** The data files say exactly what the registry gives, field by field. */
import { MarkError, stripMarks } from '../../../figures/marks.ts';
import type { Finding } from '../../base/finding.ts';
import type { Facts, FigureFact, ObservationFact } from '../../steps/facts.ts';
import { csvCells, jsonScalars } from '../../steps/published-code.ts';
import type { SiteFile } from '../../steps/read-site.ts';
import type { SiteRule } from '../../steps/site-context.ts';
import { isValidJson } from '../../steps/site-context.ts';
import { placeIn } from '../../steps/site-place.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Compares one file with the data. */
const comparing = (path: string, compare: (text: string, facts: Facts) => Iterable<Difference>): SiteRule => ({
  *onFile({ file }, { facts }) {
    if (file.path !== path || !file.readable || (file.kind === 'json' && !isValidJson(file.text))) return;
    for (const difference of compare(plain(file.text), facts)) yield differs(file, difference);
  },
});

/** Compare data/figures.json, data/checks.json and data/figures.csv with the data. */
export const dataFiles: readonly SiteRule[] = [
  comparing('data/figures.json', figuresJson),
  comparing('data/checks.json', checksJson),
  comparing('data/figures.csv', figuresCsv),
];

interface Difference {
  readonly field: string;
  /** Path of the value in the JSON file, to find its line. */
  readonly path?: string;
  readonly shown: string;
  readonly wanted: string;
}

/** Fields that hold sentences of the editors; their numbers are judged by their marks. */
const PROSE = new Set(['label', 'scope', 'statement', 'note']);

function* figuresJson(text: string, facts: Facts): Generator<Difference> {
  const list = records((JSON.parse(text) as { figures?: Json }).figures);
  const wanted = [...facts.figures.values()].flatMap((figure) =>
    figure.observations.map((observation) => figureRecord(figure, observation)),
  );
  yield* compareLists(list, wanted, ({ id, asOf }) => `${String(id)}@${String(asOf)}`, 'figures');
}

function figureRecord(
  { id }: FigureFact,
  { published, low, high, lowOpen, highOpen, unit, hedge, asOf, source, status }: ObservationFact,
): Record<string, Json> {
  return { id, published, low, high, lowOpen, highOpen, unit, hedge, asOf, status, source: { document: source.document, at: source.at } };
}

function* checksJson(text: string, facts: Facts): Generator<Difference> {
  const { counts, checks } = JSON.parse(text) as { counts?: Json; checks?: Json };
  const relations = [...facts.relations.values()];
  const tally = Object.fromEntries(
    ['consistent', 'consistent-if-truncated', 'inconsistent', 'uncheckable'].map((verdict) => [
      verdict,
      relations.filter((one) => one.verdict === verdict).length,
    ]),
  );
  yield* compareValues((counts ?? null) as Json, tally, 'counts');
  const wanted = relations.map(
    ({ id, kind, figures, claim, computed, verdict, acknowledged, repairs }): Record<string, Json> => ({
      id,
      kind,
      figures: [...new Set(figures.map(idOf))],
      verdict,
      acknowledged,
      claim: claim && ends(claim),
      computed: computed && ends(computed),
      repairs: repairs.map((repair) => ({ figure: idOf(repair.figure), ...ends(repair) })),
    }),
  );
  yield* compareLists(records(checks), wanted, ({ id }) => String(id), 'checks');
}

/** The figure that a reference `id@date` names. */
const idOf = (ref: string): string => ref.split('@')[0]!;

const ends = ({ low, high }: { low: string | null; high: string | null }): { low: string | null; high: string | null } => ({ low, high });

function* figuresCsv(text: string, facts: Facts): Generator<Difference> {
  const rows: string[][] = [];
  for (const { text: cell, row } of csvCells(text.replace(/^\uFEFF/, ''))) (rows[row] ??= []).push(cell);
  const [head = [], ...body] = rows;
  const list = body.map((row) => Object.fromEntries(head.map((name, column) => [name, row[column] ?? ''])));
  const wanted = [...facts.figures.values()].flatMap((figure) =>
    figure.observations.map((observation) => csvRecord(head, figureRecord(figure, observation))),
  );
  yield* compareLists(list, wanted, ({ id, asOf }) => `${String(id)}@${String(asOf)}`, 'rows');
}

/** The columns of the table that hold fields of a figure's record, as text. */
function csvRecord(head: readonly string[], record: Record<string, Json>): Record<string, Json> {
  const source = record.source as Record<string, Json>;
  const flat: Record<string, Json> = {
    ...record,
    ...source,
    sourceDocument: source.document!,
    sourceAt: source.at!,
    'source.document': source.document!,
    'source.at': source.at!,
  };
  return Object.fromEntries(head.filter((name) => name in flat).map((name) => [name, flat[name] === null ? '' : String(flat[name])]));
}

const records = (value: Json | undefined): Record<string, Json>[] => (Array.isArray(value) ? (value as Record<string, Json>[]) : []);

function* compareLists(
  list: readonly Record<string, Json>[],
  wanted: readonly Record<string, Json>[],
  keyOf: (record: Record<string, Json>) => string,
  name: string,
): Generator<Difference> {
  if (list.length !== wanted.length) yield { field: `${name} 的条数`, shown: String(list.length), wanted: String(wanted.length) };
  const byKey = new Map(list.map((record, index) => [keyOf(record), { record, index }]));
  for (const record of wanted) {
    const shown = byKey.get(keyOf(record));
    if (shown) yield* compareValues(shown.record, record, `${name}[${keyOf(record)}]`, `${name}[${shown.index}]`);
    else yield { field: `${name}[${keyOf(record)}]`, shown: '没有', wanted: '应有' };
  }
}

/** Every field that is wanted must be there with the same value; further fields are free unless they are numbers. */
function* compareValues(shown: Json, wanted: Json, field: string, path = field): Generator<Difference> {
  if (wanted === null || typeof wanted !== 'object') {
    if (shown !== wanted) yield { field, path, shown: JSON.stringify(shown) ?? '没有', wanted: JSON.stringify(wanted) };
    return;
  }
  if (shown === null || typeof shown !== 'object' || Array.isArray(shown) !== Array.isArray(wanted)) {
    yield { field, path, shown: JSON.stringify(shown) ?? '没有', wanted: JSON.stringify(wanted) };
    return;
  }
  const there = shown as Record<string, Json>;
  for (const [key, value] of Object.entries(wanted))
    yield* compareValues(there[key] ?? null, value, below(field, key, wanted), below(path, key, wanted));
  for (const [key, value] of Object.entries(there)) {
    if (typeof value === 'number' && !(key in wanted) && !PROSE.has(key))
      yield { field: below(field, key, wanted), path: below(path, key, wanted), shown: String(value), wanted: '没有这个数' };
  }
  if (Array.isArray(shown) && Array.isArray(wanted) && shown.length > wanted.length)
    yield { field: `${field} 的个数`, shown: String(shown.length), wanted: String(wanted.length) };
}

function plain(text: string): string {
  try {
    return stripMarks(text);
  } catch (error) {
    if (error instanceof MarkError) return text;
    throw error;
  }
}

const below = (path: string, key: string, parent: Json): string => (Array.isArray(parent) ? `${path}[${key}]` : `${path}.${key}`);

/** The place of a value in a file: its own where the file has it, else the file's beginning. */
function placeOf(file: SiteFile, path: string | undefined): Finding['place'] {
  if (file.kind === 'json') {
    const scalar = jsonScalars(file.text).find((one) => one.path === path);
    return placeIn(file, scalar?.offset ?? 0);
  }
  const [, row, name] = /^rows\[(\d+)\]\.(.*)$/.exec(path ?? '') ?? [];
  const cells = csvCells(file.text);
  const column = cells.find((cell) => cell.row === 0 && cell.text === name)?.column;
  return placeIn(file, cells.find((cell) => cell.row === Number(row) + 1 && cell.column === column)?.offset ?? 0);
}

function differs(file: SiteFile, { field, path, shown, wanted }: Difference): Finding {
  return {
    slug: 'rendered-data-differs',
    place: placeOf(file, path),
    what: `${field} 写着 ${shown}，按数据应是 ${wanted}。`,
    evidence: `文件 ${file.path}。`,
    remedy: '改正写出这个文件的代码；数据文件里的每一项都从数字表算出来。',
  };
}
