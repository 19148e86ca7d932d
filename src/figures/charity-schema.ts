/** The shape of the content files on charity: projects, and single gifts and payments as rows (after 360Giving and IATI, in three stages). */
import { z } from 'zod';
import { day, figureRef, slug, sourceSchema, text } from './schema.ts';
import { told } from './told.ts';

export const PROJECT_KINDS = ['project', 'brand', 'fund', 'partnership'] as const;

/** A fundraising plan's number in the national register, and the day on which somebody saw it there. */
const filingSchema = z.strictObject({
  number: told(text, '募捐方案在“慈善中国”上的备案编号，照抄。'),
  checked: told(day, '哪天在那里查到的。', '"2026-11-23"'),
});

export const projectSchema = z.strictObject({
  title: told(text, '项目的名字，照原样。'),
  kind: told(z.enum(PROJECT_KINDS), 'project 项目，brand 品牌，fund 冠名基金，partnership 合作。'),
  /** Of the categories that the source counts. */
  categories: told(z.array(text).min(1), '属于来源数过的哪几类。', '[助学]').optional(),
  /** Whether the source puts it into these categories, or we do by its name. */
  sortedBy: told(z.enum(['source', 'name']), '谁分的类：source 来源分的，name 我们看名字分的。').optional(),
  runner: told(text, '谁在办；没有说明的，写“原文没有说明”。').optional(),
  /** What it is, in our own words; may carry tokens. */
  what: told(text, '是什么，一句话，用自己的话。'),
  /** What has been published about it. */
  published: told(
    z.array(
      z.strictObject({
        text: told(text, '公布了什么，一句话。'),
        figure: told(figureRef, '有数的，写数字的编号。').optional(),
      }),
    ),
    '公布过的事。',
  ).default([]),
  /** What a donor would want to know and nobody has published. */
  unpublished: told(z.array(text), '捐款的人想知道、没有公布的事。').default([]),
  filing: told(filingSchema, '公开募捐的备案；没有查到的不写。').optional(),
  source: told(
    z.strictObject({
      document: told(slug, '来源文件的编号。', 'interview-2021'),
      at: told(z.string().regex(/^p[1-9]\d*\.s[1-9]\d*$/), '在原文第几段第几句。', 'p31.s17'),
    }),
    '在哪里说到它。',
  ),
});

/** Promised, received or spent: a single row knows which. */
export const GRANT_STAGES = ['pledged', 'received', 'spent'] as const;

export const grantSchema = z.strictObject({
  stage: told(z.enum(GRANT_STAGES), 'pledged 说好要给，received 收到，spent 花掉。'),
  date: told(day, '哪一天的。', '"2024-05-01"'),
  /** The amount as published, with its unit. */
  amount: told(text, '公布的金额，带单位。', '5万元', '50000'),
  form: told(z.enum(['money', 'goods']), 'money 钱，goods 东西。'),
  /** Organisations by name; who gives as a person stays 个人. */
  from: told(text, '谁给的：写单位；个人一律写“个人”。', '某某公司', '个人的姓名'),
  to: told(text, '给了谁。'),
  /** A file of `src/content/projects/`; left out where the source names no project. */
  project: told(slug, '哪个项目，projects/ 里的文件名。').optional(),
  purpose: told(text, '做什么用。').optional(),
  source: sourceSchema,
});

/** A published total of one stage, for one project or for all, and whether the rows are all there is. */
export const grantTotalSchema = z.union([
  z.strictObject({
    figure: told(figureRef, '公布的合计，数字的编号。'),
    project: told(slug, '哪个项目的；全部的不写。').optional(),
    rows: told(z.enum(['all', 'some']), 'all 每一笔都登记了，some 只登记了一部分。'),
  }),
  z.strictObject({
    stage: told(z.enum(GRANT_STAGES), '哪一步的钱。'),
    project: told(slug, '哪个项目的；全部的不写。').optional(),
    unpublished: told(text, '没有公布合计：写明为什么、问过谁。'),
  }),
]);

export type ProjectData = z.infer<typeof projectSchema>;
export type GrantData = z.infer<typeof grantSchema>;
export type GrantStage = GrantData['stage'];
export type GrantTotalData = z.infer<typeof grantTotalSchema>;
