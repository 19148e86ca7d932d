/** The shape of the content files on charity: projects, and single gifts and payments as rows (after 360Giving and IATI, in three stages). */
import { z } from 'zod';
import { day, figureRef, slug, sourceSchema, text } from './schema.ts';

export const PROJECT_KINDS = ['project', 'brand', 'fund', 'partnership'] as const;

/** A fundraising plan's number in the national register, and the day on which somebody saw it there. */
const filingSchema = z.strictObject({ number: text, checked: day });

export const projectSchema = z.strictObject({
  title: text,
  kind: z.enum(PROJECT_KINDS),
  /** Of the categories that the source counts. */
  categories: z.array(text).min(1).optional(),
  /** Whether the source puts it into these categories, or we do by its name. */
  sortedBy: z.enum(['source', 'name']).optional(),
  runner: text.optional(),
  /** What it is, in our own words; may carry tokens. */
  what: text,
  /** What has been published about it. */
  published: z.array(z.strictObject({ text, figure: figureRef.optional() })).default([]),
  /** What a donor would want to know and nobody has published. */
  unpublished: z.array(text).default([]),
  filing: filingSchema.optional(),
  source: z.strictObject({ document: slug, at: z.string().regex(/^p[1-9]\d*\.s[1-9]\d*$/) }),
});

/** Promised, received or spent: a single row knows which. */
export const GRANT_STAGES = ['pledged', 'received', 'spent'] as const;

export const grantSchema = z.strictObject({
  stage: z.enum(GRANT_STAGES),
  date: day,
  /** The amount as published, with its unit. */
  amount: text,
  form: z.enum(['money', 'goods']),
  /** Organisations by name; who gives as a person stays 个人. */
  from: text,
  to: text,
  /** A file of `src/content/projects/`; left out where the source names no project. */
  project: slug.optional(),
  purpose: text.optional(),
  source: sourceSchema,
});

/** A published total of one stage, for one project or for all, and whether the rows are all there is. */
export const grantTotalSchema = z.union([
  z.strictObject({ figure: figureRef, project: slug.optional(), rows: z.enum(['all', 'some']) }),
  z.strictObject({ stage: z.enum(GRANT_STAGES), project: slug.optional(), unpublished: text }),
]);

export type ProjectData = z.infer<typeof projectSchema>;
export type GrantData = z.infer<typeof grantSchema>;
export type GrantStage = GrantData['stage'];
export type GrantTotalData = z.infer<typeof grantTotalSchema>;
