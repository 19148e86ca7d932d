/** The shape of a flow: questions, and for each benefit the same decision written twice, as rules and as a table. */
import { z } from 'zod';
import { told } from '../figures/told.ts';

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
const OUTCOME_WORDS = '结果：likely 多半能领，maybe 可能能领，ask 值得去问，unknown 信息不够，unlikely 眼下多半不行。';

const questionSchema = z.strictObject({
  id: told(id, '编号，小写英文。', 'income'),
  /** `many` has boxes to tick; `one` has one answer, and “unknown” is ticked to begin with. */
  kind: told(z.enum(['many', 'one']), 'many 可以选几样，one 只选一样。'),
  /** Its subject in a word or two, for drawings. */
  short: told(text, '一两个词，图上用。', '收入'),
  ask: told(text, '题目，像跟人说话那样问。'),
  help: told(text, '题目下面的小字。').optional(),
  /** Answers from less to more hardship. */
  hardship: told(z.array(id), '答案从轻到重排；排了，程序就会查越难的结果不会越差。').optional(),
  options: z
    .array(
      z.strictObject({
        id: told(id, '编号，小写英文。', 'below'),
        label: told(text, '答案，读者看到的话。'),
        /** Around a limit: never a reason to send anyone away. */
        margin: told(z.boolean(), 'true：在线边上，不许因为它判“多半不行”。').optional(),
      }),
    )
    .min(2)
    .meta({ description: '答案，至少两个；one 的第一个应是“说不清”。' }),
});

/** What a sheet of paper for the window says. */
const sheetSchema = z.strictObject({
  id: told(id, '编号，成为网址的一段。', 'dibao'),
  name: told(text, '叫什么。', '低保'),
  page: told(text, '讲它的那一页。', '/assistance/dibao/'),
  /** Who decides. */
  who: told(text, '谁决定批不批。'),
  amount: told(text, '多少钱；数写成 {编号}。'),
  where: told(text, '去哪里办。'),
  bring: told(z.array(text).min(1), '带什么，一样一项。'),
});

const benefitSchema = sheetSchema.extend({
  uses: told(z.array(variable).min(1).max(5), '用到哪几题，最多五题；多选题写 题.答案。', '[income, events.sick]'),
  /** The first that fits decides. */
  rules: told(
    z
      .array(
        z.strictObject({
          when: told(conditionSchema, '什么情形；不写就是其余的都算。', '{ income: [below] }').optional(),
          outcome: told(outcome, OUTCOME_WORDS),
          why: told(text, '为什么，给读者看。'),
          law: told(text, '依据，法规编号#第几条。', 'dibao-measures-2021#第23条').optional(),
        }),
      )
      .min(1),
    '判断，从上往下，第一条合上的算数。',
  ),
  /** The same decision again: each combination stands in exactly one row. */
  table: told(
    z
      .array(z.strictObject({ case: told(conditionSchema, '一种情形；每种正好落在一行里。'), outcome: told(outcome, OUTCOME_WORDS) }))
      .min(1),
    '同一个判断另写一遍；两遍不一样，生成会停下。',
  ),
  /** Day on which both were compared with the law. */
  signed: told(z.string().regex(/^\d{4}-\d{2}-\d{2}$/), '哪天和法规对过。', '"2026-11-23"'),
});

export const flowSchema = z.strictObject({
  questions: told(z.array(questionSchema).max(7), '题目，最多七道。'),
  benefits: told(z.array(benefitSchema), '每一项救助，和判断的规则。'),
  /** Papers for guides that are no benefit of the finder. */
  sheets: told(z.array(sheetSchema), '只印清单、不判断的别的指南。').default([]),
});

/** An invented household with what the law gives it. */
export const householdsSchema = z.strictObject({
  households: told(
    z.array(
      z.strictObject({
        story: told(text, '编出来的一家，两三句话；不写真人真事。'),
        /** Answers by question; what is left out is not known. */
        answers: told(z.record(id, z.union([id, z.array(id)])), '这一家怎么答；没写的题就是“说不清”。', '{ income: below }'),
        date: told(z.string().regex(/^\d{4}-\d{2}-\d{2}$/), '哪天写的。', '"2026-11-23"'),
        expect: told(z.record(id, outcome), '按规定应当看到什么，只写要紧的几样。', '{ dibao: likely }'),
      }),
    ),
    '编出来的家庭，用来核对判断。',
  ),
});

export type Sheet = z.infer<typeof sheetSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Benefit = z.infer<typeof benefitSchema>;
export type Flow = z.infer<typeof flowSchema>;
export type Condition = z.infer<typeof conditionSchema>;
export type Rule = Benefit['rules'][number];
