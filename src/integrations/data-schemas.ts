import { z } from 'zod';
import { GRANT_STAGES, PROJECT_KINDS } from '../figures/charity-schema.ts';
import { RELATION_KINDS, VERDICTS } from '../figures/schema.ts';
import { site } from '../site.config.ts';
import type { TableName } from './tables.ts';
import { columnWords, DISMISSALS, STATUSES, tableWords } from './tables.ts';

const text = z.string().min(1);
/** An exact decimal; as text, because JSON's numbers lose digits in many programs. */
const decimal = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/)
  .nullable();
const ends = z.strictObject({ low: decimal, high: decimal });
const date = z.string().regex(/^\d{4}(?:-\d{2}){0,2}(?:\/\d{4}(?:-\d{2}){0,2})?$/);
const path = z.string().regex(/^\/[\w./#-]*$/);
const place = z.strictObject({ document: text, at: text });
const counted = z.int().min(0);

const figure = z.strictObject({
  id: text,
  label: text,
  published: text,
  low: decimal,
  high: decimal,
  lowOpen: z.boolean(),
  highOpen: z.boolean(),
  unit: z.string(),
  hedge: text.nullable(),
  asOf: date,
  scope: text,
  status: z.enum(STATUSES),
  source: place,
  url: path,
  link: path,
});
const named = { figure: text, asOf: date.optional() };
const check = z.strictObject({
  id: text,
  kind: z.enum(RELATION_KINDS),
  statement: text,
  figures: z.array(text).min(1),
  claim: ends.nullable(),
  computed: ends.nullable(),
  verdict: z.enum(VERDICTS),
  acknowledged: z.boolean(),
  repairs: z.array(z.strictObject({ ...named, low: decimal, high: decimal })),
  slips: z.array(z.strictObject({ ...named, kind: z.enum(['swapped', 'one-digit']), published: text })),
  url: path,
});
const entry = z.strictObject({
  at: text,
  phrase: text,
  reads: text.nullable(),
  figure: text.nullable(),
  asOf: date.nullable(),
  dismissed: z.enum(DISMISSALS).nullable(),
  reason: text.nullable(),
});
const document = z.strictObject({
  document: text,
  title: text,
  issuer: text,
  date,
  language: text,
  sha256: z.string().regex(/^[\da-f]{64}$/),
  url: z
    .string()
    .regex(/^https?:\/\/\S+$/)
    .nullable(),
  note: text.nullable(),
  entries: z.array(entry),
});
const grant = z.strictObject({
  id: text,
  stage: z.enum(GRANT_STAGES),
  date,
  amount: text,
  low: decimal,
  high: decimal,
  currency: text,
  form: z.enum(['money', 'goods']),
  from: text,
  to: text,
  project: text.nullable(),
  purpose: text.nullable(),
  document: text,
  at: text,
});
const project = z.strictObject({
  slug: text,
  title: text,
  kind: z.enum(PROJECT_KINDS),
  categories: z.array(text),
  runner: text.nullable(),
  what: text,
  published: z.array(z.strictObject({ text, figure: text.nullable() })),
  unpublished: z.array(text),
  source: place,
  url: path,
});

/** What each JSON file holds. The files are made from these shapes' types, and tested against the published schemas. */
const SHAPES = {
  figures: z.strictObject({ figures: z.array(figure) }),
  checks: z.strictObject({
    counts: z.strictObject({ consistent: counted, 'consistent-if-truncated': counted, inconsistent: counted, uncheckable: counted }),
    checks: z.array(check),
  }),
  ledger: z.strictObject({ documents: z.array(document) }),
  projects: z.strictObject({ projects: z.array(project) }),
  grants: z.strictObject({ grants: z.array(grant) }),
} satisfies Record<TableName, z.ZodType>;

export type FigureData = z.infer<typeof figure>;
export type CheckData = z.infer<typeof check>;
export type LedgerDocument = z.infer<typeof document>;
export type GrantRow = z.infer<typeof grant>;
export type ProjectRow = z.infer<typeof project>;

/** The JSON Schema (2020-12) of a data set's JSON file, with words for every field that has some. */
export function jsonSchemaOf(name: TableName): Record<string, unknown> {
  // A copy, because one shape that is used in several places comes as one object.
  const schema = JSON.parse(JSON.stringify(z.toJSONSchema(SHAPES[name], { target: 'draft-2020-12' }))) as Described;
  describe(schema);
  return { ...schema, $id: `${site.origin}/data/schemas/${name}.json`, title: tableWords(name) };
}

interface Described {
  description?: string;
  properties?: Record<string, Described>;
  items?: Described;
  anyOf?: Described[];
}

/** Fields that hold other fields and need no words of their own. */
const FRAMES = new Set([
  'figures',
  'checks',
  'documents',
  'projects',
  'grants',
  'entries',
  'counts',
  'claim',
  'computed',
  'source',
  ...VERDICTS,
]);

function describe({ properties = {}, items, anyOf = [] }: Described): void {
  for (const [name, property] of Object.entries(properties)) {
    if (!FRAMES.has(name)) property.description = columnWords(name);
    describe(property);
  }
  for (const inner of [...anyOf, ...(items ? [items] : [])]) describe(inner);
}
