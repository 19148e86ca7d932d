/** The shape of the content files that hold figures: strict, all values and dates as strings. */
import { z } from 'zod';

export const text = z.string().trim().min(1);
/** `topic.subject.measure` */
export const FIGURE_ID = /^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+$/;
export const SLUG = /^[a-z0-9][a-z0-9-]*$/;
/** `id` or `id@2020-12-31` */
export const figureRef = z.string().regex(/^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+(?:@\d{4}(?:-\d{2}){0,2})?$/);
export const slug = z.string().regex(SLUG);
const date = z.string().regex(/^\d{4}(?:-\d{2}){0,2}$/);
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const period = z.string().regex(/^\d{4}(?:-\d{2}){0,2}\/\d{4}(?:-\d{2}){0,2}$/);
const place = z.string().regex(/^p[1-9]\d*\.s[1-9]\d*$/);

export const FIGURE_KINDS = [
  'standard',
  'count',
  'money',
  'share',
  'growth',
  'decline',
  'mean',
  'ratio',
  'area',
  'duration',
  'age',
  'limit',
  'target',
] as const;

/** What has happened to money that is counted: promised, received, spent; `unstated` where the source does not say which. They are never added together. */
export const STAGES = ['pledged', 'received', 'unstated', 'spent'] as const;

/** Where an observation is published. */
export const sourceSchema = z.union([z.strictObject({ document: slug, at: place }), z.strictObject({ law: slug, article: text })]);

const validSchema = z.strictObject({
  /** First day of validity. */
  from: date,
  /** Last day of validity; left out while it lasts. */
  to: date.optional(),
});

export const observationSchema = z.strictObject({
  /** The phrase as published: number, unit and hedge, nothing else. */
  published: text,
  /** The day at which the value stood. */
  asOf: date.optional(),
  /** The span that the value covers, `2016-01-01/2020-12-31`. */
  period: period.optional(),
  /** A moment that the source names without its day (调整以前); `period` or `asOf` then says within which bounds it lies. Shown instead of them. */
  moment: text.optional(),
  /** When a rule is in force. */
  valid: validSchema.optional(),
  source: sourceSchema,
  /** Overrides how the printed number is read. */
  reading: z.enum(['exact', 'rounded']).optional(),
  /** A stated upper end for 超过 and the like. */
  upper: text.optional(),
  note: text.optional(),
  status: z.enum(['final', 'provisional']).optional(),
});

export const figureSchema = z.strictObject({
  label: text,
  /** Who and where is counted (口径). */
  scope: text,
  kind: z.enum(FIGURE_KINDS),
  /** Of charity's money only. */
  stage: z.enum(STAGES).optional(),
  /** Validity of all observations of a rule figure. */
  valid: validSchema.optional(),
  observations: z.array(observationSchema).min(1),
});

/** A number of a source document, claimed by a figure or dismissed. */
export const ledgerEntrySchema = z.strictObject({
  at: place,
  /** The shortest words that carry the number. */
  phrase: text,
  /** The phrase with a unit that the source elides. */
  reads: text.optional(),
  figure: figureRef.optional(),
  /** The row of `src/content/grants/` that it became. */
  grant: slug.optional(),
  dismissed: z.enum(['ordinal', 'date', 'name', 'heading', 'wording']).optional(),
  reason: text.optional(),
});

export const ledgerSchema = z.strictObject({
  document: slug,
  title: text,
  issuer: text,
  date,
  language: text,
  sha256: text,
  url: z.string().url().nullable().optional(),
  note: text.optional(),
  entries: z.array(ledgerEntrySchema),
});

export const CONFIDENCES = ['官方文本', '副本', '二手', '推算'] as const;

export const lawSchema = z.strictObject({
  id: slug,
  title: text,
  short: text,
  issuer: text,
  number: text.nullable(),
  issued: date.nullable(),
  effective: date.nullable(),
  status: text,
  url: z.string().url().nullable(),
  note: text.optional(),
  articles: z.array(
    z.strictObject({ at: text, says: text, confidence: z.enum(CONFIDENCES), phrases: z.array(text), note: text.optional() }),
  ),
});

export const VERDICTS = ['consistent', 'consistent-if-truncated', 'inconsistent', 'uncheckable'] as const;

