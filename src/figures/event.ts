/** Events: what was changed in public, of three kinds that readers can tell apart, and what each kind may be about. */
import { z } from 'zod';
import type { Field } from './change.ts';
import { FIELDS } from './change.ts';
import { sourceSchema } from './schema.ts';
import { SEVERITIES } from './severity.ts';
import { told } from './told.ts';

/** 更新: the policy changed. 完善: what is counted, or how it is told, changed. 更正: we were wrong. */
const EVENT_TYPES = ['更新', '完善', '更正'] as const;
export type EventType = (typeof EVENT_TYPES)[number];

const text = z.string().trim().min(1);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const figureRef = z.string().regex(/^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+(?:@\d{4}(?:-\d{2}){0,2})?$/);
const address = z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/);

const type = told(z.enum(EVENT_TYPES), '更新：政策变了。完善：口径或者说法变了。更正：我们写错了。');
const changed = told(day, '哪一天改的。', '"2026-11-23"');
const reason = told(text, '为什么改，给读者看。', '抄错了一位数', '内容调整');

/** Something that happened to a published figure. `old` and `new` are the words that readers were and are given. */
export const figureEventSchema = z.strictObject({
  type,
  date: changed,
  /** `id@date` for an observation, `id` for the figure itself. */
  figure: told(figureRef, '哪个数字；改的是某一次的，写 编号@日期。', 'dibao.urban.standard@2020-12-31'),
  field: told(z.enum(FIELDS), '改了哪一样；npm run check 会把这一条整个印出来，照抄就行。'),
  old: told(text, '原来登的话，照原样。'),
  /** Left out for what is published no more. */
  new: told(text, '现在登的话；撤下来的不写。').optional(),
  /** Why, for readers; may carry tokens. */
  reason,
  source: sourceSchema,
});

/** A sentence of a page that was wrong; no second place can witness it. */
export const pageEventSchema = z.strictObject({
  type,
  date: changed,
  page: told(address, '哪一页。', '/assistance/dibao/'),
  /** What the page said and says; may carry tokens. */
  old: told(text, '网页原来怎么说；数写成 {编号}。'),
  new: told(text, '网页现在怎么说；数写成 {编号}。'),
  reason,
  source: sourceSchema.optional(),
});

/** An entry of `src/content/corrections.yaml`. */
export type FigureEvent = z.infer<typeof figureEventSchema>;
type PageEvent = z.infer<typeof pageEventSchema>;
export type EventData = FigureEvent | PageEvent;

/** An event as a release keeps it: all in plain words, with the severity that it had. */
export const releasedEventSchema = z.strictObject({
  id: z.string(),
  type: z.enum(EVENT_TYPES),
  date: day,
  severity: z.enum(SEVERITIES),
  figure: figureRef.optional(),
  field: z.enum(FIELDS).optional(),
  page: address.optional(),
  /** Name of the figure at that time. */
  name: z.string().optional(),
  old: z.string(),
  new: z.string().optional(),
  /** None for an event that was not stated but follows from a later observation. */
  reason: z.string().optional(),
  source: sourceSchema.optional(),
});

export type ReleasedEvent = z.infer<typeof releasedEventSchema>;

const ALLOWED: Readonly<Record<Field, readonly EventType[]>> = {
  published: ['更正', '完善'],
  reading: ['更正', '完善'],
  source: ['更正', '完善'],
  label: ['更正', '完善'],
  scope: ['更正', '完善'],
  // A rule that ends has its validity closed; what was said of a past day can only have been wrong or loosely told.
  time: ['更正', '完善', '更新'],
  withdrawn: ['更正', '完善', '更新'],
  added: ['更新'],
  ended: [],
  new: [],
  confirmed: [],
};

/** The types that a change can be of. A policy that changed gets a later observation: the published value of an earlier day stays true. */
export const allowedTypes = (field: Field): readonly EventType[] => ALLOWED[field];

/** What an event is about, one word for program and reader: a figure with its field, or a page. */
const subjectOf = (event: Pick<ReleasedEvent, 'figure' | 'field' | 'page'>): string =>
  event.page === undefined ? `${event.figure!}.${event.field!}` : event.page;

/** The lasting name of an event. It holds no running number, so that a later entry never renames an earlier one. */
export const eventId = (event: EventData): string => `${event.date}:${subjectOf(event)}`;
