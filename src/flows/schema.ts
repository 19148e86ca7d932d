/** The shape of a flow: questions, and for each benefit the same decision written twice, as rules and as a table. */
import { z } from 'zod';

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z][a-z-]*$/);
/** A question, or one box of a question with boxes: `income`, `events.sick`. */
const variable = z.string().regex(/^[a-z][a-z-]*(?:\.[a-z][a-z-]*)?$/);
/** Every named question has one of the values; a question that is not named may have any. */
const conditionSchema = z.record(variable, z.array(id).min(1));

/** From the best to the worst for the reader. */
export const OUTCOMES = ['likely', 'maybe', 'ask', 'unknown', 'unlikely'] as const;
export type Outcome = (typeof OUTCOMES)[number];
const outcome = z.enum(OUTCOMES);

export const questionSchema = z.strictObject({
  id,
  /** `many` has boxes to tick; `one` has one answer, and “unknown” is ticked to begin with. */
  kind: z.enum(['many', 'one']),
  /** Its subject in a word or two, for drawings. */
  short: text,
  ask: text,
  help: text.optional(),
  /** Answers from less to more hardship. */
  hardship: z.array(id).optional(),
  options: z
    .array(z.strictObject({ id, label: text, /** Around a limit: never a reason to send anyone away. */ margin: z.boolean().optional() }))
    .min(2),
});

/** What a sheet of paper for the window says. */
export const sheetSchema = z.strictObject({
  id,
  name: text,
  page: text,
  /** Who decides. */
  who: text,
  amount: text,
  where: text,
  bring: z.array(text).min(1),
});

export const benefitSchema = sheetSchema.extend({
  uses: z.array(variable).min(1).max(5),
  /** The first that fits decides. */
  rules: z.array(z.strictObject({ when: conditionSchema.optional(), outcome, why: text, law: text.optional() })).min(1),
  /** The same decision again: each combination stands in exactly one row. */
  table: z.array(z.strictObject({ case: conditionSchema, outcome })).min(1),
  /** Day on which both were compared with the law. */
  signed: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});

export const flowSchema = z.strictObject({
  questions: z.array(questionSchema).max(7),
  benefits: z.array(benefitSchema),
  /** Papers for guides that are no benefit of the finder. */ sheets: z.array(sheetSchema).default([]),
});

/** An invented household with what the law gives it. */
export const householdsSchema = z.strictObject({
  households: z.array(
    z.strictObject({
      story: text,
      /** Answers by question; what is left out is not known. */
      answers: z.record(id, z.union([id, z.array(id)])),
      date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
      expect: z.record(id, outcome),
    }),
  ),
});

export type Sheet = z.infer<typeof sheetSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Benefit = z.infer<typeof benefitSchema>;
export type Flow = z.infer<typeof flowSchema>;
export type Condition = z.infer<typeof conditionSchema>;
export type Rule = Benefit['rules'][number];