export const exceptionSchema = z.strictObject({
  relation: slug,
  /** Shown to readers; may carry tokens. */
  reason: z.string(),
  /** The verdict that this entry excuses; another verdict makes it stale. */
  expect: z.enum(['inconsistent', 'consistent-if-truncated']),
  recorded: day,
  expires: day,
  /** The figures that wear the mark of doubt; all figures of the relation when left out. */
  disputed: z.array(figureRef).min(1).optional(),
});

export const exemptionSchema = z.strictObject({ id: slug, phrase: text, reason: text });
export const gapSchema = z.strictObject({ what: text, ask: text, page: z.string().optional() });

/** Kinds of entries without which a check has nothing to check. */
export const NEEDED_KINDS = ['figures', 'relations', 'sources'] as const;

/** A kind of which a new site has none yet, with the reason; once there is an entry, this is to be taken out. */
export const emptySchema = z.strictObject({ kind: z.enum(NEEDED_KINDS), because: text });

/** An operand: a figure, a calculation on operands, or a constant that says why it is one. */
export type OperandData =
  | string
  | { sum: OperandData[] }
  | { product: OperandData[] }
  | { difference: OperandData[] }
  | { quotient: OperandData[] }
  | { constant: string; unit?: string; because: string };

export const operandSchema: z.ZodType<OperandData> = z.lazy(() =>
  z.union([
    figureRef,
    z.strictObject({ sum: z.array(operandSchema).min(2) }),
    z.strictObject({ product: z.array(operandSchema).min(2) }),
    z.strictObject({ difference: z.array(operandSchema).length(2) }),
    z.strictObject({ quotient: z.array(operandSchema).length(2) }),
    z.strictObject({ constant: z.string().regex(/^-?\d+(?:\.\d+)?$/), unit: text.optional(), because: text }),
  ]),
);

const common = {
  /** The claim in words; may carry tokens. */
  statement: text,
  /** Why scope, unit or period may differ. */
  crosses: text.optional(),
  /** Why a declared claim cannot be computed. */
  uncheckable: text.optional(),
  note: text.optional(),
  sources: z.array(sourceSchema).optional(),
};
const one = operandSchema;
const many = z.array(operandSchema).min(1);

export const relationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('same-as'), left: one, right: one, ...common }),
  z.strictObject({ kind: z.literal('sum'), total: one, parts: many, ...common }),
  z.strictObject({ kind: z.literal('difference'), minuend: one, subtrahend: one, claim: one, ...common }),
  z.strictObject({ kind: z.literal('product'), factors: many, claim: one, ...common }),
  z.strictObject({ kind: z.literal('share'), part: one, whole: one, claim: one, ...common }),
  z.strictObject({ kind: z.literal('growth'), from: one, to: one, claim: one, ...common }),
  z.strictObject({ kind: z.literal('decline'), from: one, to: one, claim: one, ...common }),
  z.strictObject({ kind: z.literal('mean-per'), total: one, count: one, claim: one, ...common }),
  z.strictObject({ kind: z.literal('at-most'), part: one, whole: one, ...common }),
  z.strictObject({ kind: z.literal('list-count'), claim: one, items: z.array(text).min(1), ...common }),
]);

export type Stage = (typeof STAGES)[number];
export const RELATION_KINDS = [
  'same-as',
  'sum',
  'difference',
  'product',
  'share',
  'growth',
  'decline',
  'mean-per',
  'at-most',
  'list-count',
] as const satisfies readonly RelationKind[];

export type Confidence = (typeof CONFIDENCES)[number];
export type SourceData = z.infer<typeof sourceSchema>;
export type ObservationData = z.infer<typeof observationSchema>;
export type FigureData = z.infer<typeof figureSchema>;
export type LedgerEntryData = z.infer<typeof ledgerEntrySchema>;
export type LedgerData = z.infer<typeof ledgerSchema>;
export type LawData = z.infer<typeof lawSchema>;
export type RelationData = z.infer<typeof relationSchema>;
export type RelationKind = RelationData['kind'];
export type ExceptionData = z.infer<typeof exceptionSchema>;
export type ExemptionData = z.infer<typeof exemptionSchema>;
export type EmptyData = z.infer<typeof emptySchema>;
export type GapData = z.infer<typeof gapSchema>;
export type Verdict = (typeof VERDICTS)[number];
